//! The header and footer of the pages that stand outside a controller.

use leptos::prelude::*;
use leptos_router::components::A;

use super::icon::{Draw, Icon};
use super::mark::MarkName;
use super::theme_button::ThemeButton;
use crate::words;

/// A page with the mark above and the honest lines below.
#[component]
pub(crate) fn Frame(
    /// The page itself.
    children: Children,
) -> impl IntoView {
    view! {
        <SkipLink />
        <header class="frame-head">
            <MarkName />
            <span class="spacer"></span>
            <A href="/levels" attr:class="button bare">
                <Draw icon=Icon::Help />
                {words::levels::LINK}
            </A>
            <ThemeButton />
        </header>
        <main id="main" class="frame-main" tabindex="-1">
            {children()}
        </main>
        <footer class="frame-foot">
            <span>{words::RECORDS_ONLY}</span>
            <span class="spacer only-wide"></span>
            <span>{words::NOT_AFFILIATED}</span>
        </footer>
    }
}

/// Past the header, for whoever walks by keyboard.
#[component]
pub(crate) fn SkipLink() -> impl IntoView {
    view! {
        <a class="skip" href="#main">
            {words::SKIP}
        </a>
    }
}
