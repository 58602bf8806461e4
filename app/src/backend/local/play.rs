//! The script of the demo: how far it has come, its next step, and the way back.

use std::rc::Rc;

use estate::scenario::{Action, Place, Ready, SeatName, Step};

use leptos::prelude::*;

use super::{EstateMachine, Local, Play, Script};

impl Local {
    /// The script.
    pub(crate) fn script(self) -> Rc<Script> {
        self.script.get_value()
    }

    /// The steps that the script has done, by the numbers that the journal gives them.
    pub(crate) fn played(self) -> Vec<u32> {
        self.version.track();
        self.inner.with_value(|inner| inner.played.clone())
    }

    /// How many steps were typed since the script's last one.
    pub(crate) fn typed(self) -> usize {
        self.version.track();
        self.typed_untracked()
    }

    /// What the script would do next, as things stand; none at its end or when that cannot be done.
    pub(crate) fn ready(self) -> Option<Ready> {
        self.version.track();
        self.peek_ready()
    }

    /// Lets the script do its next step.
    pub(crate) async fn play_next(self) {
        let estate = self.estate();
        let mut play = self.play();
        let before = estate.borrow().finished().count();
        if play.next(&mut EstateMachine(estate.clone())).await.is_none() {
            return;
        }
        let step = estate.borrow().finished().nth(before).map(|finished| finished.step);
        self.inner.update_value(|inner| inner.played.extend(step));
        self.changed();
    }

    /// Takes the last step back, the script's or a typed one. False when there is none.
    pub(crate) fn back(self) -> bool {
        let last = self.last_step();
        if !self.estate().borrow_mut().take_back() {
            return false;
        }
        self.inner.update_value(|inner| {
            if inner.played.last().copied() == last {
                inner.played.pop();
            }
        });
        self.changed();
        true
    }

    /// Takes back what was typed since the script's last step.
    pub(crate) fn return_to_script(self) {
        while self.typed_untracked() > 0 && self.estate().borrow_mut().take_back() {}
        self.changed();
    }

    pub(super) fn is_due(self, seat: &SeatName, line: &str) -> bool {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let ready = self.peek_ready().filter(|_| self.typed_untracked() == 0);
        matches!(ready, Some(Ready::Command { seat: due, line: next }) if due == *seat && words(&next) == words(line))
    }

    /// Counts the last run of a line as the script's next step, if it ended as the script expects.
    pub(super) fn count_as_played(self, seat: &SeatName, line: &str, status: u8) {
        let expected = self.play().upcoming().map(expected_status);
        let step = self.peek(|estate| {
            let is_it =
                |finished: &&estate::Finished| finished.seat.as_ref() == Some(seat) && finished.line == line;
            estate.finished().rev().find(is_it).map(|finished| finished.step)
        });
        if expected == Some(status) {
            self.inner.update_value(|inner| inner.played.extend(step));
        }
    }

    fn play(self) -> Play {
        let done = self.inner.with_value(|inner| inner.played.len());
        let script = Rc::unwrap_or_clone(self.script.get_value());
        Play::at(script, Place { done, ..Place::start() })
    }

    fn peek_ready(self) -> Option<Ready> {
        self.play().ready(&EstateMachine(self.estate()))?.ok()
    }

    fn last_step(self) -> Option<u32> {
        self.peek(|estate| estate.finished().next_back().map(|finished| finished.step))
    }

    fn typed_untracked(self) -> usize {
        let last = self.inner.with_value(|inner| inner.played.last().copied());
        self.peek(|estate| {
            let typed = |finished: &&estate::Finished| Some(finished.step) != last;
            estate.finished().rev().take_while(typed).count()
        })
    }
}

/// The exit status that a step is expected to end with.
pub(crate) fn expected_status(step: &Step) -> u8 {
    match &step.action {
        Action::Scripted(scripted) => scripted.status,
        Action::Loose(_) | Action::Clock(_) => 0,
    }
}
