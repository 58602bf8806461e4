//! `login` (semantics §4.2).

use domain::name::UserName;

use super::kit::*;

/// `login`: log in to a controller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Login {
    /// A public controller, by host or alias.
    pub host: Option<String>,
    /// The controller by its name on this client, if not the current one.
    pub controller: Option<String>,
    /// Who logs in.
    pub user: Option<UserName>,
    /// Whether nothing may be asked.
    pub no_prompt: bool,
    /// Whether the certificate of the controller is trusted unseen.
    pub trust: bool,
}

impl Read for Login {
    const SPEC: &'static Spec = &Spec {
        name: "login",
        summary: "Logs in to a controller.",
        parameters: &[Parameter::may("[<controller host name or alias>]", Meaning::Controller)],
        options: &[
            CONTROLLER,
            NO_PROMPT,
            Opt::flag("trust", "Trust the certificate of the controller"),
            Opt::value("user", Meaning::User, "User to log in as").or('u'),
        ],
        details: &[
            "A login holds for 24 hours, on this client and this controller alone. A client keeps one user for each controller: log out before logging in as another.",
            "With -c the controller becomes the current one.",
        ],
        examples: &["juju login", "juju login -u bob", "juju login -c prod -u bob"],
        see_also: &["logout", "register", "change-user-password", "whoami"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            host: arguments.next().as_ref().map(controller).transpose()?,
            controller: arguments.controller()?,
            user: arguments.value("user").map(|word| word.named(Part::User)).transpose()?,
            no_prompt: arguments.has("no-prompt"),
            trust: arguments.has("trust"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn who_and_where() {
        let login = Login { controller: Some("c".into()), user: Some(p("bob")), ..Login::default() };
        reads([
            ("login", Login::default()),
            ("login -u bob -c c", login),
            (
                "login jaas --trust --no-prompt",
                Login { host: Some("jaas".into()), trust: true, no_prompt: true, ..Login::default() },
            ),
        ]);
        refuses(&[
            ("login a b", "unrecognized args: [\"b\"]"),
            ("login -u b", "user name \"b\" not valid"),
            ("login -c a:b", "controller name \"a:b\" not valid"),
            ("login a:b", "controller name \"a:b\" not valid"),
        ]);
    }
}
