//! `disable-user`, `enable-user` and `remove-user` (semantics §4.3).

use domain::name::UserName;

use super::kit::*;

/// `disable-user`: lock a user out, for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisableUser {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The user.
    pub user: UserName,
}

/// `enable-user`: let a disabled user in again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnableUser {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The user.
    pub user: UserName,
}

/// `remove-user`: remove a user for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveUser {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The user.
    pub user: UserName,
    /// Whether nothing is asked.
    pub yes: bool,
}

const USER: Parameter = Parameter::must("<user name>", Meaning::User, "no username supplied");

fn user(arguments: &mut Arguments) -> Result<UserName, Mistake> {
    arguments.take()?.read_or(|text| MistakeKind::User(text.to_owned()))
}

impl Read for DisableUser {
    const SPEC: &'static Spec = &Spec {
        name: "disable-user",
        summary: "Locks a user out of the controller.",
        parameters: &[USER],
        options: &[CONTROLLER],
        details: &[
            "A disabled user can do nothing on the controller; what they were granted, and their models, stay and hold again after enable-user.",
            "The owner of the controller cannot be disabled.",
        ],
        examples: &["juju disable-user bob"],
        see_also: &["enable-user", "remove-user", "users"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { user: user(arguments)?, controller: arguments.controller()? })
    }
}

impl Read for EnableUser {
    const SPEC: &'static Spec = &Spec {
        name: "enable-user",
        summary: "Lets a disabled user in again.",
        parameters: &[USER],
        options: &[CONTROLLER],
        details: &["The user has again what they had when they were disabled."],
        examples: &["juju enable-user bob"],
        see_also: &["disable-user", "users"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { user: user(arguments)?, controller: arguments.controller()? })
    }
}

impl Read for RemoveUser {
    const SPEC: &'static Spec = &Spec {
        name: "remove-user",
        summary: "Removes a user from the controller for good.",
        parameters: &[USER],
        options: &[CONTROLLER, YES],
        details: &[
            "The user loses all access. A user added later under the same name is somebody else, and inherits nothing.",
            "To lock a user out for a time, use disable-user.",
        ],
        examples: &["juju remove-user bob", "juju remove-user bob --yes"],
        see_also: &["disable-user", "users", "revoke"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { user: user(arguments)?, controller: arguments.controller()?, yes: arguments.has("yes") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn one_user() {
        reads([("disable-user bob", DisableUser { controller: None, user: p("bob") })]);
        reads([("enable-user bob -c c", EnableUser { controller: Some("c".into()), user: p("bob") })]);
        reads([("remove-user bob --yes", RemoveUser { controller: None, user: p("bob"), yes: true })]);
        reads([("remove-user bob", RemoveUser { controller: None, user: p("bob"), yes: false })]);
        for command in ["disable-user", "enable-user", "remove-user"] {
            let check = |words: &str, text: &str| refuses(&[(&format!("{command} {words}"), text)]);
            check("", "no username supplied");
            check("b", "\"b\" is not a valid username");
            check("bob tom", "unrecognized args: [\"tom\"]");
        }
    }
}
