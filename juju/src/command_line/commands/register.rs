//! `register` (semantics §4.2, §6).

use core::fmt;

use super::kit::*;

/// `register`: claim an account with a registration string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// What to register with.
    pub from: RegisterFrom,
    /// Whether a controller of the same name on this client is replaced.
    pub replace: bool,
}

/// What to register with.
#[derive(Clone, PartialEq, Eq)]
pub enum RegisterFrom {
    /// A registration string, still to be decoded.
    Registration(String),
    /// The host of a public controller.
    Host(String),
}

impl fmt::Debug for RegisterFrom {
    /// A registration string is a secret, and is not shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Registration(_) => f.write_str("Registration(..)"),
            Self::Host(host) => f.debug_tuple("Host").field(host).finish(),
        }
    }
}

impl Read for Register {
    const SPEC: &'static Spec = &Spec {
        name: "register",
        summary: "Claims an account on a controller with a registration string.",
        parameters: &[Parameter::must(
            "<registration string>|<controller host name>",
            Meaning::Text,
            "registration data missing",
        )],
        options: &[Opt::flag("replace", "Replace a controller that this client knows by the same name")],
        details: &[
            "The string comes from an administrator, who got it from add-user or from change-user-password --reset. It works once.",
            "You choose a password and a name for the controller on this client, and are logged in.",
        ],
        examples: &["juju register MEETA2JvYjAQEw4xMC4wLjAuMToxNzA3MAQg", "juju register public.example.com"],
        see_also: &["add-user", "login", "change-user-password", "unregister"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let word = arguments.take()?;
        if word.text.trim().is_empty() {
            return Err(Mistake::at(&word, MistakeKind::Missing("registration data missing")));
        }
        let from = match is_host(&word.text) {
            true => RegisterFrom::Host(word.text),
            false => RegisterFrom::Registration(word.text),
        };
        Ok(Self { from, replace: arguments.has("replace") })
    }
}

/// A host has a dot; a string that was cut short ends in three.
fn is_host(text: &str) -> bool {
    text == "localhost" || (text.contains('.') && !text.ends_with("..."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{reads, refuses};

    #[test]
    fn a_string_or_a_host() {
        let string = |text: &str| Register { from: RegisterFrom::Registration(text.into()), replace: false };
        let host = |text: &str| Register { from: RegisterFrom::Host(text.into()), replace: false };
        reads([
            ("register MEETA2Jv-_", string("MEETA2Jv-_")),
            ("register MD0TBGpvaG4wExMRMTAuODA...", string("MD0TBGpvaG4wExMRMTAuODA...")),
            ("register localhost", host("localhost")),
            ("register host.example.com", host("host.example.com")),
            ("register abc --replace", Register { replace: true, ..string("abc") }),
        ]);
        refuses(&[
            ("register", "registration data missing"),
            ("register ''", "registration data missing"),
            ("register a b", "unrecognized args: [\"b\"]"),
        ]);
    }

    #[test]
    fn a_string_is_not_shown() {
        assert_eq!(format!("{:?}", RegisterFrom::Registration("secret".into())), "Registration(..)");
    }
}
