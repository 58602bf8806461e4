//! What every command file needs.

use domain::name::{ApplicationName, CredentialName, InvalidName};

pub(super) use super::super::arguments::{Arguments, Role, controller};
pub(super) use super::super::command::Read;
pub(super) use super::super::options::*;
pub(super) use super::super::{Meaning, Mistake, MistakeKind, Opt, Output, Parameter, Spec};
pub(super) use crate::line::Word;
pub(super) use crate::reference::{ModelRef, Part};

/// A word as the name of an application, or Juju's reason why it is none.
pub(super) fn application(word: &Word) -> Result<ApplicationName, Mistake> {
    word.text.parse().map_err(|error: InvalidName| {
        Mistake::at(word, MistakeKind::Application { text: word.text.clone(), why: error.why })
    })
}

/// The model that a word names, else the one of `--model`.
pub(super) fn model_word(arguments: &mut Arguments) -> Result<Option<ModelRef>, Mistake> {
    match arguments.next() {
        Some(word) => word.read().map(Some),
        None => arguments.model(),
    }
}

/// Tells that `--yes` is written `--no-prompt` today, and whether either was given.
pub(super) fn no_prompt(arguments: &mut Arguments) -> bool {
    let old = arguments.has("yes");
    if old {
        arguments.respell(|role| match role {
            Role::Option(given) if given.option.long == "yes" => Some(vec!["--no-prompt".to_owned()]),
            _ => None,
        });
    }
    old || arguments.has("no-prompt")
}

/// A word as the name of a credential.
pub(super) fn credential(word: &Word) -> Result<CredentialName, Mistake> {
    word.read_or(|text| MistakeKind::Credential(text.to_owned()))
}
