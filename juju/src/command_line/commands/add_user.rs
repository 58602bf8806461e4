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
