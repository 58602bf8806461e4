//! `logout` (semantics §4.1).

use super::kit::*;

/// `logout`: forget a login.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Logout {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Whether a password that only this client knows is forgotten too.
    pub force: bool,
}

impl Read for Logout {
    const SPEC: &'static Spec = &Spec {
        name: "logout",
        summary: "Logs out of a controller.",
        options: &[CONTROLLER, Opt::flag("force", "Log out even if the password is known nowhere else")],
        details: &[
            "This client forgets who was logged in. Logins of the same user elsewhere are not touched.",
            "An administrator who has never set a password is refused, because nobody could log in again.",
        ],
        examples: &["juju logout", "juju logout -c prod"],
        see_also: &["login", "change-user-password"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { controller: arguments.controller()?, force: arguments.has("force") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{reads, refuses};

    #[test]
    fn takes_no_words() {
        reads([("logout", Logout::default()), ("logout --force", Logout { controller: None, force: true })]);
        refuses(&[("logout c", "unrecognized args: [\"c\"]")]);
    }
}
