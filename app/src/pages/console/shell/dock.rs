//! The dock: one line with the last command of this seat; the terminal rises from it.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::html::{Div, Input};
use leptos::prelude::*;

use super::use_me;
use crate::backend::use_desk;
use crate::pages::demo::terminal::{Ask, Block, Queue, Session, ShowBlock, Typed, scroll_to_end};
use crate::ui::button::{IconButton, Weight};
use crate::ui::copy_button::CopyButton;
use crate::ui::icon::{Draw, Icon};
use crate::ui::when::When;
use crate::words::console::dock;
use crate::words::demo;

/// Whether the terminal is raised.
#[derive(Clone, Copy)]
pub(crate) struct DockState(RwSignal<bool>);

/// Makes [`use_dock`] available to the console. It stays as it is while another controller takes the place of one.
pub(crate) fn provide_dock() {
    provide_context(DockState(RwSignal::new(false)));
}

/// Lets Ctrl and the backtick raise and lower the terminal, while somebody is signed in.
pub(super) fn listen() {
    let state = use_dock();
    let keys = window_event_listener(keydown, move |event: KeyboardEvent| {
        if event.ctrl_key() && event.code() == "Backquote" {
            event.prevent_default();
            state.toggle();
        }
    });
    on_cleanup(move || keys.remove());
}

/// Whether the terminal is raised.
pub(crate) fn use_dock() -> DockState {
    expect_context()
}

impl DockState {
    /// Whether the terminal is raised.
    pub(crate) fn is_raised(self) -> bool {
        self.0.get()
    }

    /// Raises or lowers it.
    pub(crate) fn toggle(self) {
        self.0.update(|raised| *raised = !*raised);
    }
}

/// The dock.
#[component]
pub(super) fn Dock() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let state = use_dock();
    let blocks = Memo::new(move |_| desk.place().blocks());
    let last = Memo::new(move |_| blocks.read().last().cloned());
    let prompt = Memo::new(move |_| me.user().map(|user| user.to_string()).unwrap_or_default());
    let line = move || {
        last.get().map(|block| {
            view! {
                <span class="dock-line">{block.line}</span>
                <span class="dock-time">
                    <When at=block.at />
                </span>
            }
        })
    };

    view! {
        <section class="dock" class:raised=move || state.is_raised() aria-label=dock::LABEL>
            <Show when=move || state.is_raised()>
                <Raised blocks prompt />
            </Show>
            <Show when=move || !state.is_raised()>
                <button type="button" class="dock-bar" title=dock::RAISE on:click=move |_| state.toggle()>
                    <Draw icon=Icon::Terminal />
                    <span class="unseen">{dock::RAISE}</span>
                    <span class="prompt">{prompt} "$"</span>
                    {line}
                    <span class="spacer"></span>
                    <kbd>"Ctrl `"</kbd>
                </button>
            </Show>
        </section>
    }
}

/// The terminal.
#[component]
fn Raised(blocks: Memo<Vec<Block>>, prompt: Memo<String>) -> impl IntoView {
    let desk = use_desk();
    let state = use_dock();
    let place = desk.place();
    let session = Session::new(place);
    let field = NodeRef::<Input>::new();
    let body = NodeRef::<Div>::new();
    let earlier =
        Signal::derive(move || blocks.read().iter().map(|block| block.line.clone()).collect::<Vec<_>>());
    let text = Callback::new(move |()| {
        let prompt = prompt.get_untracked();
        let one = |block: &Block| [&prompt, "$ ", &block.line, "\n", &block.shown].concat();
        blocks.with_untracked(|blocks| blocks.iter().map(one).collect::<String>())
    });
    Effect::new(move |_| {
        blocks.track();
        session.live.track();
        session.question.track();
        scroll_to_end(body);
    });
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Where the field cannot take the focus, it stays.
            field.focus().ok();
        }
    });
    let focus = move |_| {
        if let Some(field) = field.get_untracked() {
            field.focus().ok();
        }
    };
    let lower = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            state.toggle();
        }
    };

    view! {
        <div class="terminal dock-terminal" on:keydown=lower>
            <div class="terminal-head">
                <h2>{dock::LABEL}</h2>
                <span class="terminal-note">{dock::SAYS}</span>
                <span class="spacer"></span>
                <span class="tools">
                    <CopyButton text name=demo::copy_all(&prompt.get_untracked()) class="terminal-tool" />
                    <IconButton
                        icon=Icon::Down
                        name=dock::LOWER.to_owned()
                        weight=Weight::Bare
                        on_press=move |()| state.toggle()
                    />
                </span>
            </div>
            <div class="terminal-body" node_ref=body on:click=focus>
                <For each=move || blocks.get() key=|block| block.step let:block>
                    <ShowBlock seat=prompt.get_untracked() changed=Signal::stored(false) block />
                </For>
                {move || {
                    session
                        .running
                        .get()
                        .map(|line| {
                            view! {
                                <div class="terminal-line command-line">
                                    <span class="prompt">{prompt} "$ "</span>
                                    <Typed line />
                                </div>
                            }
                        })
                }}
                <Show when=move || !session.live.read().is_empty()>
                    <div class="terminal-line">{move || session.live.get()}</div>
                </Show>
                <Ask
                    seat=prompt.get_untracked()
                    session
                    due=Signal::stored(None::<String>)
                    earlier
                    field
                    body
                    place
                />
            </div>
            <Queue session />
        </div>
    }
}
