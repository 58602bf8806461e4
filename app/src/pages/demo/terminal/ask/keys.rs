//! What the keys of a terminal do.

use estate::scenario::SeatName;
use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::super::completion::{Choice, Found, find};
use super::super::history::History;
use super::super::session::Session;
use crate::backend::Local;
use crate::browser::select;

/// What the keys work on.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    pub(super) session: Session,
    pub(super) text: RwSignal<String>,
    pub(super) choice: RwSignal<Option<Choice>>,
    pub(super) due: Signal<Option<String>>,
    pub(super) earlier: Signal<Vec<String>>,
    pub(super) field: NodeRef<Input>,
    pub(super) local: Local,
    pub(super) seat: StoredValue<String>,
}

/// What the keys remember.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    history: History,
    /// After Esc, the Tab key leaves the terminal, so that nobody is caught in it.
    is_released: bool,
}

impl State {
    /// Something was typed or run.
    pub(super) fn begin_again(&mut self) {
        *self = State::default();
    }
}

/// Does what a key means here; other keys keep their meaning.
pub(super) fn key(event: KeyboardEvent, keys: Keys, state: StoredValue<State>) {
    let is_question = keys.session.question.with_untracked(Option::is_some);
    let ctrl = event.ctrl_key() && !event.alt_key();
    let done = match (event.key().as_str(), ctrl) {
        ("c", true) => keys.interrupt(),
        _ if is_question => false,
        ("Tab", false) if !event.shift_key() => {
            !state.with_value(|state| state.is_released) && keys.complete()
        }
        ("Escape", false) => {
            state.update_value(|state| state.is_released = true);
            keys.choice.try_update(Option::take).flatten().is_some()
        }
        ("Enter", false) if keys.choice.with_untracked(Option::is_some) => {
            keys.take();
            true
        }
        ("ArrowDown", false) if keys.mark(|choice| choice.step(1)) => true,
        ("ArrowUp", false) if keys.mark(Choice::step_back) => true,
        ("ArrowUp", false) => keys.walk(state, |history, lines, typed| history.up(lines, typed)),
        ("ArrowDown", false) => keys.walk(state, |history, lines, _| history.down(lines)),
        ("r", true) => keys.walk(state, |history, lines, typed| history.search(lines, typed)),
        ("ArrowRight" | "End", false) => keys.take_due(),
        _ => false,
    };
    if done {
        event.prevent_default();
    }
}

impl Keys {
    /// Takes the marked word.
    pub(super) fn take(self) {
        if let Some(choice) = self.choice.try_update(Option::take).flatten() {
            let (line, caret) = choice.take();
            self.put(line, caret);
        }
    }

    fn complete(self) -> bool {
        if self.mark(|choice| choice.step(1)) {
            return true;
        }
        let line = self.text.get_untracked();
        // An empty line has no use for the Tab key, and lets it go on to what comes next in the page.
        if line.trim().is_empty() {
            return false;
        }
        let known = self.seat.with_value(|seat| {
            let seat: Option<SeatName> = seat.parse().ok();
            seat.map(|seat| self.local.peek(|estate| estate.known(&seat)))
        });
        match find(&line, self.caret(&line), &known.unwrap_or_default()) {
            Found::Nothing => {}
            Found::Line(line, caret) => self.put(line, caret),
            Found::Several(choice) => self.choice.set(Some(choice)),
        }
        true
    }

    fn mark(self, step: impl FnOnce(&mut Choice)) -> bool {
        let is_open = self.choice.with_untracked(Option::is_some);
        if is_open {
            self.choice.update(|choice| {
                if let Some(choice) = choice {
                    step(choice);
                }
            });
        }
        is_open
    }

    fn walk(
        self,
        state: StoredValue<State>,
        step: impl FnOnce(&mut History, &[String], &str) -> Option<String>,
    ) -> bool {
        let (earlier, typed) = (self.earlier.get_untracked(), self.text.get_untracked());
        let line = state.try_update_value(|state| step(&mut state.history, &earlier, &typed)).flatten();
        if let Some(line) = line {
            let end = line.len();
            self.put(line, end);
        }
        true
    }

    /// Types what the script would type here.
    fn take_due(self) -> bool {
        let due = self.due.get_untracked().filter(|_| self.text.with_untracked(String::is_empty));
        let Some(due) = due else { return false };
        let end = due.len();
        self.put(due, end);
        true
    }

    /// As in a shell: leaves the question, or drops the line. With something selected, the browser copies it.
    fn interrupt(self) -> bool {
        let selected = |field: leptos::web_sys::HtmlInputElement| {
            field.selection_start().ok().flatten() != field.selection_end().ok().flatten()
        };
        if self.field.get_untracked().is_some_and(selected) {
            return false;
        }
        self.session.leave();
        self.choice.set(None);
        self.text.set(String::new());
        true
    }

    fn put(self, line: String, caret: usize) {
        let before = line.get(..caret).unwrap_or(&line);
        let caret = u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX);
        self.text.set(line);
        if let Some(field) = self.field.get_untracked() {
            select(field, caret);
        }
    }

    /// Where the caret stands, in bytes; the browser counts in UTF-16.
    fn caret(self, line: &str) -> usize {
        let units = self.field.get_untracked().and_then(|field| field.selection_start().ok().flatten());
        let Some(units) = units else { return line.len() };
        let mut left = units as usize;
        let behind = |(at, c): (usize, char)| match left.checked_sub(c.len_utf16()) {
            Some(rest) if left > 0 => {
                left = rest;
                None
            }
            _ => Some(at),
        };
        line.char_indices().find_map(behind).unwrap_or(line.len())
    }
}
