//! `grant` and `revoke` (semantics §4.4), with the old `--acl=LEVEL USER MODEL…`.

use domain::name::UserName;

use super::access::Access;
use super::kit::*;
use crate::line::quote;

/// `grant`: give a user access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Who gets it.
    pub user: UserName,
    /// What they get.
    pub access: Access,
}

/// `revoke`: take access from a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoke {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Who loses it.
    pub user: UserName,
    /// What they lose.
    pub access: Access,
}

const PARAMETERS: &[Parameter] = &[
    Parameter::must("<user name>", Meaning::User, "no user specified"),
    Parameter::must("<permission>", Meaning::AccessLevel, "no permission level specified"),
    Parameter::any("[<model name> ... | <offer url> ...]", Meaning::AccessTarget),
];

const OPTIONS: &[Opt] = &[
    CONTROLLER,
    Opt::value("acl", Meaning::AccessLevel, "Level of access, in the spelling of Juju 2.0 betas").hidden(),
];

impl Read for Grant {
    const SPEC: &'static Spec = &Spec {
        name: "grant",
        summary: "Gives a user access to the controller, to models or to offers.",
        parameters: PARAMETERS,
        options: OPTIONS,
        details: &[
            "What the level is about follows from the words behind it: none is the controller, model names are models, offer URLs are offers.",
            "Levels for the controller: login (log in), superuser (everything at the level of the controller).",
            "Levels for a model: read (look at it), write (deploy and change applications), admin (everything, granting included).",
            "Levels for an offer: read (find it), consume (relate applications to it), admin (everything, granting included).",
            "A level holds everything below it. Granting what the user has already is an error.",
            "External users are granted access by their full name, such as bob@external.",
        ],
        examples: &[
            "juju grant tom write lxd-model-1",
            "juju grant tom read model-1 model-2",
            "juju grant maria superuser",
            "juju grant tom consume admin/shared.mysql",
        ],
        see_also: &["revoke", "grant-cloud", "users", "why"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let (user, access) = user_and_access(arguments)?;
        Ok(Self { controller: arguments.controller()?, user, access })
    }
}

impl Read for Revoke {
    const SPEC: &'static Spec = &Spec {
        name: "revoke",
        summary: "Takes access to the controller, to models or to offers from a user.",
        parameters: PARAMETERS,
        options: OPTIONS,
        details: &[
            "The user keeps the level below the one that is named; revoking the lowest level leaves nothing.",
            "What the level is about follows from the words behind it, as for grant.",
            "Revoking login locks a user out of the controller and keeps what else they were granted, until login is granted again.",
        ],
        examples: &[
            "juju revoke tom write lxd-model-1",
            "juju revoke tom read model-1 model-2",
            "juju revoke maria superuser",
            "juju revoke tom consume admin/shared.mysql",
        ],
        see_also: &["grant", "revoke-cloud", "disable-user", "remove-user"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let (user, access) = user_and_access(arguments)?;
        Ok(Self { controller: arguments.controller()?, user, access })
    }
}

fn user_and_access(arguments: &mut Arguments) -> Result<(UserName, Access), Mistake> {
    let user = arguments.take()?.named(Part::User)?;
    let level = match arguments.value("acl").cloned() {
        Some(level) => {
            respell(arguments, &level);
            level
        }
        None => arguments.take()?,
    };
    let targets = arguments.rest();
    Ok((user, Access::read(&level, &targets)?))
}

/// `--acl=LEVEL` is a word behind the user today.
fn respell(arguments: &mut Arguments, level: &Word) {
    arguments.respell(|role| match role {
        Role::Option(given) if given.option.long == "acl" => Some(Vec::new()),
        Role::Plain(0, user) => Some(vec![quote(&user.text).into_owned(), quote(&level.text).into_owned()]),
        _ => None,
    });
}
