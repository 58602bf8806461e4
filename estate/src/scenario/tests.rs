//! Whole scripts, from text to tally, on a machine that answers from a small table.

mod echo;
mod laws;
mod loose;
mod mistakes;
mod play;
mod run;
mod update;

use echo::{Echo, finished};

use super::{Record, Script};

/// Runs a text on a fresh machine.
fn run(text: &str) -> Record {
    let script = Script::parse(text).unwrap();
    finished(Record::of(&script, &mut Echo::default()))
}

/// A text with one console block.
fn console(lines: &str) -> String {
    format!("Words before.\n\n```console\n{lines}\n```\n\nWords behind.\n")
}
