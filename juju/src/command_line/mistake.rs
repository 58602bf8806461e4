//! What is wrong with a command line, in Juju's words (semantics §3, §4).

use domain::level::InvalidLevel;
use thiserror::Error;

use crate::line::{LineMistake, Span, Word};
use crate::reference::{InvalidReference, NoSetting};

/// A line that is no command: what is wrong with it, and where. The exit status is 2.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct Mistake {
    /// What is wrong.
    pub kind: MistakeKind,
    /// The word that is wrong, if one is.
    pub span: Option<Span>,
}

impl Mistake {
    /// The exit status of everything refused while a line is read.
    pub const STATUS: u8 = 2;

    /// A mistake of the whole line.
    pub(crate) fn new(kind: MistakeKind) -> Self {
        Self { kind, span: None }
    }

    /// A mistake of one word.
    pub(crate) fn at(word: &Word, kind: impl Into<MistakeKind>) -> Self {
        Self { kind: kind.into(), span: Some(word.span.clone()) }
    }

    /// Whether the line is right as far as it goes, and more words would make it a command.
    pub fn is_incomplete(&self) -> bool {
        use MistakeKind as M;
        matches!(self.kind, M::Missing(_) | M::OptionNeedsValue(_) | M::NoModels(_) | M::NoOffers(_))
    }
}

impl From<LineMistake> for Mistake {
    fn from(mistake: LineMistake) -> Self {
        Self { span: Some(mistake.span.clone()), kind: MistakeKind::Line(mistake) }
    }
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MistakeKind {
    /// It does not split into words.
    #[error(transparent)]
    Line(LineMistake),
    /// It does not begin with `juju`, where it must.
    #[error("{0:?} is not a juju command line; it begins with \"juju\"")]
    NotJuju(String),
    /// There is no such command.
    #[error("{}", unknown_command(.word, .near))]
    UnknownCommand {
        /// What was written.
        word: String,
        /// The commands with the nearest names, nearest first.
        near: Vec<&'static str>,
    },
    /// There is no help about it.
    #[error("unknown command or topic for {word}{}", meant(.near))]
    UnknownTopic {
        /// What was written.
        word: String,
        /// The commands with the nearest names, nearest first.
        near: Vec<&'static str>,
    },
    /// The command has no such option.
    #[error("option provided but not defined: {option}")]
    UnknownOption {
        /// The option with its dashes.
        option: String,
        /// The option with the nearest name.
        near: Option<&'static str>,
    },
    /// The value of an option is missing.
    #[error("option needs an argument: {0}")]
    OptionNeedsValue(String),
    /// The value of an option is of the wrong kind.
    #[error("invalid value {value:?} for option {option}: {why}")]
    OptionValue {
        /// The option with its dashes.
        option: String,
        /// What was written.
        value: String,
        /// What is wrong with it.
        why: String,
    },
    /// There are more words than the command takes.
    #[error("unrecognized args: [{}]", quoted(.0))]
    Surplus(Vec<String>),
    /// A word is missing.
    #[error("{0}")]
    Missing(&'static str),
    /// Two things cannot be said together.
    #[error("{0}")]
    Conflict(&'static str),
    /// A word does not name what it should.
    #[error(transparent)]
    NotValid(#[from] InvalidReference),
    /// A word is not a setting.
    #[error(transparent)]
    NoSetting(#[from] NoSetting),
    /// A word is not a level of access.
    #[error(transparent)]
    Level(#[from] InvalidLevel),
    /// A new user cannot have that name.
    #[error("invalid user name {0:?}")]
    NewUser(String),
    /// No user can have that name.
    #[error("{0:?} is not a valid username")]
    User(String),
    /// No owner can have that name.
    #[error("{0:?} is not a valid user")]
    Owner(String),
    /// A new model cannot have that name.
    #[error("{text:?} is not a valid name: {why}")]
    NewModel {
        /// What was written.
        text: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// No application can have that name.
    #[error("invalid application name {text:?}, {why}")]
    Application {
        /// What was written.
        text: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// No credential can have that name.
    #[error("{0:?} is not a valid credential name")]
    Credential(String),
    /// A level of access to controllers, with models or offers named.
    #[error(
        "You have specified a controller access permission {0:?}.\n\
         If you intended to change controller access, do not specify any model names.\n\
         See 'juju help grant'."
    )]
    ControllerLevelWithTargets(String),
    /// A level of access to models, with no model named.
    #[error(
        "You have specified a model access permission {0:?}.\n\
         If you intended to change model access, you need to specify one or more model names.\n\
         See 'juju help grant'."
    )]
    NoModels(String),
    /// A level of access to offers, with no offer named.
    #[error(
        "You have specified an offer access permission {0:?}.\n\
         If you intended to change offer access, you need to specify one or more offer URLs.\n\
         See 'juju help grant'."
    )]
    NoOffers(String),
    /// Models and offers together.
    #[error("either specify model names or offer URLs but not both")]
    ModelsAndOffers,
    /// An offer names no endpoint to offer.
    #[error("endpoints must conform to format \"<application-name>:<endpoint-name>[,...]\"")]
    OfferFormat(String),
    /// An offer is named with an endpoint, where the whole offer is meant.
    #[error("saas offer {0:?} shouldn't include endpoint")]
    OfferEndpoint(String),
    /// A number of units that is none.
    #[error("--num-units must be a positive integer")]
    UnitCount(String),
    /// A set of commands that cannot be disabled.
    #[error("bad command set, valid options: all, destroy-model, remove-object")]
    CommandSet(String),
}

/// The text of an unknown command, with suggestions.
fn unknown_command(word: &str, near: &[&'static str]) -> String {
    format!("juju: {word:?} is not a juju command. See \"juju --help\".{}", meant(near))
}

fn meant(near: &[&'static str]) -> String {
    let names: String = near.iter().map(|name| format!("\n\t{name}")).collect();
    if names.is_empty() { names } else { format!("\n\nDid you mean:{names}") }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" ")
}
