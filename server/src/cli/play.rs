//! `portcullis play`: scenario files, each in a fresh estate of its own, or with fresh controllers on a server.

mod browser;
mod network;
mod port;
mod served;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use estate::scenario::{Outcome, Record, Script, Tally, updated};
use estate::{Estate, EstateMachine};

use self::served::Served;
use super::{current_thread, say};
use crate::failure::Failure;
use crate::origin::Origin;
use crate::outside::standing;

/// Run scenario files, and compare what they show with what they expect.
#[derive(Debug, Args)]
pub struct Play {
    /// Markdown with console blocks, or a document with juju lines.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Show every command with its real output.
    #[arg(long)]
    print: bool,
    /// Write what was shown into the files, in place of expectations that were not met.
    #[arg(long)]
    update: bool,
    /// Play on a server that was started with --rehearsal, such as http://127.0.0.1:8080, and not in an estate.
    #[arg(long, value_name = "URL")]
    server: Option<Origin>,
}

impl Play {
    /// Runs the files; the status tells whether all commands did what was expected.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let mut tally = Tally::default();
        let mut readable = true;
        for file in &self.files {
            let text = match read(file) {
                Ok(text) => text,
                Err(why) => {
                    say(&format!("{}: {why}\n", file.display()))?;
                    readable = false;
                    continue;
                }
            };
            match Script::parse(&text) {
                Ok(script) => tally = tally + self.play(file, &script)?,
                Err(mistake) => {
                    say(&format!("{}:{mistake}\n", file.display()))?;
                    readable = false;
                }
            }
        }
        say(&format!("{tally}\n"))?;
        Ok(match (readable, tally.failed) {
            (false, _) => ExitCode::from(2),
            (true, 0) => ExitCode::SUCCESS,
            (true, _) => ExitCode::FAILURE,
        })
    }

    fn play(&self, file: &Path, script: &Script) -> Result<Tally, Failure> {
        let record = match &self.server {
            Some(server) => on_server(server, script)?,
            None => {
                let estate = Estate::new(standing(), script.rulebook()).share();
                current_thread(Record::of(script, &mut EstateMachine(estate)))?
            }
        };
        if self.print {
            say(&printed(&record))?;
        }
        for failure in record.failures() {
            say(&format!("{}:{failure}", file.display()))?;
        }
        if self.update {
            let text = updated(script, &record);
            if text != script.source() {
                fs::write(file, text).map_err(Failure::other)?;
                say(&format!("{}: updated\n", file.display()))?;
            }
        }
        Ok(record.tally())
    }
}

/// A server that cannot be reached ends the whole run: nothing that is shown would say anything of the file.
fn on_server(server: &Origin, script: &Script) -> Result<Record, Failure> {
    let mut served = Served::at(server, script.rulebook()).map_err(Failure::Other)?;
    let record = current_thread(Record::of(script, &mut served))?;
    match served.broken() {
        None => Ok(record),
        Some(why) => Err(Failure::other(why)),
    }
}

fn read(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("cannot read it: {error}"))?;
    String::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".to_owned())
}

/// The record as it would stand on terminals.
fn printed(record: &Record) -> String {
    let mut text = String::new();
    for ran in record.outcomes().iter().filter_map(Outcome::command) {
        text.push_str(&format!("{}$ {}\n", ran.seat, ran.command));
        if let Some(shown) = &ran.shown {
            text.push_str(&shown.text);
            if shown.status != 0 {
                text.push_str(&format!("? {}\n", shown.status));
            }
        }
    }
    text
}
