//! Where the keyboard is.

use leptos::prelude::{document, request_animation_frame};
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use wasm_bindgen::JsCast;

/// Moves the focus to the heading of the page, once the page that is about to be drawn is there.
pub(crate) fn focus_heading() {
    request_animation_frame(|| {
        if let Some(heading) = first("h1") {
            heading.set_tab_index(-1);
            // A heading that cannot take the focus leaves it where it is.
            heading.focus().ok();
        }
    });
}

/// Moves the focus past the header, to the content of the page.
pub(crate) fn focus_main() {
    if let Some(main) = first("main") {
        main.focus().ok();
    }
}

fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// True when the focus is on something that has its own use for letters, arrows and space.
pub(crate) fn is_editing() -> bool {
    const OWN_KEYS: &str =
        "input, textarea, select, button, a, summary, dialog, [role=grid] [tabindex], [role=tab]";
    let focused = document().active_element();
    focused.is_some_and(|focused: Element| focused.closest(OWN_KEYS).ok().flatten().is_some())
}

/// Puts the caret behind the given UTF-16 position, once the browser has the new text.
pub(crate) fn select(input: HtmlInputElement, caret: u32) {
    request_animation_frame(move || {
        input.set_selection_range(caret, caret).ok();
    });
}
