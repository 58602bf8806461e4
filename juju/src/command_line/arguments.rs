//! The words behind a command, as the command takes them one after the other.

use core::str::FromStr;
use std::collections::VecDeque;

use super::parse::modern;
use super::scan::{Given, Item, Scan};
use super::{Mistake, MistakeKind, Opt, Spec, Takes};
use crate::line::{Span, Word, quote};
use crate::reference::{ModelRef, Part};

/// What a command was given, to be taken word by word.
pub(crate) struct Arguments {
    spec: &'static Spec,
    plain: VecDeque<Word>,
    given: Vec<Given>,
    items: Vec<Item>,
    taken: usize,
    respelt: Option<Vec<String>>,
}

impl Arguments {
    pub(super) fn new(spec: &'static Spec, scan: Scan) -> Self {
        let plain = scan.items.iter().filter_map(|item| match item {
            Item::Plain(word) => Some(word.clone()),
            _ => None,
        });
        let given = scan.items.iter().filter_map(|item| match item {
            Item::Option(given) => Some(given.clone()),
            _ => None,
        });
        Self {
            spec,
            plain: plain.collect(),
            given: given.collect(),
            items: scan.items,
            taken: 0,
            respelt: None,
        }
    }

    /// The next word, which must be there.
    pub(super) fn take(&mut self) -> Result<Word, Mistake> {
        let missing = self.spec.parameter(self.taken).and_then(|parameter| parameter.missing);
        self.next().ok_or_else(|| Mistake::new(MistakeKind::Missing(missing.unwrap_or("missing argument"))))
    }

    /// The next word, if there is one.
    pub(super) fn next(&mut self) -> Option<Word> {
        let word = self.plain.pop_front()?;
        self.taken += 1;
        Some(word)
    }

    /// All words that are left, of which there may be none.
    pub(super) fn rest(&mut self) -> Vec<Word> {
        self.taken += self.plain.len();
        self.plain.drain(..).collect()
    }

    /// All words that are left, of which there must be one.
    pub(super) fn some(&mut self) -> Result<Vec<Word>, Mistake> {
        let mut words = vec![self.take()?];
        words.extend(self.rest());
        Ok(words)
    }

    /// Whether an option is on.
    pub(super) fn has(&self, long: &str) -> bool {
        self.last(long).is_some_and(|given| given.on)
    }

    /// The value of an option; of several the last.
    pub(super) fn value(&self, long: &str) -> Option<&Word> {
        self.last(long).map(|given| &given.value)
    }

    /// The value of an option as text.
    pub(super) fn text(&self, long: &str) -> Option<String> {
        self.value(long).map(|word| word.text.clone())
    }

    /// Every value of an option that may be repeated.
    pub(super) fn values(&self, long: &str) -> impl Iterator<Item = &Word> {
        self.given.iter().filter(move |given| given.option.long == long).map(|given| &given.value)
    }

    /// The value of an option, read as what it is.
    pub(super) fn read<T: FromStr>(&self, long: &str) -> Result<Option<T>, Mistake>
    where
        MistakeKind: From<T::Err>,
    {
        self.value(long).map(Word::read).transpose()
    }

    /// The option that was given last under a name.
    pub(super) fn last(&self, long: &str) -> Option<&Given> {
        self.given.iter().rev().find(|given| given.option.long == long)
    }

    /// The value of `--controller`.
    pub(super) fn controller(&self) -> Result<Option<String>, Mistake> {
        self.value("controller").map(controller).transpose()
    }

    /// The value of `--model`.
    pub(super) fn model(&self) -> Result<Option<ModelRef>, Mistake> {
        self.read("model")
    }

