//! The head of a screen: what it is, one line of scope, the way to everything else, and at most one filled button.

use leptos::prelude::*;

use super::shell::FindButton;
use crate::ui::announcer::set_title;

/// The head.
#[component]
pub(crate) fn Head(
    /// What the screen is.
    #[prop(into)]
    title: String,
    /// Whether the title is a name that one types.
    #[prop(optional)]
    mono: bool,
    /// The list that it is one of: its name and address.
    #[prop(optional)]
    of: Option<(&'static str, String)>,
    /// What is shown of it, in a few words.
    #[prop(optional, into)]
    scope: Signal<String>,
    /// What one does here.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    set_title(&title);

    view! {
        <header class="screen-head">
            {of
                .map(|(name, address)| {
                    view! {
                        <a class="crumb" href=address>
                            {name}
                            <span aria-hidden="true">" /"</span>
                        </a>
                    }
                })}
            <h1 class:mono=mono>{title}</h1>
            <span class="screen-scope">{scope}</span>
            <span class="spacer"></span>
            <FindButton />
            {children.map(|children| children())}
        </header>
    }
}
