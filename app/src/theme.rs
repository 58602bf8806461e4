//! Light, dark, or as the system has it.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;

use crate::browser::is_allowed;

/// Where the choice is kept; the start script of `index.html` reads it too, before the first paint.
const KEY: &str = "portcullis.theme";

/// The choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The class on the root element, empty where the system decides.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The next of the three, for a button that goes round.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    fn named(class: &str) -> Self {
        match class {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// Provides the stored theme, and keeps the root element in step with it.
pub(crate) fn provide_theme() {
    // Where storage is forbidden the choice lasts as long as the page.
    let stored: String =
        if is_allowed() { LocalStorage::get(KEY).unwrap_or_default() } else { String::new() };
    let theme = RwSignal::new(Theme::named(&stored));
    provide_context(theme);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            root.set_class_name(theme.get().class());
        }
    });
}

/// The theme of this page.
pub(crate) fn use_theme() -> RwSignal<Theme> {
    expect_context()
}

/// Takes another theme and remembers it.
pub(crate) fn choose(theme: RwSignal<Theme>, choice: Theme) {
    theme.set(choice);
    if is_allowed() {
        LocalStorage::set(KEY, choice.class()).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_is_found_again_by_its_class_and_by_going_round() {
        let mut theme = Theme::System;
        for _ in 0..3 {
            assert_eq!(Theme::named(theme.class()), theme);
            theme = theme.next();
        }
        assert_eq!(theme, Theme::System);
    }
}
