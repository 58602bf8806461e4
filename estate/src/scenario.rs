//! Scenario files: Markdown that reads as documentation, plays step by step and runs as a test (spec, scenario format).
//!
//! [`Script::parse`] reads a file; a [`Play`] runs its steps one at a time on a [`Machine`]; [`Record::of`] runs them
//! all; [`updated`] writes what was shown back into the file.

mod answers;
mod clock;
mod command;
mod console;
mod diff;
mod document;
mod fence;
mod front_matter;
mod line;
mod loose;
mod machine;
mod mistake;
mod outcome;
mod pattern;
mod play;
mod prose;
mod record;
mod rulebook_line;
mod script;
mod seat_name;
mod step;
mod terminal;
mod token;
mod update;

#[cfg(test)]
mod echo;
#[cfg(test)]
mod tests;

pub use answers::{Answers, Asked};
pub use document::FrontMatter;
pub use machine::{Issued, Machine};
pub use mistake::{Mistake, MistakeKind};
pub use outcome::{Fault, Outcome};
pub use pattern::{Expected, LinePattern};
pub use play::{NextLine, Play};
pub use prose::Prose;
pub use record::{Record, Tally};
pub use rulebook_line::RulebookName;
pub use script::Script;
pub use seat_name::{BadSeatName, SeatName};
pub use step::{Action, Scripted, Step};
pub use terminal::Terminal;
pub use update::updated;
