//! `controllers` and `show-controller` (semantics §4.1, §4.10).

use super::kit::*;

/// `controllers`: list the controllers that this client knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Controllers {
    /// Whether each controller is asked first.
    pub refresh: bool,
    /// How and where the answer is written.
    pub output: Output,
}

/// `show-controller`: show what is known about controllers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShowController {
    /// The controllers; none is the current one.
    pub controllers: Vec<String>,
    /// Whether passwords that this client keeps are shown.
    pub show_password: bool,
    /// How and where the answer is written.
    pub output: Output,
}

impl Read for Controllers {
    const SPEC: &'static Spec = &Spec {
        name: "controllers",
        aliases: &["list-controllers"],
        summary: "Lists the controllers that this client knows.",
        options: &[TABULAR, OUTPUT, Opt::flag("refresh", "Ask each controller first")],
        details: &[
            "A star marks the current controller. Access and counts are what this client remembers; --refresh asks anew, which takes superuser access.",
        ],
        examples: &["juju controllers", "juju controllers --refresh", "juju controllers --format json"],
        see_also: &["models", "show-controller", "switch", "register"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { refresh: arguments.has("refresh"), output: Output::read(arguments)? })
    }
}

impl Read for ShowController {
    const SPEC: &'static Spec = &Spec {
        name: "show-controller",
        summary: "Shows what is known about controllers.",
        parameters: &[Parameter::any("[<controller name> ...]", Meaning::Controller)],
        options: &[
            YAML,
            OUTPUT,
            Opt::flag("show-password", "Show the password too, if this client keeps it"),
        ],
        details: &["Without a name, it is about the current controller."],
        examples: &[
            "juju show-controller",
            "juju show-controller prod",
            "juju show-controller --format json",
        ],
        see_also: &["controllers", "show-model"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            controllers: arguments.rest().iter().map(controller).collect::<Result<_, _>>()?,
            show_password: arguments.has("show-password"),
            output: Output::read(arguments)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{reads, refuses};
    use crate::output::Format;

    #[test]
    fn all_or_some() {
        reads([("controllers --refresh", Controllers { refresh: true, ..Controllers::default() })]);
        let output = Output::of(Format::Yaml);
        let names =
            |controllers| ShowController { controllers, output: output.clone(), ..ShowController::default() };
        reads([
            ("show-controller", names(Vec::new())),
            ("show-controller a host.name", names(vec!["a".into(), "host.name".into()])),
        ]);
        refuses(&[
            ("controllers c", "unrecognized args: [\"c\"]"),
            ("show-controller a:b", "controller name \"a:b\" not valid"),
        ]);
    }
}
