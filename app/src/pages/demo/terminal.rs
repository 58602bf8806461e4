//! One seat's terminal.

mod ask;
mod block;
mod completion;
mod head;
mod history;
mod issued;
mod line;
mod person;
mod queue;
mod remedy;
mod session;

use estate::scenario::SeatName;
use leptos::html::{Div, Input};
use leptos::prelude::*;

use super::access::LastStep;
use crate::backend::{Place, Role, use_local};
pub(crate) use ask::Ask;
use block::as_text;
pub(crate) use block::{Block, ShowBlock, Typed, blocks};
use head::TerminalHead;
pub(crate) use queue::Queue;
pub(crate) use session::Session;

/// The terminal of a seat.
#[component]
pub(super) fn Terminal(
    /// Whose.
    seat: SeatName,
    /// What the script would type here next; none at other seats.
    #[prop(into)]
    due: Signal<Option<String>>,
    /// What the last step did.
    last: Memo<LastStep>,
    /// Whether a phone shows it.
    #[prop(into)]
    is_chosen: Signal<bool>,
    /// Asks for another name of the seat.
    on_rename: Callback<SeatName>,
) -> impl IntoView {
    let local = use_local();
    let place = Place::demo(local, seat.clone());
    let session = Session::new(place);
    let name = seat.to_string();
    let field = NodeRef::<Input>::new();
    let body = NodeRef::<Div>::new();
    let done = {
        let seat = seat.clone();
        Memo::new(move |_| local.read(|estate| blocks(estate, &seat)))
    };
    let earlier = Signal::derive(move || done.read().iter().map(|block| block.line.clone()).collect());
    let text = {
        let seat = seat.clone();
        Callback::new(move |()| done.with_untracked(|done| as_text(&seat, done)))
    };
    let changed = move |step: u32| {
        Signal::derive(move || last.with(|last| last.step == Some(step) && last.changed_access()))
    };

    Effect::new(move |_| {
        done.track();
        session.live.track();
        session.question.track();
        scroll_to_end(body);
    });
    // Whoever loses the demo to another tab cannot go on with a command.
    Effect::new(move |_| {
        if local.role() == Role::Follower {
            session.leave();
        }
    });

    let prompt = StoredValue::new(name.clone());
    view! {
        <section
            class="terminal"
            class:turn=move || due.get().is_some()
            class:not-shown=move || !is_chosen.get()
            id=format!("panel-{name}")
            aria-labelledby=format!("seat-{name}")
        >
            <TerminalHead seat=seat.clone() is_due=Signal::derive(move || due.get().is_some()) text on_rename />
            <div class="terminal-body" node_ref=body on:click=move |_| focus_unless_selecting(field)>
                <For each=move || done.get() key=|block| block.step let:block>
                    <ShowBlock seat=prompt.get_value() changed=changed(block.step) block />
                </For>
                {move || {
                    session
                        .running
                        .get()
                        .map(|line| {
                            view! {
                                <div class="terminal-line command-line">
                                    <span class="prompt">{prompt.get_value()} "$ "</span>
                                    <Typed line />
                                </div>
                            }
                        })
                }}
                <Show when=move || !session.live.read().is_empty()>
                    <div class="terminal-line">{move || session.live.get()}</div>
                </Show>
                <Ask seat=prompt.get_value() session due earlier field body place />
            </div>
            <Queue session />
        </section>
    }
}

pub(crate) fn scroll_to_end(body: NodeRef<Div>) {
    // The first frame draws what is new and settles the sizes of its neighbours.
    request_animation_frame(move || {
        request_animation_frame(move || {
            // The terminal may be gone by then.
            if let Some(body) = body.try_get_untracked().flatten() {
                body.set_scroll_top(body.scroll_height());
            }
        });
    });
}

/// A press anywhere in the terminal is one on its last line, but whoever selects text to copy keeps the selection.
fn focus_unless_selecting(field: NodeRef<Input>) {
    let selected = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    if let Some(field) = field.get_untracked().filter(|_| !selected) {
        // Where the field cannot take the focus, it stays.
        field.focus().ok();
    }
}
