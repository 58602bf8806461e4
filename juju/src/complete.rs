//! Completion: what could stand at the cursor of a line.
//!
//! The table of commands says what a word there would name, [`Known`] says which names there are, and the parser has the
//! last word: whatever is offered then parses, as a command or as the beginning of one.

mod candidate;
mod known;
mod place;
mod words;

pub use candidate::Candidate;
pub use known::{Known, Name};

use crate::command_line::{Leading, Mistake, MistakeKind, parse_line};
use crate::line::{End, Span, Word, lex};

/// What could stand at a cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that a candidate replaces.
    pub range: Span,
    /// What could stand there, best first.
    pub candidates: Vec<Candidate>,
}

/// What could stand at the byte `cursor` of `line`; nothing if the line before it is wrong already.
pub fn complete(line: &str, cursor: usize, leading: Leading, known: &Known) -> Completion {
    let cursor = line.floor_char_boundary(cursor);
    let (before, _) = line.split_at(cursor);
    let Some((words, current)) = split(before) else {
        return Completion { range: cursor..cursor, candidates: Vec::new() };
    };
    let head = before.get(..current.span.start).unwrap_or_default();
    let fits = |candidate: &Candidate| {
        candidate.word.starts_with(&current.text) && begins_a_command(head, &candidate.text, leading)
    };
    let mut candidates = place::candidates(&words, &current, leading, known);
    candidates.retain(fits);
    Completion { range: current.span.start..word_end(line, &current).max(cursor), candidates }
}

/// The whole words before the cursor, and the one at it, which may be empty.
fn split(before: &str) -> Option<(Vec<Word>, Word)> {
    let lexed = lex(before).ok()?;
    let mut words = lexed.words;
    match lexed.end {
        End::Between => Some((words, Word::new("", before.len()..before.len()))),
        End::Word | End::Quote(..) => words.pop().map(|current| (words, current)),
        End::Backslash(_) | End::Comment => None,
    }
}

/// Where the word ends that begins at the current one, in the whole line.
fn word_end(line: &str, current: &Word) -> usize {
    let words = lex(line).map(|lexed| lexed.words).unwrap_or_default();
    words
        .iter()
        .find(|word| word.span.start == current.span.start)
        .map_or(current.span.end, |word| word.span.end)
}

fn begins_a_command(head: &str, text: &str, leading: Leading) -> bool {
    match parse_line(&format!("{head}{text}"), leading) {
        Ok(_) => true,
        // Until the value of an option is there, the parser looks at nothing else.
        Err(Mistake { kind: MistakeKind::OptionNeedsValue(_), .. }) if !text.is_empty() => {
            begins_a_command(head, "", leading)
        }
        Err(mistake) => mistake.is_incomplete(),
    }
}

#[cfg(test)]
mod tests;
