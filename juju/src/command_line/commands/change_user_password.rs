//! `change-user-password` (semantics §4.2).

use domain::name::UserName;

use super::kit::*;

/// `change-user-password`: set a password, or void it with a new registration string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeUserPassword {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The user, if not the one who asks.
    pub user: Option<UserName>,
    /// Whether the password is voided, and a new registration string made.
    pub reset: bool,
    /// Whether the password is read from standard input without asking.
    pub no_prompt: bool,
}

impl Read for ChangeUserPassword {
    const SPEC: &'static Spec = &Spec {
        name: "change-user-password",
        summary: "Sets the password of a user.",
        parameters: &[Parameter::may("[<user name>]", Meaning::User)],
        options: &[
            CONTROLLER,
            Opt::flag("no-prompt", "Read the password from standard input, and ask nothing"),
            Opt::flag("reset", "Void the password, and make a new registration string"),
        ],
        details: &[
            "Without a name, it is about the user who asks. Only superusers set the password of others.",
            "With --reset the user has no password any more, and registers again with the string that is printed.",
            "A new password ends every other login of that user, and voids a registration string that is still unused.",
        ],
        examples: &[
            "juju change-user-password",
            "juju change-user-password bob",
            "juju change-user-password bob --reset",
        ],
        see_also: &["add-user", "register", "login"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            user: arguments.next().map(|word| word.named(Part::User)).transpose()?,
            controller: arguments.controller()?,
            reset: arguments.has("reset"),
            no_prompt: arguments.has("no-prompt"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn own_or_another() {
        reads([
            ("change-user-password", ChangeUserPassword::default()),
            (
                "change-user-password bob --reset -c c",
                ChangeUserPassword {
                    controller: Some("c".into()),
                    user: Some(p("bob")),
                    reset: true,
                    no_prompt: false,
                },
            ),
            (
                "change-user-password --no-prompt",
                ChangeUserPassword { no_prompt: true, ..ChangeUserPassword::default() },
            ),
        ]);
        refuses(&[
            ("change-user-password b", "user name \"b\" not valid"),
            ("change-user-password bob secret", "unrecognized args: [\"secret\"]"),
        ]);
    }
}
