//! The header and footer of the pages that stand outside a controller.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos_router::components::A;

use super::icon::{Draw, Icon};
use super::mark::MarkName;
use super::theme_button::ThemeButton;
use crate::backend::is_served;
use crate::base_path::at;
use crate::browser::focus_main;
use crate::words;

/// A page with the mark above and the honest lines below.
#[component]
pub(crate) fn Frame(
    /// The page itself.
    children: Children,
) -> impl IntoView {
    // The levels are explained by the other program, if this page is one of the program that runs a client.
    let elsewhere = runs_client().then_some("external");

    view! {
        <SkipLink />
        <header class="frame-head">
            <MarkName is_elsewhere=runs_client() />
            <span class="spacer"></span>
            <A href=at("/levels") attr:rel=elsewhere attr:class="button bare">
                <Draw icon=Icon::Help />
                {words::levels::LINK}
            </A>
            {is_served()
                .then(|| {
                    view! {
                        <A href=at("/console") attr:rel="external" attr:class="button bare">
                            {words::console::TITLE}
                        </A>
                    }
                })}
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

/// Whether this page is of the program that runs a client of Juju.
fn runs_client() -> bool {
    use_context::<crate::backend::Seat>().is_some()
}

/// Past the header, for whoever walks by keyboard.
#[component]
pub(crate) fn SkipLink() -> impl IntoView {
    // The router takes clicks on links, so the browser does not move the focus by itself.
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        focus_main();
    };

    view! {
        <a class="skip" href="#main" on:click=skip>
            {words::SKIP}
        </a>
    }
}
