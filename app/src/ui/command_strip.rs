//! The `juju …` line that does the same as a click, ready to copy.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use crate::words::copying;

/// A command, or several, each on its own line and all in one copy.
#[component]
pub(crate) fn CommandStrip(
    /// What to run; lines are separated by a line feed.
    #[prop(into)]
    command: Signal<String>,
    /// Whose command line it is.
    #[prop(default = "$".into(), into)]
    prompt: String,
    /// Keeps it on one line; what is too long gives way at its end.
    #[prop(optional)]
    one_line: bool,
) -> impl IntoView {
    view! {
        <div class="command" class:one-line=one_line>
            <span class="command-prompt" aria-hidden="true">
                {prompt}
            </span>
            <code>{command}</code>
            <CopyButton text=move |()| command.get_untracked() name=copying::COMMAND />
        </div>
    }
}
