//! The last of what happened, below something else.

use domain::answer::Answer;
use domain::history::HistoryQuery;
use domain::query::Query;
use leptos::prelude::*;

use super::event::Event;
use super::shown::entries;
use crate::backend::use_desk;
use crate::pages::console::screen::Screen;
use crate::pages::console::use_here;
use crate::ui::when::use_now;
use crate::words::console::history as words;

/// How many events are shown.
const SHOWN: u32 = 8;

/// The last events that a query asks for, with the way to all of them.
#[component]
pub(in crate::pages::console) fn Lately(
    /// Which.
    query: HistoryQuery,
    /// The words of the address that ask the history the same.
    #[prop(default = Vec::new())]
    words_of: Vec<(&'static str, String)>,
) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let now = use_now();
    let query = HistoryQuery { limit: SHOWN, ..query };
    let told = desk.ask(Query::History(query), |answer| match answer {
        Answer::History(told) => Some(entries(told)),
        _ => None,
    });
    let shown = move || told.get().unwrap_or_default();
    let words_of: Vec<_> = words_of.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let all = here.at_with(&Screen::History, &words_of);

    view! {
        <section aria-labelledby="lately">
            <h2 class="section-head" id="lately">
                {words::LATELY}
                <a class="link" href=all>
                    {words::TITLE}
                </a>
            </h2>
            <ol class="events" aria-labelledby="lately">
                <For each=shown key=|entry| (entry.seq, entry.says.clone()) let:entry>
                    <Event entry now />
                </For>
            </ol>
        </section>
    }
}
