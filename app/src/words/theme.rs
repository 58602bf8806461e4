//! The theme button.

use crate::theme::Theme;

/// The button, which shows the present theme and takes the next.
pub(crate) fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Colours: as the system has them. Change to light",
        Theme::Light => "Colours: light. Change to dark",
        Theme::Dark => "Colours: dark. Change to the system's",
    }
}
