//! `add-user` (semantics §4.3).

use domain::name::LocalUserName;

use super::kit::*;

/// `add-user`: add a user, who gets a registration string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddUser {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The name.
    pub name: LocalUserName,
    /// The name to show.
    pub display_name: Option<String>,
}

impl Read for AddUser {
    const SPEC: &'static Spec = &Spec {
        name: "add-user",
        summary: "Adds a user to the controller.",
        parameters: &[
            Parameter::must("<user name>", Meaning::Text, "no username supplied"),
            Parameter::may("[<display name>]", Meaning::Text),
        ],
        options: &[CONTROLLER],
        details: &[
            "The user gets login access to the controller, and has no password yet.",
            "What is printed holds the registration string. Send it to the user, who runs it with register and chooses a password. It works once; whoever has it can claim the account, so treat it as a secret.",
        ],
        examples: &["juju add-user bob", "juju add-user --controller prod bob \"Bob Smith\""],
        see_also: &["register", "grant", "users", "change-user-password", "disable-user", "remove-user"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let name = arguments.take()?;
        let name = match name.text.contains('@') {
            false => name.read_or(|text| MistakeKind::NewUser(text.to_owned()))?,
            true => return Err(Mistake::at(&name, MistakeKind::NewUser(name.text.clone()))),
        };
        let display_name = arguments.next().map(|word| word.text);
        Ok(Self { controller: arguments.controller()?, name, display_name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};
    use crate::command_line::{Leading, parse_line};

    fn bob(display_name: Option<&str>) -> AddUser {
        AddUser { controller: None, name: p("bob"), display_name: display_name.map(str::to_owned) }
    }

    #[test]
    fn a_name_and_a_display_name() {
        reads([
            ("add-user bob", bob(None)),
            ("add-user bob 'Bob Smith'", bob(Some("Bob Smith"))),
            ("add-user -c prod bob", AddUser { controller: Some("prod".into()), ..bob(None) }),
        ]);
    }

    #[test]
    fn names_at_the_edges_of_their_grammar() {
        for good in ["bo", "b.b", "B+b", "0-0", &"b".repeat(255)] {
            let line = format!("add-user {good}");
            assert!(parse_line(&line, Leading::Optional).is_ok(), "{line}");
        }
        for bad in ["b", "b_b", "bob-", "-bob", "böb", "bob@local", "bob@external", "bob@", "@"] {
            let text = format!("invalid user name {bad:?}");
            refuses(&[(&format!("add-user -- {bad}"), &text)]);
        }
        refuses(&[
            ("add-user", "no username supplied"),
            ("add-user ''", "invalid user name \"\""),
            ("add-user bob Bob Smith", "unrecognized args: [\"Smith\"]"),
            ("add-user bob -c a:b", "controller name \"a:b\" not valid"),
        ]);
    }
}
