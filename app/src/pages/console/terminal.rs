//! The terminal of this browser's seat.

use leptos::html::{Div, Input};
use leptos::prelude::*;

use crate::backend::{Place, SeatBlock, use_seat};
use crate::pages::demo::terminal::{Ask, Block, Queue, Session, ShowBlock, Typed};
use crate::ui::copy_button::CopyButton;
use crate::words::{console, demo};

/// What the prompt calls the seat.
const NAME: &str = "you";

/// The terminal.
#[component]
pub(super) fn ConsoleTerminal() -> impl IntoView {
    let seat = use_seat();
    let place = Place::Server(seat);
    let session = Session::new(place);
    let field = NodeRef::<Input>::new();
    let body = NodeRef::<Div>::new();
    let blocks = seat.blocks();
    let earlier =
        Signal::derive(move || blocks.read().iter().map(|block| block.line.clone()).collect::<Vec<_>>());
    let text = Callback::new(move |()| {
        let one = |block: &SeatBlock| [NAME, "$ ", &block.line, "\n", &block.shown].concat();
        blocks.with_untracked(|blocks| blocks.iter().map(one).collect::<String>())
    });
    Effect::new(move |_| {
        blocks.track();
        session.live.track();
        session.question.track();
        request_animation_frame(move || {
            if let Some(body) = body.get_untracked() {
                body.set_scroll_top(body.scroll_height());
            }
        });
    });
    let focus = move |_| {
        if let Some(field) = field.get_untracked() {
            // Where the field cannot take the focus, it stays.
            field.focus().ok();
        }
    };

    view! {
        <section class="terminal console-terminal" aria-labelledby="console-terminal">
            <div class="terminal-head">
                <h2 id="console-terminal">{console::TERMINAL}</h2>
                <span class="spacer"></span>
                <span class="tools">
                    <CopyButton text name=demo::copy_all(NAME) class="terminal-tool" />
                </span>
            </div>
            <div class="terminal-body" node_ref=body on:click=focus>
                <p class="terminal-line quiet">{console::TERMINAL_SAYS}</p>
                <For each=move || blocks.get() key=|block| block.number let:block>
                    <ShowBlock seat=NAME.to_owned() changed=Signal::stored(false) block=as_demo(block) />
                </For>
                {move || {
                    session
                        .running
                        .get()
                        .map(|line| {
                            view! {
                                <div class="terminal-line command-line">
                                    <span class="prompt">{NAME} "$ "</span>
                                    <Typed line />
                                </div>
                            }
                        })
                }}
                <Show when=move || !session.live.read().is_empty()>
                    <div class="terminal-line">{move || session.live.get()}</div>
                </Show>
                <Ask seat=NAME.to_owned() session due=Signal::stored(None::<String>) earlier field body place />
            </div>
            <Queue session />
        </section>
    }
}

fn as_demo(block: SeatBlock) -> Block {
    Block {
        step: block.number,
        line: block.line,
        shown: block.shown,
        explained: block.explained,
        hints: block.hints,
    }
}
