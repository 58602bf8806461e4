//! `why`, which Juju does not have: may this user do that, and for what reason?

use domain::name::UserName;

use super::super::nearest_commands;
use super::super::spec::find;
use super::kit::*;

/// `why`: tell whether a user may run a command, and for what reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The user.
    pub user: UserName,
    /// The name of the command.
    pub command: &'static str,
    /// What it would be run on: a user, model, offer or cloud, as the command takes it.
    pub target: Option<String>,
}

impl Read for Why {
    const SPEC: &'static Spec = &Spec {
        name: "why",
        summary: "Tells whether a user may run a command, and for what reason.",
        parameters: &[
            Parameter::must("<user name>", Meaning::User, "no user specified"),
            Parameter::must("<command>", Meaning::Command, "no command specified"),
            Parameter::may("[<target>]", Meaning::WhyTarget),
        ],
        options: &[CONTROLLER],
        details: &[
            "The target is what the command would be run on: a model, an offer URL, a cloud or another user. Nothing is run.",
            "You are told what you may see yourself. Juju has no such command.",
        ],
        examples: &[
            "juju why tom deploy lxd-model-1",
            "juju why tom add-user",
            "juju why maria consume admin/shared.mysql",
        ],
        see_also: &["users", "grant", "show-user"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            user: arguments.take()?.named(Part::User)?,
            command: command(&arguments.take()?)?,
            target: arguments.next().map(|word| word.text),
            controller: arguments.controller()?,
        })
    }
}

fn command(word: &Word) -> Result<&'static str, Mistake> {
    find(&word.text).map(|spec| spec.name).ok_or_else(|| {
        let kind =
            MistakeKind::UnknownCommand { word: word.text.clone(), near: nearest_commands(&word.text) };
        Mistake::at(word, kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn a_user_a_command_and_a_target() {
        let why = |command, target: Option<&str>| Why {
            controller: None,
            user: p("tom"),
            command,
            target: target.map(str::to_owned),
        };
        reads([
            ("why tom add-user", why("add-user", None)),
            ("why tom list-models", why("models", None)),
            ("why tom deploy bob/m", why("deploy", Some("bob/m"))),
        ]);
        refuses(&[
            ("why", "no user specified"),
            ("why tom", "no command specified"),
            ("why t deploy", "user name \"t\" not valid"),
            ("why tom deploy m n", "unrecognized args: [\"n\"]"),
            (
                "why tom deplyo",
                "juju: \"deplyo\" is not a juju command. See \"juju --help\".\n\nDid you mean:\n\tdeploy",
            ),
        ]);
    }
}
