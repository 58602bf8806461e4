//! `models` and `show-model` (semantics §4.5).

use domain::name::UserName;

use super::kit::*;

/// `models`: list the models that a user has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Models {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Whether all models of the controller are listed, for those who may see them.
    pub all: bool,
    /// The user whose models are listed, if not the one who asks.
    pub user: Option<UserName>,
    /// Whether the UUIDs are shown.
    pub uuid: bool,
    /// Whether times are written in full.
    pub exact_time: bool,
    /// How and where the answer is written.
    pub output: Output,
}

/// `show-model`: show what is known about a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShowModel {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// How and where the answer is written.
    pub output: Output,
}

impl Read for Models {
    const SPEC: &'static Spec = &Spec {
        name: "models",
        aliases: &["list-models"],
        summary: "Lists the models that you can reach on the controller.",
        options: &[
            Opt::flag("all", "List all models of the controller (superusers only)"),
            CONTROLLER,
            EXACT_TIME,
            TABULAR,
            OUTPUT,
            Opt::value("user", Meaning::User, "User whose models to list (superusers only)"),
            Opt::flag("uuid", "Show the UUIDs of the models"),
        ],
        details: &["A star marks the current model. Models of somebody else are written owner/model."],
        examples: &["juju models", "juju models --all", "juju models --user bob --format yaml"],
        see_also: &["add-model", "show-model", "switch", "users"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            controller: arguments.controller()?,
            all: arguments.has("all"),
            user: arguments.value("user").map(|word| word.named(Part::User)).transpose()?,
            uuid: arguments.has("uuid"),
            exact_time: arguments.has("exact-time"),
            output: Output::read(arguments)?,
        })
    }
}

impl Read for ShowModel {
    const SPEC: &'static Spec = &Spec {
        name: "show-model",
        summary: "Shows what is known about a model.",
        parameters: &[Parameter::may("[<model name>]", Meaning::Model)],
        options: &[YAML, MODEL, OUTPUT],
        details: &[
            "Without a name, it is about the current model. Administrators of the model see all its users, others themselves.",
        ],
        examples: &["juju show-model", "juju show-model admin/shared", "juju show-model --format json"],
        see_also: &["models", "users", "status"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { model: model_word(arguments)?, output: Output::read(arguments)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};
    use crate::output::Format;

    #[test]
    fn lists_them() {
        reads([
            ("models", Models::default()),
            (
                "models --all --uuid --exact-time --user bob",
                Models { all: true, uuid: true, exact_time: true, user: Some(p("bob")), ..Models::default() },
            ),
        ]);
        refuses(&[
            ("models m", "unrecognized args: [\"m\"]"),
            ("models --user b", "user name \"b\" not valid"),
        ]);
    }

    #[test]
    fn shows_one() {
        let show = |model| ShowModel { model, output: Output::of(Format::Yaml) };
        reads([
            ("show-model", show(None)),
            ("show-model bob/m", show(Some(p("bob/m")))),
            ("show-model -m c:m", show(Some(p("c:m")))),
        ]);
        refuses(&[
            ("show-model M", "model name \"M\" not valid"),
            ("show-model a b", "unrecognized args: [\"b\"]"),
        ]);
    }
}
