//! Other programs: run in view, or quietly with their words kept for when they fail.

use std::ffi::OsStr;
use std::io::{Read, pipe};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::trouble::{Doing, Result, Trouble};

/// A command that shows itself as one would type it.
#[derive(Debug)]
pub struct Line {
    command: Command,
    shown: String,
}

/// What a command that ran quietly left behind.
#[derive(Debug)]
pub struct Said {
    /// Whether it ended well.
    pub success: bool,
    /// Its standard output and error, as on a terminal.
    pub text: String,
}

impl Line {
    /// A program without arguments so far.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        Line { command: Command::new(program), shown: program.to_string_lossy().into_owned() }
    }

    /// A line of plain words, such as `cargo fmt --all`.
    pub fn of(words: &str) -> Self {
        let mut words = words.split_whitespace();
        let line = Line::new(words.next().unwrap_or_default());
        line.args(words)
    }

    /// One more argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        let argument = argument.as_ref();
        self.shown.push(' ');
        self.shown.push_str(&argument.to_string_lossy());
        self.command.arg(argument);
        self
    }

    /// More arguments.
    pub fn args(self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        arguments.into_iter().fold(self, Line::arg)
    }

    /// A variable of its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Several variables of its environment.
    pub fn envs(mut self, variables: &[(String, String)]) -> Self {
        self.command.envs(variables.iter().map(|(name, value)| (name, value)));
        self
    }

    /// The folder that it runs in.
    pub fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it in view of the person; failing is an error.
    pub fn run(mut self) -> Result {
        let status = self.command.status();
        self.judge(status)
    }

    /// Runs it quietly; its words are in the answer, whether it failed or not.
    pub fn quietly(mut self) -> Result<Said> {
        let said = listen(&mut self.command);
        said.doing(|| format!("cannot run `{}`", self.shown))
    }

    /// Runs it quietly; failing is an error that shows its words.
    pub fn must(self) -> Result<String> {
        let shown = self.shown.clone();
        let said = self.quietly()?;
        if said.success { Ok(said.text) } else { Err(Trouble::new(format!("`{shown}` failed"), said.text)) }
    }

    /// Its standard output when it ends well, trimmed; nothing when it fails or is not there.
    pub fn answer(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    }

    fn judge(&self, status: std::io::Result<ExitStatus>) -> Result {
        let status = status.doing(|| format!("cannot run `{}`", self.shown))?;
        if status.success() { Ok(()) } else { Err(Trouble::new(format!("`{}` failed", self.shown), status)) }
    }
}

fn listen(command: &mut Command) -> std::io::Result<Said> {
    let (mut reader, writer) = pipe()?;
    let mut child = command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer).spawn()?;
    // The command holds the other end of the pipe: without this the pipe would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    let success = child.wait()?.success();
    Ok(Said { success, text: String::from_utf8_lossy(&bytes).into_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_both_streams_in_order() {
        let said =
            Line::new("sh").args(["-c", "echo one; echo two >&2; echo three; exit 3"]).quietly().unwrap();
        assert_eq!((said.success, said.text.as_str()), (false, "one\ntwo\nthree\n"));
    }

    #[test]
    fn names_the_line_that_failed() {
        let trouble = Line::of("no-such-program --now").must().unwrap_err();
        assert!(trouble.to_string().contains("`no-such-program --now`"), "{trouble}");
    }
}
