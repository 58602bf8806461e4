//! What came of a step.

use std::fmt;

use super::clock::Clock;
use super::diff::Diff;
use super::ready::Unready;
use super::seat_name::SeatName;
use super::terminal::Shown;

/// What came of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Of a command.
    Command(Ran),
    /// Of a clock line.
    Clock(Clock),
}

/// What came of a command; shown as a report whose first line begins with the line number, before which the caller puts
/// `file:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// The number of its line in the file, from 1.
    pub line: usize,
    /// Where it was run.
    pub seat: SeatName,
    /// The command as it is written, with registration strings left out.
    pub command: String,
    /// What it showed; nothing if it could not be run.
    pub shown: Option<Shown>,
    /// In what it was not as expected.
    pub faults: Vec<Fault>,
}

/// In what a command was not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It could not be run.
    Unready(Unready),
    /// It ended with another exit status.
    Status {
        /// The one that was expected.
        expected: u8,
        /// The one it ended with.
        actual: u8,
    },
    /// It showed something else.
    Output(Diff),
    /// It did not ask for all answers; so many were left over.
    AnswersLeft(usize),
}

impl Outcome {
    /// What came of a command, if it was one.
    pub fn command(&self) -> Option<&Ran> {
        match self {
            Self::Command(ran) => Some(ran),
            Self::Clock(_) => None,
        }
    }
}

impl Ran {
    /// Whether everything was as expected.
    pub fn passed(&self) -> bool {
        self.faults.is_empty()
    }

    /// What was shown, where no difference of output tells it anyway.
    fn untold_output(&self) -> Option<&str> {
        let is_told = self.faults.iter().any(|fault| matches!(fault, Fault::Output(_)));
        let text = self.shown.as_ref()?.text.as_str();
        (!self.passed() && !is_told && !text.trim().is_empty()).then_some(text)
    }
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}$ {}", self.line, self.seat, self.command)?;
        for fault in &self.faults {
            indented(f, &fault.to_string())?;
        }
        match self.untold_output() {
            Some(output) => {
                indented(f, "it showed:")?;
                output.lines().try_for_each(|line| indented(f, &format!("  {line}")))
            }
            None => Ok(()),
        }
    }
}

fn indented(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    text.lines().try_for_each(|line| writeln!(f, "  {}", line.trim_end()))
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unready(unready) => write!(f, "{unready}"),
            Self::Status { expected, actual } => write!(f, "expected exit status {expected}, got {actual}"),
            Self::Output(diff) => write!(f, "expected output (-), got (+):\n{diff}"),
            Self::AnswersLeft(1) => f.write_str("it did not ask for the last answer"),
            Self::AnswersLeft(left) => write!(f, "it did not ask for the last {left} answers"),
        }
    }
}
