//! The keys of the console: `?` lists them.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::html;
use leptos::prelude::*;

use crate::browser::is_editing;
use crate::ui::button::Button;
use crate::words::console::{form, shortcuts};

/// The list, and the keys that hold on every screen.
#[component]
pub(super) fn Shortcuts() -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let keys = window_event_listener(keydown, move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || is_editing_text() {
            return;
        }
        match event.key().as_str() {
            "?" => {
                event.prevent_default();
                if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
                    drop(dialog.show_modal());
                }
            }
            "/" if !is_editing() => {
                event.prevent_default();
                focus_filter();
            }
            _ => {}
        }
    });
    on_cleanup(move || keys.remove());
    let close = move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };

    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="shortcuts-title">
            <h2 id="shortcuts-title">{shortcuts::TITLE}</h2>
            <KeyList />
            <div class="dialog-actions">
                <Button on_press=close>{form::CLOSE}</Button>
            </div>
        </dialog>
    }
}

/// Every key with what it does.
#[component]
pub(crate) fn KeyList() -> impl IntoView {
    let one = |(keys, does): &(&'static [&'static str], &'static str)| {
        view! {
            <div>
                <dt>{keys.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view()}</dt>
                <dd>{*does}</dd>
            </div>
        }
    };
    view! { <dl class="keys">{shortcuts::KEYS.iter().map(one).collect_view()}</dl> }
}

fn is_editing_text() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| focused.matches("input, textarea, select").unwrap_or_default())
}

fn focus_filter() {
    use wasm_bindgen::JsCast;
    let filter = document().query_selector("[data-filter]").ok().flatten();
    if let Some(filter) = filter.and_then(|filter| filter.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        filter.focus().ok();
    }
}
