//! `users` and `show-user` (semantics §4.3).

use domain::name::UserName;

use super::kit::*;

/// `users`: list the users of the controller or of a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Users {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The model, if not the controller's users are meant.
    pub model: Option<ModelRef>,
    /// Whether disabled users are listed too.
    pub all: bool,
    /// Whether times are written in full.
    pub exact_time: bool,
    /// How and where the answer is written.
    pub output: Output,
}

/// `show-user`: show what is known about a user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShowUser {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The user, if not the one who asks.
    pub user: Option<UserName>,
    /// Whether times are written in full.
    pub exact_time: bool,
    /// How and where the answer is written.
    pub output: Output,
}

impl Read for Users {
    const SPEC: &'static Spec = &Spec {
        name: "users",
        aliases: &["list-users"],
        summary: "Lists the users of the controller or of a model.",
        parameters: &[Parameter::may("[<model name>]", Meaning::Model)],
        options: &[Opt::flag("all", "List disabled users too"), CONTROLLER, EXACT_TIME, TABULAR, OUTPUT],
        details: &[
            "Superusers see every user of the controller, others themselves.",
            "With a model, its users and their access to it are listed.",
        ],
        examples: &[
            "juju users",
            "juju users --all --exact-time",
            "juju users lxd-model-1",
            "juju users --format yaml",
        ],
        see_also: &["show-user", "add-user", "grant"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            model: arguments.next().map(|word| word.read()).transpose()?,
            controller: arguments.controller()?,
            all: arguments.has("all"),
            exact_time: arguments.has("exact-time"),
            output: Output::read(arguments)?,
        })
    }
}

impl Read for ShowUser {
    const SPEC: &'static Spec = &Spec {
        name: "show-user",
        summary: "Shows what is known about a user.",
        parameters: &[Parameter::may("[<user name>]", Meaning::User)],
        options: &[CONTROLLER, EXACT_TIME, YAML, OUTPUT],
        details: &["Without a name, it is about the user who asks. Only superusers see others."],
        examples: &["juju show-user", "juju show-user bob", "juju show-user bob --format json"],
        see_also: &["users", "whoami"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            user: arguments.next().map(|word| word.named(Part::User)).transpose()?,
            controller: arguments.controller()?,
            exact_time: arguments.has("exact-time"),
            output: Output::read(arguments)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};
    use crate::output::Format;

    #[test]
    fn of_the_controller_or_a_model() {
        reads([
            ("users", Users::default()),
            ("users --all --exact-time", Users { all: true, exact_time: true, ..Users::default() }),
            ("users bob/m", Users { model: Some(p("bob/m")), ..Users::default() }),
        ]);
        refuses(&[("users M", "model name \"M\" not valid"), ("users m n", "unrecognized args: [\"n\"]")]);
    }

    #[test]
    fn one_of_them() {
        let output = Output::of(Format::Yaml);
        let show = |user| ShowUser { user, output: output.clone(), ..ShowUser::default() };
        reads([("show-user", show(None)), ("show-user bob@external", show(Some(p("bob@external"))))]);
        refuses(&[
            ("show-user b", "user name \"b\" not valid"),
            ("show-user bo tom", "unrecognized args: [\"tom\"]"),
        ]);
    }
}
