//! `portcullis shell`: the language of scenario files as a prompt, on an estate that ends with it.

mod keyboard;

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Args;
use domain::rulebook::RulebookName;
use estate::scenario::{Clock, Machine, SeatName, with_tokens};
use estate::{Estate, EstateMachine};
use juju::client::{Person, Question, QuestionKind};
use keyboard::{Keyboard, Typed};

use super::{current_thread, say};
use crate::failure::Failure;
use crate::outside::outside;

/// Type juju commands at seats of your choice; nothing is kept.
#[derive(Debug, Args)]
pub struct Shell {
    /// The rules of controllers that are bootstrapped here: documented or juju36.
    #[arg(long, default_value = "documented")]
    rulebook: RulebookName,
}

const GREETING: &str = "juju commands run at the seat that the prompt names. `tom$` alone moves to another seat, `tom$ juju …` runs one
command there; $TOKEN(tom) is tom's registration string, (clock +25h) lets time pass. Ctrl-D ends, and forgets everything.
";

impl Shell {
    /// Reads lines until the end of input.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let interactive = std::io::stdin().is_terminal();
        if interactive {
            say(GREETING)?;
        }
        let mut machine = EstateMachine(Estate::new(outside(), self.rulebook).share());
        let mut keyboard = Keyboard::new(interactive)?;
        let mut seat = SeatName::admin();
        let mut last = 0;
        loop {
            keyboard.know(&machine, &seat);
            let line = match keyboard.line(&format!("{seat}$ "))? {
                Typed::Line(line) => line,
                Typed::Nothing => continue,
                Typed::End => break,
            };
            let line = line.trim();
            if matches!(line, "exit" | "quit") {
                break;
            }
            if let Ok(clock) = line.parse::<Clock>() {
                machine.advance(clock.duration());
                continue;
            }
            let (at, command) = at_seat(line, &seat);
            if command.is_empty() {
                seat = at;
                continue;
            }
            last = match with_tokens(command, &machine) {
                Ok(command) => {
                    let mut person = AtKeyboard { keyboard: &mut keyboard, interactive };
                    current_thread(machine.run(&at, &command, &mut person))?
                }
                Err(unready) => {
                    say(&format!("ERROR {unready}\n"))?;
                    2
                }
            };
        }
        Ok(if interactive { ExitCode::SUCCESS } else { ExitCode::from(last) })
    }
}

/// The seat that a line names, or the current one, and the command behind it.
fn at_seat<'a>(line: &'a str, current: &SeatName) -> (SeatName, &'a str) {
    let named = line.split_once('$').and_then(|(name, rest)| {
        let name = name.parse().ok()?;
        (rest.is_empty() || rest.starts_with(' ')).then_some((name, rest.trim_start()))
    });
    named.unwrap_or_else(|| (current.clone(), line))
}

struct AtKeyboard<'a> {
    keyboard: &'a mut Keyboard,
    interactive: bool,
}

impl Person for AtKeyboard<'_> {
    async fn ask(&mut self, question: Question) -> Option<String> {
        let typed = match question.kind {
            QuestionKind::Secret => self.keyboard.secret(&question.prompt),
            QuestionKind::Text { .. } => self.keyboard.answer(&question.prompt),
        };
        typed.map(|typed| question.accept(typed))
    }

    fn say(&mut self, text: &str) {
        print!("{}", whole(text));
    }

    fn note(&mut self, text: &str) {
        eprint!("{}", whole(text));
    }

    fn hint(&mut self, text: &str) {
        if self.interactive && std::io::stderr().is_terminal() {
            self.note(text);
        }
    }

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        std::fs::write(file, text).map_err(|error| format!("cannot write {file}: {error}"))
    }
}

/// Told lines end with a line end.
fn whole(text: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}
