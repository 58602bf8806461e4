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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    fn m() -> DestroyModel {
        DestroyModel {
            model: p("m"),
            no_prompt: false,
            force: false,
            no_wait: false,
            timeout: None,
            storage: Storage::Unsaid,
        }
    }

    #[test]
    fn one_model() {
        reads([
            ("destroy-model m", m()),
            ("destroy-model c:bob/m", DestroyModel { model: p("c:bob/m"), ..m() }),
            (
                "destroy-model m --no-prompt --force --no-wait -t 5m",
                DestroyModel { no_prompt: true, force: true, no_wait: true, timeout: Some(p("5m")), ..m() },
            ),
            ("destroy-model m --destroy-storage", DestroyModel { storage: Storage::Destroy, ..m() }),
            ("destroy-model m --release-storage", DestroyModel { storage: Storage::Release, ..m() }),
        ]);
        refuses(&[
            ("destroy-model", "no model specified"),
            ("destroy-model a b", "unrecognized args: [\"b\"]"),
            ("destroy-model M", "model name \"M\" not valid"),
            ("destroy-model m --no-wait", "--no-wait without --force not valid"),
            ("destroy-model m -t 5", "duration \"5\" not valid"),
            (
                "destroy-model m --destroy-storage --release-storage",
                "--destroy-storage and --release-storage cannot both be specified",
            ),
        ]);
    }
}
