//! What stands beside the content: a form, or why. Never a modal; on a phone a sheet.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::use_here;
use crate::ui::button::{IconButton, Weight};
use crate::ui::icon::Icon;
use crate::words::console::shell;

/// The word of the address that says what stands aside.
pub(crate) const ASIDE: &str = "aside";

/// A panel beside the content. Closing it takes its words out of the address.
#[component]
pub(crate) fn Aside(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// What it is about.
    #[prop(optional, into)]
    about: Signal<String>,
    /// The words of the address that are its own.
    #[prop(default = &[ASIDE])]
    words: &'static [&'static str],
    /// Called instead of taking words out of the address.
    #[prop(optional)]
    on_close: Option<Callback<()>>,
    /// Whether it lies below the content where there is no room beside it, so that both are in sight.
    #[prop(optional)]
    is_sheet: bool,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let here = use_here();
    let close = move || {
        if let Some(on_close) = on_close {
            return on_close.run(());
        }
        let words: Vec<_> = words.iter().map(|word| (*word, "")).collect();
        here.set(&words);
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            close();
        }
    };

    view! {
        <aside class="aside" class:sheet=is_sheet aria-labelledby="aside-title" on:keydown=escape>
            <header class="aside-head">
                <h2 id="aside-title">{title}</h2>
                <span class="aside-about">{about}</span>
                <span class="spacer"></span>
                <IconButton icon=Icon::Cross name=shell::CLOSE.to_owned() weight=Weight::Bare on_press=move |()| close() />
            </header>
            {children()}
        </aside>
    }
}
