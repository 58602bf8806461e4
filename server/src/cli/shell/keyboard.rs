//! The keyboard at a prompt: editing, history and completion at a terminal, plain lines from a pipe.

use std::io::{BufRead, Write, stdin, stdout};

use estate::EstateMachine;
use estate::scenario::SeatName;
use juju::command_line::Leading;
use juju::complete::{Known, complete};
use rustyline::completion::{Completer, Pair};
use rustyline::error::ReadlineError;
use rustyline::history::DefaultHistory;
use rustyline::{Config, Context, Editor, Helper, Highlighter, Hinter, Validator};

use crate::failure::Failure;

/// Reads what a person types.
pub struct Keyboard {
    editor: Option<Editor<Names, DefaultHistory>>,
}

/// What was typed at a prompt.
pub enum Typed {
    /// A line.
    Line(String),
    /// Nothing, or a line that was given up.
    Nothing,
    /// The end of input.
    End,
}

#[derive(Default, Helper, Highlighter, Hinter, Validator)]
struct Names {
    known: Known,
}

impl Keyboard {
    /// A keyboard; of an interactive one lines can be edited.
    pub fn new(interactive: bool) -> Result<Self, Failure> {
        if !interactive {
            return Ok(Keyboard { editor: None });
        }
        let config = Config::builder().auto_add_history(true).build();
        let mut editor = Editor::with_config(config).map_err(Failure::other)?;
        editor.set_helper(Some(Names::default()));
        Ok(Keyboard { editor: Some(editor) })
    }

    /// Brings up to date which names can be completed at a seat.
    pub fn know(&mut self, machine: &EstateMachine, seat: &SeatName) {
        if let Some(names) = self.editor.as_mut().and_then(Editor::helper_mut) {
            names.known = machine.known(seat);
        }
    }

    /// Reads a line at a prompt.
    pub fn line(&mut self, prompt: &str) -> Result<Typed, Failure> {
        let Some(editor) = &mut self.editor else {
            return Ok(match plain_line() {
                Some(line) if line.trim().is_empty() => Typed::Nothing,
                Some(line) => Typed::Line(line),
                None => Typed::End,
            });
        };
        match editor.readline(prompt) {
            Ok(line) if line.trim().is_empty() => Ok(Typed::Nothing),
            Ok(line) => Ok(Typed::Line(line)),
            Err(ReadlineError::Interrupted) => Ok(Typed::Nothing),
            Err(ReadlineError::Eof) => Ok(Typed::End),
            Err(error) => Err(Failure::other(error)),
        }
    }

    /// Reads an answer that may be seen.
    pub fn answer(&mut self, prompt: &str) -> Option<String> {
        print!("{prompt}");
        stdout().flush().ok()?;
        let line = plain_line();
        if self.editor.is_none() {
            println!("{}", line.as_deref().unwrap_or_default());
        }
        line
    }

    /// Reads a password.
    pub fn secret(&mut self, prompt: &str) -> Option<String> {
        if self.editor.is_some() {
            return rpassword::prompt_password(prompt).ok();
        }
        println!("{prompt}");
        plain_line()
    }
}

fn plain_line() -> Option<String> {
    let mut line = String::new();
    let read = stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}

impl Completer for Names {
    type Candidate = Pair;

    fn complete(&self, line: &str, at: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        let completion = complete(line, at, Leading::Required, &self.known);
        let candidates = completion.candidates.into_iter();
        let pairs = candidates.map(|one| Pair { display: one.text.clone(), replacement: one.text }).collect();
        Ok((completion.range.start, pairs))
    }
}
