//! `login` (semantics §4.2).

use domain::name::UserName;

use super::kit::*;

/// `login`: log in to a controller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Login {
    /// A controller by its host, with or without a port, or by an alias.
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
            "With the host of a controller, a client logs in that has never been there, and remembers it by the name after -c. A host that many controllers share asks for the name that the controller itself has.",
        ],
        examples: &[
            "juju login",
            "juju login -u bob",
            "juju login -c prod -u bob",
            "juju login juju.example.com -c prod -u bob",
        ],
        see_also: &["logout", "register", "change-user-password", "whoami"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            host: arguments.next().map(|word| word.text),
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
                "login juju.example.com:8443",
                Login { host: Some("juju.example.com:8443".into()), ..Login::default() },
            ),
            (
                "login jaas --trust --no-prompt",
                Login { host: Some("jaas".into()), trust: true, no_prompt: true, ..Login::default() },
            ),
        ]);
        refuses(&[
            ("login a b", "unrecognized args: [\"b\"]"),
            ("login -u b", "user name \"b\" not valid"),
            ("login -c a:b", "controller name \"a:b\" not valid"),
        ]);
    }
}
