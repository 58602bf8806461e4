//! One sentence on a refusal, and on demand what would help.

use estate::Explained;
use leptos::prelude::*;

use crate::ui::copy_button::CopyButton;
use crate::words::{copying, demo};

/// The sentence; its button tells who could run what.
#[component]
pub(super) fn Remedy(explained: Explained) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let Explained { why, remedy } = explained;
    let has_remedy = remedy.is_some();
    let remedy = StoredValue::new(remedy.unwrap_or_default());

    view! {
        <div class="terminal-line explained">
            {why} " "
            <Show when=move || has_remedy>
                <button
                    type="button"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=move |_| is_open.update(|open| *open = !*open)
                >
                    {demo::WHAT_HELPS}
                </button>
            </Show>
            <Show when=move || is_open.get()>
                <div class="remedy">
                    {demo::WHO_CAN_RUN} " " <code>{remedy.get_value()}</code>
                    <CopyButton
                        text=move |()| remedy.get_value()
                        name=copying::COMMAND
                        class="terminal-tool"
                    />
                </div>
            </Show>
        </div>
    }
}
