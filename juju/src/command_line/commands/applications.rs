//! `remove-application`, `expose` and `unexpose` (semantics §4.10).

use domain::name::ApplicationName;

use super::kit::*;

/// `remove-application`: remove applications with their units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveApplication {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The applications, at least one.
    pub applications: Vec<ApplicationName>,
    /// Whether to go on where something stands in the way.
    pub force: bool,
    /// Whether nothing is asked.
    pub no_prompt: bool,
}

/// `expose`: let an application be reached from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expose {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The application.
    pub application: ApplicationName,
}

/// `unexpose`: let an application no longer be reached from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unexpose {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The application.
    pub application: ApplicationName,
}

const APPLICATION: Parameter =
    Parameter::must("<application name>", Meaning::Application, "no application name specified");

impl Read for RemoveApplication {
    const SPEC: &'static Spec = &Spec {
        name: "remove-application",
        summary: "Removes applications with their units.",
        parameters: &[Parameter::some(
            "<application name> ...",
            Meaning::Application,
            "no application specified",
        )],
        options: &[FORCE, MODEL, NO_PROMPT],
        details: &["It takes write access to the model. An application whose offer is in use is refused."],
        examples: &["juju remove-application mysql", "juju remove-application mysql wordpress --no-prompt"],
        see_also: &["deploy", "remove-unit", "remove-offer"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            applications: arguments.some()?.iter().map(application).collect::<Result<_, _>>()?,
            model: arguments.model()?,
            force: arguments.has("force"),
            no_prompt: arguments.has("no-prompt"),
        })
    }
}

impl Read for Expose {
    const SPEC: &'static Spec = &Spec {
        name: "expose",
        summary: "Lets an application be reached from outside.",
        parameters: &[APPLICATION],
        options: &[MODEL],
        details: &["It takes write access to the model. It is recorded; no firewall is opened."],
        examples: &["juju expose wordpress"],
        see_also: &["unexpose", "status"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { application: application(&arguments.take()?)?, model: arguments.model()? })
    }
}

impl Read for Unexpose {
    const SPEC: &'static Spec = &Spec {
        name: "unexpose",
        summary: "Lets an application no longer be reached from outside.",
        parameters: &[APPLICATION],
        options: &[MODEL],
        details: &["It takes write access to the model. It is recorded; no firewall is closed."],
        examples: &["juju unexpose wordpress"],
        see_also: &["expose", "status"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { application: application(&arguments.take()?)?, model: arguments.model()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn names_of_applications() {
        let (model, application) = (Some(p("m")), p("mysql"));
        reads([("expose mysql -m m", Expose { model, application })]);
        reads([("unexpose mysql", Unexpose { model: None, application: p("mysql") })]);
        let applications = vec![p("mysql"), p("wordpress")];
        let remove = RemoveApplication { model: None, applications, force: false, no_prompt: true };
        reads([("remove-application mysql wordpress --no-prompt", remove)]);
        refuses(&[
            ("expose", "no application name specified"),
            ("unexpose", "no application name specified"),
            ("remove-application", "no application specified"),
            ("expose a b", "unrecognized args: [\"b\"]"),
            (
                "remove-application a B",
                "invalid application name \"B\", it may not contain uppercase letters",
            ),
        ]);
    }
}
