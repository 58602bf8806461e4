//! A step of a scenario.

use std::ops::RangeInclusive;

use super::clock::Clock;
use super::command::Command;
use super::expected::Expected;
use super::fence::Fence;
use super::seat_name::SeatName;

/// One thing that happens, and what is told before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The number of its line in the file, from 1.
    pub line: usize,
    /// The Markdown between the step before, or the top of the file, and this one; empty within one block.
    pub prose: String,
    /// What happens.
    pub action: Action,
}

/// What happens in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A command of a `console` block.
    Scripted(Scripted),
    /// A command of a document that was not written for the format.
    Loose(Command),
    /// Time passes for everybody.
    Clock(Clock),
}

/// A command of a `console` block, with its answers and what it is expected to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scripted {
    /// Where it is run.
    pub seat: SeatName,
    /// What is run.
    pub command: Command,
    /// The expected exit status.
    pub status: u8,
    /// What is answered to its questions, in order.
    pub answers: Vec<String>,
    /// What it is expected to show.
    pub expected: Expected,
    /// Where the expectations stand.
    pub(super) layout: Layout,
}

/// Where the expectations of a command stand in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// The fence of its block.
    pub(super) fence: Fence,
    /// The number of the line `? N`.
    pub(super) status: Option<usize>,
    /// The numbers of the lines of expected output, without the blank ones around it.
    pub(super) output: Option<RangeInclusive<usize>>,
}
