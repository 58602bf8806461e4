//! Every change of access so far, newest first.

use leptos::prelude::*;

use super::level::Level;
use crate::words;

/// One change of access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The step that made it; none when it was typed.
    pub(crate) step: Option<usize>,
    /// Whose access.
    pub(crate) subject: String,
    /// On what.
    pub(crate) object: String,
    /// Before.
    pub(crate) from: Option<Level>,
    /// After.
    pub(crate) to: Option<Level>,
    /// True for what the last step did.
    pub(crate) new: bool,
}

/// The list of changes.
#[component]
pub(crate) fn AccessLog(
    /// Newest first.
    #[prop(into)]
    entries: Signal<Vec<Entry>>,
) -> impl IntoView {
    let word = |level: Option<Level>| level.map_or(words::levels::NONE, Level::word);
    let line = move |entry: Entry| {
        view! {
            <li class:new=entry.new>
                <span class="step">{entry.step}</span>
                <span>
                    {words::demo::access_changed(&entry.subject, &entry.object, word(entry.from), word(entry.to))}
                </span>
            </li>
        }
    };

    // The list scrolls when it is long, so the keyboard must be able to reach it.
    view! {
        <ol class="access-log" tabindex="0" aria-label=words::demo::ACCESS_SO_FAR>
            {move || entries.get().into_iter().map(line).collect_view()}
        </ol>
    }
}
