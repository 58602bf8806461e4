//! Scenario files: Markdown that reads as documentation, plays step by step and runs as a test (spec, scenario format).
//!
//! [`Script::parse`] reads a file; a [`Play`] runs its steps one at a time on a [`Machine`]; [`Record::of`] runs them
//! all; [`updated`] writes what was shown back into the file.

mod align;
mod clock;
mod command;
mod console;
mod diff;
mod expected;
mod fence;
mod header;
mod line;
mod loose;
mod machine;
mod mistake;
mod outcome;
mod pattern;
mod perform;
mod play;
mod ready;
mod record;
mod script;
mod seat_name;
mod source;
mod step;
mod terminal;
mod update;

#[cfg(test)]
mod tests;

pub use clock::Clock;
pub use command::Command;
pub use diff::{Change, Diff};
pub use expected::Expected;
pub use header::FrontMatter;
pub use machine::{Issued, Machine};
pub use mistake::{Mistake, MistakeKind};
pub use outcome::{Fault, Outcome, Ran};
pub use pattern::LinePattern;
pub use play::{Place, Play};
pub use ready::{Ready, Unready, with_tokens};
pub use record::{Record, Tally};
pub use script::Script;
pub use seat_name::{BadSeatName, SeatName};
pub use step::{Action, Scripted, Step};
pub use terminal::Shown;
pub use update::updated;
