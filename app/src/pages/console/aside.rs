//! What stands beside the content: a form, or why. Never a modal; on a phone a sheet.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::use_here;
use crate::backend::Asked;
use crate::ui::button::{IconButton, Weight};
use crate::ui::icon::Icon;
use crate::words::console::shell;

/// The word of the address that says what stands aside.
pub(crate) const ASIDE: &str = "aside";

/// What an address names that stands aside: once found it stays while the address does, so that a form about something that
/// somebody else took away is still there to say so.
pub(crate) fn use_named<A, K, T>(
    asked: Asked<A>,
    named: impl Fn() -> K + Send + Sync + 'static,
    find: impl Fn(&A, &K) -> Option<T> + Send + Sync + 'static,
) -> Memo<Option<T>>
where
    A: Clone + PartialEq + Send + Sync + 'static,
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let found = Memo::new(move |before: Option<&(K, Option<T>)>| {
        let name = named();
        let known = before.filter(|(before, _)| *before == name).and_then(|(_, found)| found.clone());
        // Where nothing is told any more, it is another controller.
        let found = asked.read(|told| find(told, &name).or(known)).flatten();
        (name, found)
    });
    Memo::new(move |_| found.read().1.clone())
}

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
