//! `unregister` (semantics §4.10).

use super::kit::*;

/// `unregister`: make this client forget a controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unregister {
    /// The controller.
    pub controller: String,
    /// Whether nothing is asked.
    pub no_prompt: bool,
}

impl Read for Unregister {
    const SPEC: &'static Spec = &Spec {
        name: "unregister",
        summary: "Makes this client forget a controller.",
        parameters: &[Parameter::must(
            "<controller name>",
            Meaning::Controller,
            "controller name must be specified",
        )],
        options: &[NO_PROMPT, YES.hidden()],
        details: &[
            "Nothing changes on the controller itself, and your account stays. To use it again from here, an administrator has to make a new registration string.",
        ],
        examples: &["juju unregister prod", "juju unregister prod --no-prompt"],
        see_also: &["register", "destroy-controller", "controllers"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let name = controller(&arguments.take()?)?;
        Ok(Self { controller: name, no_prompt: no_prompt(arguments) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{reads, refuses};

    #[test]
    fn one_controller() {
        let prod = |no_prompt| Unregister { controller: "prod".into(), no_prompt };
        reads([
            ("unregister prod", prod(false)),
            ("unregister --no-prompt prod", prod(true)),
            ("unregister -y prod", prod(true)),
        ]);
        refuses(&[
            ("unregister", "controller name must be specified"),
            ("unregister a b", "unrecognized args: [\"b\"]"),
            ("unregister a:", "controller name \"a:\" not valid"),
        ]);
    }
}
