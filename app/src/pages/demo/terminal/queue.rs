//! Pasted lines that wait because the one before them failed.

use leptos::prelude::*;

use super::session::Session;
use crate::words::demo;

/// Says how many wait, and goes on or drops them.
#[component]
pub(super) fn Queue(session: Session) -> impl IntoView {
    let waits = move || session.running.read().is_none() && !session.queue.read().is_empty();

    view! {
        <Show when=waits>
            <div class="terminal-queue" role="status">
                <span>{move || demo::waiting(session.queue.read().len())}</span>
                <button type="button" on:click=move |_| session.go_on()>
                    {demo::GO_ON}
                </button>
                <button type="button" on:click=move |_| session.queue.write().clear()>
                    {demo::DROP}
                </button>
            </div>
        </Show>
    }
}
