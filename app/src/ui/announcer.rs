//! What a change of page means to somebody who does not see it: the title is said, the focus moves to the heading.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::focus_heading;
use crate::words;

/// The title of the page that is shown.
#[derive(Clone, Copy)]
struct Title(RwSignal<String>);

/// Makes [`set_title`] available to every page.
pub(crate) fn provide_title() {
    provide_context(Title(RwSignal::new(String::new())));
}

/// Names the page, in the browser's title and for whoever listens.
pub(crate) fn set_title(title: &str) {
    let Title(current) = expect_context();
    if current.with_untracked(|current| current != title) {
        current.set(title.to_owned());
    }
}

/// A polite live region with the title; moves the focus when another page has come.
#[component]
pub(crate) fn Announcer() -> impl IntoView {
    let Title(title) = expect_context();
    let location = use_location();
    let document_title = move || words::page_title(&title.read());

    Effect::new(move |_| document().set_title(&document_title()));
    Effect::new(move |before: Option<String>| {
        let path = location.pathname.get();
        // The first page has the focus where the browser put it.
        if before.is_some_and(|before| before != path) {
            focus_heading();
        }
        path
    });

    view! {
        <p class="unseen" role="status" aria-live="polite">
            {title}
        </p>
    }
}
