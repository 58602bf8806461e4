//! `destroy-model` (semantics §4.5).

use super::kit::*;
use super::storage::{Storage, check_no_wait};
use crate::reference::Timeout;

/// `destroy-model`: destroy a model with everything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestroyModel {
    /// The model.
    pub model: ModelRef,
    /// Whether nothing is asked.
    pub no_prompt: bool,
    /// Whether to go on where something stands in the way.
    pub force: bool,
    /// Whether nothing is waited for on the way.
    pub no_wait: bool,
    /// How long it may take.
    pub timeout: Option<Timeout>,
    /// What becomes of the storage.
    pub storage: Storage,
}

impl Read for DestroyModel {
    const SPEC: &'static Spec = &Spec {
        name: "destroy-model",
        summary: "Destroys a model with everything in it.",
        parameters: &[Parameter::must(
            "[<controller name>:]<model name>",
            Meaning::Model,
            "no model specified",
        )],
        options: &[
            DESTROY_STORAGE,
            FORCE,
            NO_PROMPT,
            NO_WAIT,
            RELEASE_STORAGE,
            Opt::value("timeout", Meaning::Text, "How long it may take, such as 30m").or('t'),
            YES.hidden(),
        ],
        details: &[
            "It takes admin access to the model, or superuser access to the controller. You are asked to type the name of the model.",
            "Nothing of the model can be had back.",
        ],
        examples: &["juju destroy-model playground", "juju destroy-model --no-prompt prod:playground"],
        see_also: &["add-model", "destroy-controller", "disable-command"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            model: arguments.take()?.read()?,
            no_prompt: no_prompt(arguments),
            force: arguments.has("force"),
            no_wait: check_no_wait(arguments)?,
            timeout: arguments.read("timeout")?,
            storage: Storage::read(arguments)?,
        })
    }
}
