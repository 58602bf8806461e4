//! A script that was run from its first step to its last.

use std::fmt;
use std::ops::Add;

use super::machine::Machine;
use super::outcome::{Outcome, Ran};
use super::perform::perform;
use super::play::Place;
use super::script::Script;

/// What came of each step of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    outcomes: Vec<Outcome>,
}

/// How many commands did what was expected, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// As expected.
    pub passed: usize,
    /// Not as expected.
    pub failed: usize,
}

impl Record {
    /// Runs a script on a machine, to its end whatever happens.
    pub async fn of(script: &Script, machine: &mut impl Machine) -> Self {
        let mut seat = Place::start().seat;
        let mut outcomes = Vec::new();
        for step in script.steps() {
            outcomes.push(perform(step, &mut seat, machine).await);
        }
        Self { outcomes }
    }

    /// What came of each step, in order.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The commands that did not do what was expected, in order.
    pub fn failures(&self) -> impl Iterator<Item = &Ran> {
        self.commands().filter(|ran| !ran.passed())
    }

    /// How many commands passed and failed.
    pub fn tally(&self) -> Tally {
        let failed = self.failures().count();
        Tally { passed: self.commands().count() - failed, failed }
    }

    fn commands(&self) -> impl Iterator<Item = &Ran> {
        self.outcomes.iter().filter_map(Outcome::command)
    }
}

/// The record of steps that were run one at a time, from the first.
impl FromIterator<Outcome> for Record {
    fn from_iter<I: IntoIterator<Item = Outcome>>(outcomes: I) -> Self {
        Self { outcomes: outcomes.into_iter().collect() }
    }
}

/// Of several files together.
impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// `3 passed, 1 failed`
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}
