//! History: what happened, the newest first, one sentence an event.

mod event;
mod events;
mod export;
mod filters;
mod lately;
mod sentence;
mod shown;

use std::sync::Arc;

use domain::answer::Answer;
use domain::history::{History as Told, HistoryQuery};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::body::{Body, Told as ShowTold};
use super::head::Head;
use super::use_here;
use crate::backend::{Asked, use_desk};
use crate::browser::save;
use crate::ui::button::Button;
use crate::ui::empty::Empty;
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::words::console::{history as words, states};
use events::Events;
use filters::{Filters, use_wanted};
use shown::{Entry, entries, matching, merged};

pub(super) use lately::Lately;

/// How many events before those in sight are asked for at once.
const EARLIER: u32 = 500;

/// The screen.
#[component]
pub(super) fn History() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let wanted = use_wanted();
    let filter = here.word("filter");
    let scroller = NodeRef::<Div>::new();
    // Another filter is another question; who asked the last one does so no more.
    let asked = Memo::new_with_compare(
        move |_| {
            desk.ask(Query::History(wanted.get()), |answer| match answer {
                Answer::History(told) => Some(told.clone()),
                _ => None,
            })
        },
        |_, _| true,
    );
    let earlier = RwSignal::new((HistoryQuery::default(), Vec::<Told>::new()));
    let all = Memo::new(move |_| {
        let newest = asked.get().get()?;
        let wanted = wanted.get();
        Some(earlier.with(|(of, pages)| merged(newest, if *of == wanted { pages } else { &[] })))
    });
    let told = Memo::new(move |_| all.with(|all| all.as_ref().map(entries).unwrap_or_default()));
    let shown = Memo::new(move |_| told.with(|told| matching(told, &filter.read())));
    let scope = Signal::derive(move || words::scope(shown.read().len()));

    view! {
        <Head title=words::TITLE scope>
            <Export shown />
        </Head>
        <Body node_ref=scroller>
            <Filters />
            {move || {
                let asked: Asked<Told> = asked.get();
                view! {
                    <ShowTold asked>
                        <Events shown scroller />
                        <End all earlier wanted is_empty=Signal::derive(move || shown.read().is_empty()) />
                    </ShowTold>
                }
            }}
        </Body>
    }
}

/// What stands below them: the way to what came before, or why there is nothing.
#[component]
fn End(
    all: Memo<Option<Told>>,
    earlier: RwSignal<(HistoryQuery, Vec<Told>)>,
    wanted: Memo<HistoryQuery>,
    is_empty: Signal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let busy = RwSignal::new(false);
    let next = Memo::new(move |_| all.with(|all| all.as_ref().and_then(|all| all.next)));
    let is_filtered =
        Memo::new(move |_| ["filter", "user", "model", "family"].iter().any(|word| here.get(word).is_some()));
    let load = move |()| {
        let (Some(before), false) = (next.get_untracked(), busy.get_untracked()) else { return };
        let (of, known) = (wanted.get_untracked(), all.get_untracked());
        busy.set(true);
        spawn_local(async move {
            let query = HistoryQuery { before: Some(before), limit: EARLIER, ..of.clone() };
            let told = desk.ask_once(Query::History(query)).await;
            busy.try_set(false);
            if let Ok(Answer::History(page)) = told {
                earlier.try_update(|earlier| {
                    if earlier.0 != of || earlier.1.is_empty() {
                        // What is the newest now moves on; what was seen of it stays.
                        *earlier = (of, known.into_iter().collect());
                    }
                    earlier.1.push(page);
                });
            }
        });
    };
    let clear = move |()| here.set(&[("filter", ""), ("user", ""), ("model", ""), ("family", "")]);

    view! {
        <Show when=move || is_empty.get()>
            {move || match is_filtered.get() {
                true => {
                    view! {
                        <Empty headline=states::NO_MATCH text=words::no_match(next.get().is_none())>
                            <Button on_press=clear>{states::CLEAR}</Button>
                        </Empty>
                    }
                }
                false => view! { <Empty headline=words::NOTHING text=words::NOTHING_TEXT /> },
            }}
        </Show>
        <div class="events-end">
            <Show
                when=move || next.get().is_some()
                fallback=move || (!is_empty.get()).then(|| view! { <p class="dim">{words::BEGINNING}</p> })
            >
                <Button disabled=busy on_press=load>
                    {words::EARLIER}
                </Button>
            </Show>
        </div>
    }
}

/// Saves what is shown.
#[component]
fn Export(shown: Memo<Vec<Arc<Entry>>>) -> impl IntoView {
    let json = move || {
        let text = shown.with_untracked(|shown| export::json_lines(shown));
        save(&[words::FILE, ".jsonl"].concat(), "application/jsonl", &text);
    };
    let csv = move || {
        let text = shown.with_untracked(|shown| export::csv(shown));
        save(&[words::FILE, ".csv"].concat(), "text/csv", &text);
    };
    let items = Signal::derive(move || {
        vec![
            Item::new(words::AS_JSON).icon(Icon::Download).on_press(json),
            Item::new(words::AS_CSV).icon(Icon::Download).on_press(csv),
        ]
    });

    view! {
        <Menu label=words::EXPORT class="button icon" items>
            <Draw icon=Icon::Download size=16 />
        </Menu>
    }
}
