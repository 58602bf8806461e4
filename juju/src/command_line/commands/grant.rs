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

#[cfg(test)]
mod tests {
    use domain::level::{ControllerLevel, ModelLevel, OfferLevel};

    use super::*;
    use crate::command_line::checks::{modernizes, p, reads, refuses};

    fn grant(access: Access) -> Grant {
        Grant { controller: None, user: p("tom"), access }
    }

    fn models(level: ModelLevel, models: &[&str]) -> Access {
        Access::Models { level, models: models.iter().map(|text| p(text)).collect() }
    }

    fn offers(level: OfferLevel, offers: &[&str]) -> Access {
        Access::Offers { level, offers: offers.iter().map(|text| p(text)).collect() }
    }

    #[test]
    fn the_words_behind_the_level_say_what_it_is_about() {
        reads([
            ("grant tom login", grant(Access::Controller(ControllerLevel::Login))),
            ("grant tom superuser", grant(Access::Controller(ControllerLevel::Superuser))),
            ("grant tom read m", grant(models(ModelLevel::Read, &["m"]))),
            ("grant tom write m bob/n c:o", grant(models(ModelLevel::Write, &["m", "bob/n", "c:o"]))),
            ("grant tom admin m", grant(models(ModelLevel::Admin, &["m"]))),
            ("grant tom admin m.o", grant(offers(OfferLevel::Admin, &["m.o"]))),
            ("grant tom consume bob/m.o c:n.p", grant(offers(OfferLevel::Consume, &["bob/m.o", "c:n.p"]))),
            ("grant tom read host.name:m", grant(models(ModelLevel::Read, &["host.name:m"]))),
            ("grant tom read bob.b/m", grant(models(ModelLevel::Read, &["bob.b/m"]))),
        ]);
        reads([(
            "revoke -c prod bob@external write m",
            Revoke {
                controller: Some("prod".into()),
                user: p("bob@external"),
                access: models(ModelLevel::Write, &["m"]),
            },
        )]);
    }

    #[test]
    fn each_mistake_has_jujus_text() {
        for command in ["grant", "revoke"] {
            let check = |words: &str, text: &str| refuses(&[(&format!("{command} {words}"), text)]);
            check("", "no user specified");
            check("tom", "no permission level specified");
            check("t read m", "user name \"t\" not valid");
            check("tom m", "\"m\" controller access not valid");
            check("tom foo m", "\"foo\" model access not valid");
            check("tom consume m", "\"consume\" model access not valid");
            check("tom write m.o", "\"write\" offer access not valid");
            check("tom addmodel", "\"addmodel\" controller access not valid");
            check("tom READ m", "\"READ\" model access not valid");
            check("tom read M", "model name \"M\" not valid");
            check("tom read m a.b", "either specify model names or offer URLs but not both");
            check("tom read b/m", "user name \"b\" not valid");
            check("tom read bob/m.o:ep", "controller name \"bob/m.o\" not valid");
        }
    }

    #[test]
    fn levels_and_targets_must_fit() {
        refuses(&[
            (
                "grant tom login m",
                "You have specified a controller access permission \"login\".\n\
                 If you intended to change controller access, do not specify any model names.\n\
                 See 'juju help grant'.",
            ),
            (
                "grant tom read",
                "You have specified a model access permission \"read\".\n\
                 If you intended to change model access, you need to specify one or more model names.\n\
                 See 'juju help grant'.",
            ),
            (
                "revoke tom consume",
                "You have specified an offer access permission \"consume\".\n\
                 If you intended to change offer access, you need to specify one or more offer URLs.\n\
                 See 'juju help grant'.",
            ),
        ]);
    }

    #[test]
    fn the_level_was_once_an_option() {
        modernizes(&[
            ("juju grant --acl=write tom lxd-model-1", "juju grant tom write lxd-model-1"),
            ("juju grant tom m --acl read -c prod", "juju grant tom read m -c prod"),
            ("juju revoke --acl=admin tom m n", "juju revoke tom admin m n"),
        ]);
        refuses(&[
            ("grant --acl=write", "no user specified"),
            ("grant --acl=foo tom m", "\"foo\" model access not valid"),
            ("grant --acl", "option needs an argument: --acl"),
        ]);
    }
}
