//! From words to a command.

use super::arguments::Arguments;
use super::command::{Command, Entry, TABLE};
use super::commands::{Help, Topic, Version};
use super::scan::scan;
use super::{Mistake, MistakeKind, nearest_commands};
use crate::line::{Word, quote, split};

/// A line that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// What it asks for.
    pub command: Command,
    /// The line as it is written today, if it was in an old spelling; to be told on standard error of a terminal.
    pub modern: Option<String>,
    /// Whether nothing but answers and errors is to be told.
    pub quiet: bool,
}

/// Whether a line must begin with `juju`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leading {
    /// It must, as at the prompt of a seat.
    Required,
    /// It may.
    Optional,
}

/// Understands a whole line.
pub fn parse_line(line: &str, leading: Leading) -> Result<Parsed, Mistake> {
    parse(behind_juju(&split(line)?, leading)?)
}

/// The words behind `juju`.
pub(crate) fn behind_juju(words: &[Word], leading: Leading) -> Result<&[Word], Mistake> {
    match (words.split_first(), leading) {
        (Some((first, rest)), _) if first.text == "juju" => Ok(rest),
        (Some((first, _)), Leading::Required) => {
            Err(Mistake::at(first, MistakeKind::NotJuju(first.text.clone())))
        }
        (Some(_), Leading::Optional) | (None, _) => Ok(words),
    }
}

/// Understands the words behind `juju`; without any, they ask for an overview.
pub fn parse(words: &[Word]) -> Result<Parsed, Mistake> {
    let Some((first, rest)) = words.split_first() else {
        return Ok(plain(Help { topic: Topic::Overview }.into()));
    };
    match first.text.as_str() {
        "-h" | "--help" => Ok(plain(Help { topic: Topic::Overview }.into())),
        "--version" => Ok(plain(Command::Version(Version::default()))),
        option if option.starts_with('-') => {
            let kind = MistakeKind::UnknownOption { option: option.to_owned(), near: None };
            Err(Mistake::at(first, kind))
        }
        name => entry(name).ok_or_else(|| unknown(first)).and_then(|entry| read(entry, first, rest)),
    }
}

/// The row of the table for a name, in any of its spellings.
fn entry(name: &str) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.spec.spellings().any(|spelling| spelling == name))
}

fn read(entry: &'static Entry, first: &Word, rest: &[Word]) -> Result<Parsed, Mistake> {
    let scan = scan(entry.spec, rest)?;
    if scan.help {
        return Ok(plain(Help { topic: Topic::Command(entry.spec.name) }.into()));
    }
    if let Some((_, option)) = scan.open {
        let kind = MistakeKind::OptionNeedsValue(option.text.clone());
        return Err(Mistake::at(&option, kind));
    }
    let mut arguments = Arguments::new(entry.spec, scan);
    let command = (entry.read)(&mut arguments)?;
    let quiet = arguments.has("quiet");
    let respelt = arguments.finish()?;
    let old = first.text != entry.spec.name || respelt.is_some();
    let modern = old.then(|| modern(entry.spec.name, respelt.unwrap_or_else(|| as_written(rest))));
    Ok(Parsed { command, modern, quiet })
}

/// A line of today's spelling.
pub(super) fn modern(name: &str, words: Vec<String>) -> String {
    let start = ["juju".to_owned(), name.to_owned()];
    start.into_iter().chain(words).collect::<Vec<_>>().join(" ")
}

fn as_written(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| quote(&word.text).into_owned()).collect()
}

fn plain(command: Command) -> Parsed {
    Parsed { command, modern: None, quiet: false }
}

fn unknown(word: &Word) -> Mistake {
    let kind = MistakeKind::UnknownCommand { word: word.text.clone(), near: nearest_commands(&word.text) };
    Mistake::at(word, kind)
}
