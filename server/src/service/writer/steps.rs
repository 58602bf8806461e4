//! The steps of one job: events that are decided on the state after those before.

use domain::decide::{Given, record};
use domain::event::{Event, Recorded};
use domain::id::UserId;
use domain::state::State;

/// A job being decided.
#[derive(Debug)]
pub struct Steps<'a> {
    draft: &'a mut State,
    given: Given,
    recorded: Vec<Recorded>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(draft: &'a mut State, given: Given) -> Self {
        Steps { draft, given, recorded: Vec::new() }
    }

    /// The state after the steps so far.
    pub fn state(&self) -> &State {
        self.draft
    }

    /// What a pure function cannot know.
    pub fn given(&self) -> &Given {
        &self.given
    }

    /// Takes a step.
    pub fn record(&mut self, actor: UserId, events: Vec<Event>) {
        for recorded in record(self.draft.at, &self.given, actor, events) {
            self.draft.apply(&recorded);
            self.recorded.push(recorded);
        }
    }

    pub(super) fn end(self) -> Vec<Recorded> {
        self.recorded
    }
}