    /// The option of that name of the command itself.
    pub(super) fn option(&self, long: &str) -> Option<&'static Opt> {
        self.spec.option(long)
    }

    /// Says that two options exclude each other.
    pub(super) fn exclude(&self, one: &str, other: &str, text: &'static str) -> Result<(), Mistake> {
        match self.last(other) {
            Some(given) if given.on && self.has(one) => {
                Err(Mistake::at(&given.value, MistakeKind::Conflict(text)))
            }
            _ => Ok(()),
        }
    }

    /// Says that an option excludes words that are still there.
    pub(super) fn exclude_words(&self, long: &str, text: &'static str) -> Result<(), Mistake> {
        match (self.last(long), self.plain.front()) {
            (Some(_), Some(word)) => Err(Mistake::at(word, MistakeKind::Conflict(text))),
            _ => Ok(()),
        }
    }

    /// Remembers how the words would be written today: each is asked for, and kept where the answer is none.
    pub(super) fn respell(&mut self, new: impl Fn(Role<'_>) -> Option<Vec<String>>) {
        self.respelt = Some(self.words_with(new));
    }

    /// The whole line with its words written otherwise.
    pub(super) fn line_with(&self, new: impl Fn(Role<'_>) -> Option<Vec<String>>) -> String {
        modern(self.spec.name, self.words_with(new))
    }

    fn words_with(&self, new: impl Fn(Role<'_>) -> Option<Vec<String>>) -> Vec<String> {
        let mut position = 0;
        let mut words = Vec::new();
        for item in &self.items {
            let role = Role::of(item, &mut position);
            words.extend(new(role).unwrap_or_else(|| role.as_written()));
        }
        words
    }

    /// Refuses words that are left over; answers the words as they would be written today, if that is otherwise.
    pub(super) fn finish(mut self) -> Result<Option<Vec<String>>, Mistake> {
        let left = self.rest();
        let (Some(first), Some(last)) = (left.first(), left.last()) else {
            return Ok(self.respelt);
        };
        let span: Span = first.span.start..last.span.end;
        let texts = left.iter().map(|word| word.text.clone()).collect();
        Err(Mistake { kind: MistakeKind::Surplus(texts), span: Some(span) })
    }
}

/// What a word of a line was, to one who rewrites the line.
#[derive(Clone, Copy)]
pub(super) enum Role<'a> {
    /// The word at this place among those that are no options.
    Plain(usize, &'a Word),
    /// An option.
    Option(&'a Given),
    /// `--`.
    End,
}

impl<'a> Role<'a> {
    fn of(item: &'a Item, position: &mut usize) -> Self {
        match item {
            Item::Plain(word) => {
                *position += 1;
                Self::Plain(*position - 1, word)
            }
            Item::Option(given) => Self::Option(given),
            Item::End => Self::End,
        }
    }

    fn as_written(self) -> Vec<String> {
        match self {
            Self::Plain(_, word) => vec![quote(&word.text).into_owned()],
            Self::End => vec!["--".to_owned()],
            Self::Option(given) if given.option.takes != Takes::Nothing => {
                vec![given.written.clone(), quote(&given.value.text).into_owned()]
            }
            Self::Option(given) if given.on => vec![given.written.clone()],
            Self::Option(given) => vec![format!("{}=false", given.written)],
        }
    }
}

impl Word {
    /// The word as what it names, or the mistake that its type tells.
    pub(super) fn read<T: FromStr>(&self) -> Result<T, Mistake>
    where
        MistakeKind: From<T::Err>,
    {
        self.text.parse().map_err(|error: T::Err| Mistake::at(self, error))
    }

    /// The word as what it names, or a mistake of the caller's wording.
    pub(super) fn read_or<T: FromStr>(&self, kind: impl FnOnce(&str) -> MistakeKind) -> Result<T, Mistake> {
        self.text.parse().map_err(|_| Mistake::at(self, kind(&self.text)))
    }

    /// The word as a name of `part`.
    pub(super) fn named<T: FromStr>(&self, part: Part) -> Result<T, Mistake> {
        self.read_or(|text| part.not_valid(text).into())
    }
}

/// The name of a controller on this client: anything but nothing, and no colon.
pub(super) fn controller(word: &Word) -> Result<String, Mistake> {
    if word.text.is_empty() || word.text.contains(':') {
        return Err(Mistake::at(word, Part::Controller.not_valid(&word.text)));
    }
    Ok(word.text.clone())
}
