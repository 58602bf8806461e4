//! `why`, which Juju does not have: may this user do that, and for what reason?

use domain::name::UserName;

use super::super::nearest_commands;
use super::super::spec::find;
use super::kit::*;
use crate::reference::Moment;

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
    /// The moment that is asked about, if not now.
    pub as_of: Option<Moment>,
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
        options: &[
            CONTROLLER,
            Opt::value(
                "as-of",
                Meaning::Text,
                "Tell about that moment instead of now: 2026-03-01, \"2026-03-01 09:30\" in UTC, or 90m ago",
            ),
        ],
        details: &[
            "The target is what the command would be run on: a model, an offer URL, a cloud or another user. Nothing is run.",
            "With --as-of the answer is what it was at that moment; names are those of that moment, and the target has to be there today too. What you may see is decided by your access of today.",
            "You are told what you may see yourself. Juju has no such command.",
        ],
        examples: &[
            "juju why tom deploy lxd-model-1",
            "juju why tom add-user",
            "juju why maria consume admin/shared.mysql",
            "juju why tom deploy lxd-model-1 --as-of \"2026-03-01 09:30\"",
        ],
        see_also: &["users", "grant", "show-user"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            user: arguments.take()?.named(Part::User)?,
            command: command(&arguments.take()?)?,
            target: arguments.next().map(|word| word.text),
            as_of: arguments.read("as-of")?,
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
            as_of: None,
        };
        reads([
            ("why tom add-user", why("add-user", None)),
            ("why tom list-models", why("models", None)),
            ("why tom deploy bob/m", why("deploy", Some("bob/m"))),
            ("why tom add-user --as-of 90m", Why { as_of: Some(p("90m")), ..why("add-user", None) }),
        ]);
        refuses(&[
            ("why", "no user specified"),
            ("why tom", "no command specified"),
            ("why t deploy", "user name \"t\" not valid"),
            ("why tom deploy --as-of soon", "time \"soon\" not valid"),
            ("why tom deploy m n", "unrecognized args: [\"n\"]"),
            (
                "why tom deplyo",
                "juju: \"deplyo\" is not a juju command. See \"juju --help\".\n\nDid you mean:\n\tdeploy",
            ),
        ]);
    }
}
