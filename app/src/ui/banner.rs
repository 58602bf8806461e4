//! A strip that says what happened, why, and what to do next, in place.

use leptos::prelude::*;

use super::icon::{Draw, Icon};

/// How serious it is; the sign and the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Good to know.
    #[default]
    Note,
    /// Something does not work for now.
    Warn,
    /// Something is refused or lost.
    Bad,
}

/// A banner; those that come while the page is open are read aloud.
#[component]
pub(crate) fn Banner(
    /// How serious it is.
    #[prop(optional)]
    mood: Mood,
    /// What happened, in one sentence.
    #[prop(into)]
    headline: String,
    /// Why, and what to do next.
    children: Children,
) -> impl IntoView {
    let (class, icon, role) = match mood {
        Mood::Note => ("banner", Icon::Info, "status"),
        Mood::Warn => ("banner warn", Icon::Warning, "status"),
        Mood::Bad => ("banner bad", Icon::Warning, "alert"),
    };

    view! {
        <div class=class role=role>
            <Draw icon size=16 />
            <div class="banner-text">
                <strong>{headline}</strong>
                " "
                {children()}
            </div>
        </div>
    }
}
