//! What is written down about a command: the rows of the table, and the words they are made of.

use super::command::TABLE;
use super::options::GLOBAL;
use crate::output::Format;

/// A command as it is written down once, for parsing, help, completion and suggestions.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The name.
    pub name: &'static str,
    /// Other spellings that Juju still has, shown in help.
    pub aliases: &'static [&'static str],
    /// Spellings that Juju has given up, taken all the same.
    pub former: &'static [&'static str],
    /// What it does, in one line.
    pub summary: &'static str,
    /// The words that it takes, in their order.
    pub parameters: &'static [Parameter],
    /// The options that it takes.
    pub options: &'static [Opt],
    /// Paragraphs that say more.
    pub details: &'static [&'static str],
    /// Lines that show how it is used.
    pub examples: &'static [&'static str],
    /// Other commands to read about.
    pub see_also: &'static [&'static str],
}

impl Spec {
    /// A row to fill in.
    pub(super) const EMPTY: Self = Self {
        name: "",
        aliases: &[],
        former: &[],
        summary: "",
        parameters: &[],
        options: &[],
        details: &[],
        examples: &[],
        see_also: &[],
    };

    /// Every spelling, the name first.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        core::iter::once(self.name).chain(self.aliases.iter().copied()).chain(self.former.iter().copied())
    }

    /// The option of that name: one character for the short one, else the long one. Every command has the global ones.
    pub fn option(&self, name: &str) -> Option<&'static Opt> {
        let mut characters = name.chars();
        let short = characters.next().filter(|_| characters.next().is_none());
        let is = |option: &&Opt| option.long == name || (short.is_some() && option.short == short);
        self.options.iter().find(is).or_else(|| GLOBAL.iter().find(is))
    }

    /// The parameter that the word at `position` belongs to.
    pub fn parameter(&self, position: usize) -> Option<&'static Parameter> {
        let last = self.parameters.last().filter(|parameter| parameter.arity == Arity::Many);
        self.parameters.get(position).or(last)
    }
}

/// A word, or several, that a command takes at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// How the usage line shows it, brackets included.
    pub shown: &'static str,
    /// What the word names.
    pub meaning: Meaning,
    /// How many words it takes.
    pub arity: Arity,
    /// What is said when it is missing; none if it may be.
    pub missing: Option<&'static str>,
}

/// How many words a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// One word.
    One,
    /// Any number of words.
    Many,
}

impl Parameter {
    /// A word that must be there.
    pub(super) const fn must(shown: &'static str, meaning: Meaning, missing: &'static str) -> Self {
        Self { shown, meaning, arity: Arity::One, missing: Some(missing) }
    }

    /// A word that may be there.
    pub(super) const fn may(shown: &'static str, meaning: Meaning) -> Self {
        Self { shown, meaning, arity: Arity::One, missing: None }
    }

    /// Any number of words.
    pub(super) const fn any(shown: &'static str, meaning: Meaning) -> Self {
        Self { shown, meaning, arity: Arity::Many, missing: None }
    }

    /// One word or more.
    pub(super) const fn some(shown: &'static str, meaning: Meaning, missing: &'static str) -> Self {
        Self { shown, meaning, arity: Arity::Many, missing: Some(missing) }
    }
}

/// An option of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opt {
    /// The name behind two dashes.
    pub long: &'static str,
    /// The letter behind one dash.
    pub short: Option<char>,
    /// Whether it takes a value.
    pub takes: Takes,
    /// What it does, in one sentence without the full stop.
    pub about: &'static str,
    /// Whether it is an old spelling that help and completion do not show.
    pub hidden: bool,
}

/// What follows an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// A value; the text is what holds without the option.
    Value(Meaning, &'static str),
}

impl Opt {
    /// An option that is there or not.
    pub(super) const fn flag(long: &'static str, about: &'static str) -> Self {
        Self { long, short: None, takes: Takes::Nothing, about, hidden: false }
    }

    /// An option with a value.
    pub(super) const fn value(long: &'static str, meaning: Meaning, about: &'static str) -> Self {
        Self { long, short: None, takes: Takes::Value(meaning, ""), about, hidden: false }
    }

    /// The same with a letter.
    pub(super) const fn or(self, short: char) -> Self {
        Self { short: Some(short), ..self }
    }

    /// The same with a value that holds without it.
    pub(super) const fn default(self, text: &'static str) -> Self {
        match self.takes {
            Takes::Nothing => self,
            Takes::Value(meaning, _) => Self { takes: Takes::Value(meaning, text), ..self },
        }
    }

    /// The same as an old spelling that is taken and not shown.
    pub(super) const fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }
}

/// What a word names; tells completion what to offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A user that exists.
    User,
    /// A model that exists.
    Model,
    /// A controller that this client knows.
    Controller,
    /// A cloud.
    Cloud,
    /// A cloud, with or without a region.
    CloudRegion,
    /// A credential.
    Credential,
    /// A level of access to a controller, model or offer.
    AccessLevel,
    /// A level of access to a cloud.
    CloudLevel,
    /// A model or an offer, as the level before it asks.
    AccessTarget,
    /// An application.
    Application,
    /// An application, unit or machine.
    StatusFilter,
    /// An application, with or without an endpoint.
    Endpoint,
    /// An application with or without an endpoint, or an offer.
    IntegrationSide,
    /// An application of a model with endpoints to offer.
    Offering,
    /// An application offer.
    OfferUrl,
    /// A charm.
    Charm,
    /// A unit.
    Unit,
    /// A machine.
    Machine,
    /// A relation.
    Relation,
    /// A controller or a model.
    SwitchTarget,
    /// What a command could be run on.
    WhyTarget,
    /// A command.
    Command,
    /// A topic of help.
    Topic,
    /// One of these formats.
    Format(&'static [Format]),
    /// One of these words, each with what it means.
    Choice(&'static [(&'static str, &'static str)]),
    /// A setting `key=value`.
    Setting,
    /// A number.
    Number,
    /// A file.
    File,
    /// A name that is new, or any text.
    Text,
}

/// The options that every command takes, in alphabetical order.
pub fn global_options() -> &'static [Opt] {
    GLOBAL
}

/// All commands, in alphabetical order.
pub fn specs() -> impl Iterator<Item = &'static Spec> {
    TABLE.iter().map(|entry| entry.spec)
}

/// The command of that name, in any of its spellings.
pub fn find(word: &str) -> Option<&'static Spec> {
    specs().find(|spec| spec.spellings().any(|spelling| spelling == word))
}
