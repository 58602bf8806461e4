//! The seats, side by side; a phone shows one at a time.

use estate::scenario::SeatName;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::access::LastStep;
use super::terminal::Terminal;
use crate::backend::use_local;
use crate::ui::tabs::{Tab, Tabs};
use crate::words::demo;

/// The terminals of all seats.
#[component]
pub(super) fn Seats(
    /// Where the script goes on, with what.
    due: Memo<Option<(SeatName, String)>>,
    /// What the last step did.
    last: Memo<LastStep>,
    /// Asks for another name of a seat.
    #[prop(into)]
    on_rename: Callback<SeatName>,
) -> impl IntoView {
    let local = use_local();
    let seats = Memo::new(move |_| local.seats());
    // A link may name the seat that it leads to.
    let asked = use_query_map().with_untracked(|query| query.get("seat"));
    let chosen = RwSignal::new(asked.unwrap_or_else(|| SeatName::admin().to_string()));
    let tabs = Signal::derive(move || {
        let next = due.read().as_ref().map(|(seat, _)| seat.clone());
        let tab = |seat: &SeatName| Tab {
            id: seat.to_string(),
            name: seat.to_string(),
            remark: (next.as_ref() == Some(seat)).then(|| demo::NEXT.to_owned()),
        };
        seats.read().iter().map(tab).collect::<Vec<_>>()
    });
    // A phone shows where things happen: the seat of the last step.
    Effect::new(move |before: Option<Option<u32>>| {
        let last = last.read();
        if let (Some(before), Some(seat)) = (before, &last.seat)
            && before != last.step
        {
            chosen.set(seat.to_string());
        }
        last.step
    });

    view! {
        <div class="seats-part">
            <div class="seat-tabs">
                <Tabs label=demo::SEATS tabs chosen />
            </div>
            <div class="seats" class:many=move || { seats.read().len() > 2 }>
                <For each=move || seats.get() key=SeatName::clone let:seat>
                    {
                        let (here, name) = (seat.clone(), seat.to_string());
                        let due = Signal::derive(move || {
                            due.get().filter(|(seat, _)| *seat == here).map(|(_, line)| line)
                        });
                        let is_chosen = Signal::derive(move || *chosen.read() == name);
                        view! { <Terminal seat due last is_chosen on_rename /> }
                    }
                </For>
            </div>
        </div>
    }
}
