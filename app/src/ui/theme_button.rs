//! Goes round the three themes.

use leptos::prelude::*;

use super::button::{IconButton, Weight};
use super::icon::Icon;
use crate::theme::{Theme, choose, use_theme};
use crate::words;

/// A button that shows the present theme and takes the next.
#[component]
pub(crate) fn ThemeButton() -> impl IntoView {
    let theme = use_theme();
    let icon = Signal::derive(move || match theme.get() {
        Theme::System => Icon::System,
        Theme::Light => Icon::Sun,
        Theme::Dark => Icon::Moon,
    });
    let name = Signal::derive(move || words::theme::name(theme.get()).to_owned());

    view! {
        <IconButton
            icon
            name
            weight=Weight::Bare
            on_press=move |()| choose(theme, theme.get_untracked().next())
        />
    }
}
