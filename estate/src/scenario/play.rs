//! A script that is run one step at a time.

use serde::{Deserialize, Serialize};

use super::machine::Machine;
use super::outcome::Outcome;
use super::perform::perform;
use super::ready::{Ready, Unready};
use super::script::Script;
use super::seat_name::SeatName;
use super::step::Step;

/// A script and how far it has come. The machine is lent for each step, so that between two of them anybody may type at
/// its seats.
#[derive(Clone, Debug)]
pub struct Play {
    script: Script,
    place: Place,
}

/// How far a script has come: what has to be kept beside the machine's own past in order to go back, or to go on after
/// a reload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// How many steps are behind.
    pub done: usize,
    /// The seat of commands that name none.
    pub seat: SeatName,
}

impl Place {
    /// Before the first step.
    pub fn start() -> Self {
        Self { done: 0, seat: SeatName::admin() }
    }
}

impl Play {
    /// A script before its first step.
    pub fn new(script: Script) -> Self {
        Self::at(script, Place::start())
    }

    /// A script at a place where it was before.
    pub fn at(script: Script, place: Place) -> Self {
        Self { script, place }
    }

    /// The script.
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// How far it has come.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Goes back, or forth, to a place where it was before; the machine is taken there by its owner.
    pub fn go_to(&mut self, place: Place) {
        self.place = place;
    }

    /// How many steps are behind.
    pub fn position(&self) -> usize {
        self.place.done.min(self.total())
    }

    /// How many steps there are.
    pub fn total(&self) -> usize {
        self.script.steps().len()
    }

    /// The step that comes next, with the prose before it; none at the end.
    pub fn upcoming(&self) -> Option<&Step> {
        self.script.steps().get(self.place.done)
    }

    /// What the next step will do, as things stand; none at the end.
    pub fn ready(&self, machine: &impl Machine) -> Option<Result<Ready, Unready>> {
        Some(Ready::prepare(&self.upcoming()?.action, &self.place.seat, machine))
    }

    /// Lets the next step happen; none at the end. A step that was not as expected counts as done.
    pub async fn next(&mut self, machine: &mut impl Machine) -> Option<Outcome> {
        let step = self.script.steps().get(self.place.done)?;
        let outcome = perform(step, &mut self.place.seat, machine).await;
        self.place.done += 1;
        Some(outcome)
    }
}
