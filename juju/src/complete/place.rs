//! Where in a line the cursor stands, and what may stand there.

use super::words::{commands, option_words, words};
use super::{Candidate, Known};
use crate::command_line::{Arity, Item, Leading, Meaning, Scan, Spec, Takes, behind_juju, find, scan};
use crate::line::Word;

/// What may stand behind some words, whether or not it begins like the current one.
pub(super) fn candidates(
    words_before: &[Word],
    current: &Word,
    leading: Leading,
    known: &Known,
) -> Vec<Candidate> {
    if words_before.is_empty() && leading == Leading::Required {
        return vec![Candidate::new("juju", "")];
    }
    let Ok(behind) = behind_juju(words_before, leading) else {
        return Vec::new();
    };
    let Some((command, rest)) = behind.split_first() else {
        return commands(&current.text);
    };
    match find(&command.text).map(|spec| (spec, scan(spec, rest))) {
        Some((spec, Ok(scan))) if !scan.help => arguments(spec, &scan, current, known),
        _ => Vec::new(),
    }
}

fn arguments(spec: &'static Spec, scan: &Scan, current: &Word, known: &Known) -> Vec<Candidate> {
    if let Some((option, _)) = &scan.open {
        return match option.takes {
            Takes::Value(meaning, _) => words(meaning, known),
            Takes::Nothing => Vec::new(),
        };
    }
    if current.text.starts_with('-') && !scan.ended {
        return match current.text.split_once('=') {
            Some((option, _)) => value_behind(spec, option, known),
            None => option_words(spec, scan),
        };
    }
    let mut candidates = parameter(spec, scan, known);
    if current.text.is_empty() && !scan.ended {
        candidates.extend(option_words(spec, scan));
    }
    candidates
}

/// Values written behind `--option=`.
fn value_behind(spec: &'static Spec, option: &str, known: &Known) -> Vec<Candidate> {
    let found = option.strip_prefix("--").and_then(|name| spec.option(name));
    let Some(Takes::Value(meaning, _)) = found.map(|option| option.takes) else {
        return Vec::new();
    };
    let prefixed = |value: Candidate| Candidate::new(format!("{option}={}", value.word), value.about);
    words(meaning, known).into_iter().map(prefixed).collect()
}

/// Words for the parameter that comes next, without those that a list has already.
fn parameter(spec: &'static Spec, scan: &Scan, known: &Known) -> Vec<Candidate> {
    let plain: Vec<&str> = scan
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Plain(word) => Some(word.text.as_str()),
            _ => None,
        })
        .collect();
    let Some(parameter) = spec.parameter(plain.len()) else {
        return Vec::new();
    };
    let mut candidates = words(parameter.meaning, known);
    if parameter.arity == Arity::Many && parameter.meaning != Meaning::Setting {
        candidates.retain(|candidate| !plain.contains(&candidate.word.as_str()));
    }
    candidates
}
