//! Plays the script: a bar with a nail for each step.

use std::time::Duration;

use estate::scenario::{Action, Step};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

use crate::backend::{Local, expected_status};
use crate::browser::is_editing;
use crate::ui::button::{Button, IconButton, Weight};
use crate::ui::icon::Icon;
use crate::words::demo::script as words;

/// From one step to the next.
const EVERY: Duration = Duration::from_millis(2600);

/// How the script is played.
#[derive(Clone, Copy)]
pub(super) struct Playing {
    local: Local,
    timer: StoredValue<Option<IntervalHandle>>,
    /// Whether it goes on by itself.
    pub(super) is_on: RwSignal<bool>,
    /// Whether it is asked to return to the script.
    pub(super) is_returning: RwSignal<bool>,
}

impl Playing {
    pub(super) fn new(local: Local) -> Self {
        let playing = Playing {
            local,
            timer: StoredValue::new(None),
            is_on: RwSignal::new(false),
            is_returning: RwSignal::new(false),
        };
        let keys = window_event_listener(leptos::ev::keydown, move |event| {
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || is_editing());
            let handled = plain
                && match event.key().as_str() {
                    "ArrowRight" => playing.step(),
                    "ArrowLeft" => playing.back(),
                    " " => playing.toggle(),
                    _ => false,
                };
            if handled {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            keys.remove();
            playing.pause();
        });
        playing
    }

    /// Whether a step can be taken.
    pub(super) fn can_step(self) -> bool {
        self.local.is_writable()
            && !self.local.is_busy()
            && self.local.typed() == 0
            && self.local.ready().is_some()
    }

    /// Takes the next step.
    pub(super) fn step(self) -> bool {
        let can = untrack(move || self.can_step());
        if can {
            spawn_local(self.local.play_next());
        }
        can
    }

    /// Takes the last step back.
    pub(super) fn back(self) -> bool {
        self.pause();
        untrack(move || self.can_go_back()) && self.local.back()
    }

    /// Whether there is a step to take back.
    pub(super) fn can_go_back(self) -> bool {
        let is_any = self.local.read(|estate| estate.finished().next().is_some());
        is_any && self.local.is_writable() && !self.local.is_busy()
    }

    /// Plays, or stops.
    pub(super) fn toggle(self) -> bool {
        if self.is_on.get_untracked() {
            self.pause();
        } else if self.step() {
            self.is_on.set(true);
            let next = move || {
                if !self.step() {
                    self.pause();
                }
            };
            // Where no timer can be set, it stays at one step.
            self.timer.set_value(set_interval_with_handle(next, EVERY).ok());
        }
        true
    }

    /// Hands the keyboard to the reader, at the seat that is due.
    pub(super) fn take_over(self) {
        self.pause();
        let field = document().query_selector(".terminal.turn input, .terminal:not(.not-shown) input");
        if let Some(field) = field.ok().flatten().and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            // Where the field cannot take the focus, it stays.
            field.focus().ok();
        }
    }

    fn pause(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
        self.is_on.try_set(false);
    }
}

/// The buttons and the nails.
#[component]
pub(super) fn Player(
    /// How the script is played.
    playing: Playing,
) -> impl IntoView {
    let local = playing.local;
    let total = local.script().steps().len();
    let done = Memo::new(move |_| local.played().len());
    let is_typing = Memo::new(move |_| local.typed() > 0);
    let cannot_step = Signal::derive(move || !playing.can_step());
    let verb = move || if done.get() < total { words::step(done.get() + 1) } else { words::DONE.to_owned() };
    let play =
        move || if playing.is_on.get() { (Icon::Pause, words::PAUSE) } else { (Icon::Play, words::PLAY) };

    view! {
        <div class="player">
            <div class="player-controls">
                <IconButton
                    icon=Icon::Back
                    name=words::BACK.to_owned()
                    on_press=move |()| {
                        playing.back();
                    }
                    disabled=Signal::derive(move || !playing.can_go_back())
                />
                <Show
                    when=move || !is_typing.get()
                    fallback=move || {
                        view! {
                            <Button weight=Weight::Primary on_press=move |()| playing.is_returning.set(true)>
                                {words::RETURN}
                            </Button>
                        }
                    }
                >
                    <Button
                        weight=Weight::Primary
                        icon_after=Icon::Next
                        on_press=move |()| {
                            playing.step();
                        }
                        disabled=cannot_step
                    >
                        {verb}
                    </Button>
                    <span class="player-play">
                        {move || {
                            let (icon, word) = play();
                            view! {
                                <Button
                                    icon
                                    on_press=move |()| {
                                        playing.toggle();
                                    }
                                    disabled=Signal::derive(move || !playing.is_on.get() && cannot_step.get())
                                >
                                    {word}
                                </Button>
                            }
                        }}
                    </span>
                </Show>
            </div>
            <Nails local done />
        </div>
    }
}

/// One nail for each step.
#[component]
fn Nails(local: Local, done: Memo<usize>) -> impl IntoView {
    let script = local.script();
    let total = script.steps().len();
    // Up to the middle of the nail of the last step.
    let width = move || format!("{}%", (200 * done.get()).saturating_sub(100) / (2 * total.max(1)));
    let nail = |(at, step): (usize, &Step)| {
        let (number, refused) = (at + 1, expected_status(step) != 0);
        let line = line_of(step);
        let is_current = move || done.get() == number;
        let is_done = move || done.get() >= number;
        let state = move || match (is_done(), is_current(), refused) {
            (true, _, true) => words::NAIL_REFUSED,
            (true, true, false) => words::NAIL_NOW,
            (true, false, false) => words::NAIL_DONE,
            (false, ..) => words::NAIL_TO_COME,
        };
        let name = StoredValue::new(line);
        view! {
            <li
                class:done=move || is_done() && !refused
                class:refused=move || is_done() && refused
                class:current=is_current
                title=move || name.with_value(|line| words::nail(number, line, state()))
            >
                <span class="nail" aria-hidden="true">
                    {move || is_current().then_some(number)}
                </span>
                <span class="unseen">{move || name.with_value(|line| words::nail(number, line, state()))}</span>
            </li>
        }
    };

    view! {
        <div class="nails">
            <span class="nails-done" style:width=width></span>
            <ol aria-label=words::STEPS>{script.steps().iter().enumerate().map(nail).collect_view()}</ol>
        </div>
    }
}

/// What a step runs, as it is written.
fn line_of(step: &Step) -> String {
    match &step.action {
        Action::Scripted(scripted) => format!("{}$ {}", scripted.seat, scripted.command),
        Action::Loose(command) => command.to_string(),
        Action::Clock(clock) => clock.to_string(),
    }
}
