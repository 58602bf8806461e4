//! `destroy-controller` and `kill-controller` (semantics §4.9).

use super::kit::*;
use super::storage::{Storage, check_no_wait};
use crate::reference::Timeout;

/// `destroy-controller`: destroy a controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestroyController {
    /// The controller.
    pub controller: String,
    /// Whether its models are destroyed too.
    pub destroy_all_models: bool,
    /// What becomes of the storage.
    pub storage: Storage,
    /// Whether to go on where something stands in the way.
    pub force: bool,
    /// Whether nothing is waited for on the way.
    pub no_wait: bool,
    /// Whether nothing is asked.
    pub no_prompt: bool,
    /// How long each model may take.
    pub model_timeout: Option<Timeout>,
}

/// `kill-controller`: destroy a controller by all means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KillController {
    /// The controller.
    pub controller: String,
    /// Whether nothing is asked.
    pub no_prompt: bool,
    /// How long the controller may take before it is no longer waited for.
    pub timeout: Option<Timeout>,
}

const CONTROLLER_NAME: Parameter =
    Parameter::must("<controller name>", Meaning::Controller, "no controller specified");

impl Read for DestroyController {
    const SPEC: &'static Spec = &Spec {
        name: "destroy-controller",
        summary: "Destroys a controller.",
        parameters: &[CONTROLLER_NAME],
        options: &[
            Opt::flag("destroy-all-models", "Destroy its models too"),
            DESTROY_STORAGE,
            FORCE,
            Opt::value("model-timeout", Meaning::Text, "How long each model may take, such as 30m"),
            NO_PROMPT,
            NO_WAIT,
            RELEASE_STORAGE,
            YES.hidden(),
        ],
        details: &[
            "It takes superuser access to the controller. You are asked to type the name of the controller.",
            "A controller with models is refused, unless they are to be destroyed too.",
        ],
        examples: &[
            "juju destroy-controller prod",
            "juju destroy-controller prod --destroy-all-models --no-prompt",
        ],
        see_also: &["kill-controller", "unregister", "destroy-model"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            controller: controller(&arguments.take()?)?,
            destroy_all_models: arguments.has("destroy-all-models"),
            storage: Storage::read(arguments)?,
            force: arguments.has("force"),
            no_wait: check_no_wait(arguments)?,
            no_prompt: no_prompt(arguments),
            model_timeout: arguments.read("model-timeout")?,
        })
    }
}

impl Read for KillController {
    const SPEC: &'static Spec = &Spec {
        name: "kill-controller",
        summary: "Destroys a controller and all its models by all means.",
        parameters: &[CONTROLLER_NAME],
        options: &[
            NO_PROMPT,
            Opt::value("timeout", Meaning::Text, "How long to wait for the controller, such as 5m")
                .or('t')
                .default("5m0s"),
            YES.hidden(),
        ],
        details: &[
            "For a controller that cannot be destroyed otherwise. It takes superuser access wherever the controller still answers.",
        ],
        examples: &["juju kill-controller prod", "juju kill-controller prod -t 10m"],
        see_also: &["destroy-controller", "unregister"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            controller: controller(&arguments.take()?)?,
            no_prompt: no_prompt(arguments),
            timeout: arguments.read("timeout")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn one_controller() {
        let c = DestroyController {
            controller: "c".into(),
            destroy_all_models: false,
            storage: Storage::Unsaid,
            force: false,
            no_wait: false,
            no_prompt: false,
            model_timeout: None,
        };
        reads([
            ("destroy-controller c", c.clone()),
            (
                "destroy-controller c --destroy-all-models --release-storage -y",
                DestroyController {
                    destroy_all_models: true,
                    storage: Storage::Release,
                    no_prompt: true,
                    ..c
                },
            ),
        ]);
        let kill = |timeout| KillController { controller: "c".into(), no_prompt: false, timeout };
        reads([("kill-controller c", kill(None)), ("kill-controller c -t 5m", kill(Some(p("5m"))))]);
        refuses(&[
            ("destroy-controller", "no controller specified"),
            ("kill-controller", "no controller specified"),
            ("destroy-controller a b", "unrecognized args: [\"b\"]"),
            ("destroy-controller a:b", "controller name \"a:b\" not valid"),
            ("kill-controller c -t x", "duration \"x\" not valid"),
        ]);
    }
}
