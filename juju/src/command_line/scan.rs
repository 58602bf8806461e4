//! Words sorted into options and the rest, as Juju's option parser does: options may stand anywhere, `--` ends them.

use super::near::nearest_option;
use super::{Mistake, MistakeKind, Opt, Spec, Takes};
use crate::line::Word;

/// The words behind a command, sorted.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// What the words are, in their order.
    pub(crate) items: Vec<Item>,
    /// An option at the end that still needs its value, as it was written.
    pub(crate) open: Option<(&'static Opt, Word)>,
    /// Whether help was asked for.
    pub(crate) help: bool,
    /// Whether `--` has ended the options.
    pub(crate) ended: bool,
}

/// What a word, or two, are.
#[derive(Debug)]
pub(crate) enum Item {
    /// A word that is no option.
    Plain(Word),
    /// An option with its value.
    Option(Given),
    /// The `--` that ends the options.
    End,
}

/// An option that was given.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    /// The option.
    pub(crate) option: &'static Opt,
    /// As it was written, with its dashes.
    pub(crate) written: String,
    /// Its value, if it takes one; otherwise the word of the option itself.
    pub(crate) value: Word,
    /// Whether it is on; only `--flag=false` is not.
    pub(crate) on: bool,
}

/// Sorts the words behind a command.
pub(crate) fn scan(spec: &'static Spec, words: &[Word]) -> Result<Scan, Mistake> {
    let mut scan = Scan::default();
    for word in words {
        if let Some((option, written)) = scan.open.take() {
            let given = Given { option, written: written.text, value: word.clone(), on: true };
            scan.items.push(Item::Option(given));
        } else {
            scan.take(spec, word)?;
        }
    }
    Ok(scan)
}

impl Scan {
    fn take(&mut self, spec: &'static Spec, word: &Word) -> Result<(), Mistake> {
        match word.text.strip_prefix('-') {
            _ if self.ended => self.items.push(Item::Plain(word.clone())),
            None | Some("") => self.items.push(Item::Plain(word.clone())),
            Some("-") => {
                self.ended = true;
                self.items.push(Item::End);
            }
            Some(rest) => match rest.strip_prefix('-') {
                Some(long) => self.long(spec, word, long)?,
                None => self.short(spec, word, rest)?,
            },
        }
        Ok(())
    }

    fn long(&mut self, spec: &'static Spec, word: &Word, text: &str) -> Result<(), Mistake> {
        let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
        let written = format!("--{name}");
        if name == "help" {
            self.help = true;
            return Ok(());
        }
        let option = spec.option(name).ok_or_else(|| unknown(spec, word, &written, name))?;
        self.give(option, written, word, value)
    }

    fn short(&mut self, spec: &'static Spec, word: &Word, text: &str) -> Result<(), Mistake> {
        let mut rest = text.chars();
        while let Some(letter) = rest.next() {
            let written = format!("-{letter}");
            if letter == 'h' {
                self.help = true;
                continue;
            }
            let name = letter.to_string();
            let option = spec.option(&name).ok_or_else(|| unknown(spec, word, &written, &name))?;
            let follows = rest.as_str();
            if option.takes != Takes::Nothing || follows.starts_with('=') {
                let value =
                    Some(follows.strip_prefix('=').unwrap_or(follows)).filter(|_| !follows.is_empty());
                return self.give(option, written, word, value);
            }
            self.give(option, written, word, None)?;
        }
        Ok(())
    }

    fn give(
        &mut self,
        option: &'static Opt,
        written: String,
        word: &Word,
        value: Option<&str>,
    ) -> Result<(), Mistake> {
        match (option.takes, value) {
            (Takes::Nothing, None) => self.push(Given { option, written, value: word.clone(), on: true }),
            (Takes::Nothing, Some(text)) => {
                let on = truth(text).ok_or_else(|| no_truth(word, &written, text))?;
                self.push(Given { option, written, value: word.clone(), on });
            }
            (Takes::Value(..), Some(text)) => {
                self.push(Given { option, written, value: Word::new(text, word.span.clone()), on: true });
            }
            (Takes::Value(..), None) => self.open = Some((option, Word::new(written, word.span.clone()))),
        }
        Ok(())
    }

    fn push(&mut self, given: Given) {
        self.items.push(Item::Option(given));
    }
}

fn unknown(spec: &'static Spec, word: &Word, written: &str, name: &str) -> Mistake {
    let kind = MistakeKind::UnknownOption { option: written.to_owned(), near: nearest_option(spec, name) };
    Mistake::at(word, kind)
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}

fn no_truth(word: &Word, written: &str, text: &str) -> Mistake {
    let why = format!("parsing {text:?}: invalid syntax");
    Mistake::at(word, MistakeKind::OptionValue { option: written.to_owned(), value: text.to_owned(), why })
}
