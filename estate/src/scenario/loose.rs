//! The reading of commands in documents that were not written for the format.

use super::command::Command;
use super::mistake::Mistake;
use super::source::Line;
use super::step::{Action, Step};

/// The steps of a `bash` or `sh` block: every line but blank ones and a shell's comments.
pub(super) fn steps(lines: &[Line<'_>]) -> Result<Vec<Step>, Mistake> {
    let is_command = |line: &&Line<'_>| !line.is_blank() && !line.text.trim_start().starts_with('#');
    lines.iter().filter(is_command).map(step).collect()
}

/// Whether a line of a text without blocks is a command.
pub(super) fn is_plain_command(line: &Line<'_>) -> bool {
    line.text.starts_with("juju ")
}

/// The step of one line.
pub(super) fn step(line: &Line<'_>) -> Result<Step, Mistake> {
    let command = Command::parse_loose(line.text).map_err(|(offset, kind)| line.mistake_at(offset, kind))?;
    Ok(Step { line: line.number, prose: String::new(), action: Action::Loose(command) })
}
