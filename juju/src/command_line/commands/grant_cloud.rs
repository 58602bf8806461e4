//! `grant-cloud` and `revoke-cloud` (semantics §4.4), with the old level `addmodel`.

use domain::level::CloudLevel;
use domain::name::{CloudName, UserName};

use super::kit::*;

/// `grant-cloud`: give a user access to clouds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantCloud {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Who gets it.
    pub user: UserName,
    /// The level.
    pub level: CloudLevel,
    /// The clouds, at least one.
    pub clouds: Vec<CloudName>,
}

/// `revoke-cloud`: take access to clouds from a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevokeCloud {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Who loses it.
    pub user: UserName,
    /// The level.
    pub level: CloudLevel,
    /// The clouds, at least one.
    pub clouds: Vec<CloudName>,
}

const PARAMETERS: &[Parameter] = &[
    Parameter::must("<user name>", Meaning::User, "no user specified"),
    Parameter::must("<permission>", Meaning::CloudLevel, "no permission level specified"),
    Parameter::some("<cloud name> ...", Meaning::Cloud, "You need to specify one or more cloud names."),
];

impl Read for GrantCloud {
    const SPEC: &'static Spec = &Spec {
        name: "grant-cloud",
        summary: "Gives a user access to clouds of the controller.",
        parameters: PARAMETERS,
        options: &[CONTROLLER],
        details: &[
            "Levels: add-model (add models on the cloud), admin (everything at the level of the cloud).",
            "Nobody changes their own access to a cloud.",
        ],
        examples: &["juju grant-cloud tom add-model lxd", "juju grant-cloud maria admin lxd aws"],
        see_also: &["revoke-cloud", "grant", "clouds"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let (user, level, clouds) = user_level_clouds(arguments)?;
        Ok(Self { controller: arguments.controller()?, user, level, clouds })
    }
}

impl Read for RevokeCloud {
    const SPEC: &'static Spec = &Spec {
        name: "revoke-cloud",
        summary: "Takes access to clouds of the controller from a user.",
        parameters: PARAMETERS,
        options: &[CONTROLLER],
        details: &[
            "Revoking admin leaves add-model; revoking add-model leaves nothing.",
            "Models that the user has on the cloud stay as they are.",
        ],
        examples: &["juju revoke-cloud tom add-model lxd", "juju revoke-cloud maria admin lxd aws"],
        see_also: &["grant-cloud", "revoke", "clouds"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let (user, level, clouds) = user_level_clouds(arguments)?;
        Ok(Self { controller: arguments.controller()?, user, level, clouds })
    }
}

fn user_level_clouds(arguments: &mut Arguments) -> Result<(UserName, CloudLevel, Vec<CloudName>), Mistake> {
    let user = arguments.take()?.named(Part::User)?;
    let level = level(arguments)?;
    let clouds = arguments.some()?;
    Ok((user, level, clouds.iter().map(|cloud| cloud.named(Part::Cloud)).collect::<Result<_, _>>()?))
}

fn level(arguments: &mut Arguments) -> Result<CloudLevel, Mistake> {
    let level = arguments.take()?;
    if level.text == "addmodel" {
        respell(arguments);
        return Ok(CloudLevel::AddModel);
    }
    level.read()
}

fn respell(arguments: &mut Arguments) {
    arguments.respell(|role| match role {
        Role::Plain(1, _) => Some(vec![CloudLevel::AddModel.to_string()]),
        _ => None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{modernizes, p, reads, refuses};

    #[test]
    fn a_level_and_clouds() {
        let clouds = vec![p("lxd"), p("aws")];
        let (controller, user, level) = (None, p("tom"), CloudLevel::AddModel);
        reads([("grant-cloud tom add-model lxd aws", GrantCloud { controller, user, level, clouds })]);
        let (controller, user, level) = (Some("c".into()), p("tom"), CloudLevel::Admin);
        reads([(
            "revoke-cloud tom admin lxd -c c",
            RevokeCloud { controller, user, level, clouds: vec![p("lxd")] },
        )]);
    }

    #[test]
    fn each_mistake_has_jujus_text() {
        for command in ["grant-cloud", "revoke-cloud"] {
            let check = |words: &str, text: &str| refuses(&[(&format!("{command} {words}"), text)]);
            check("", "no user specified");
            check("tom", "no permission level specified");
            check("tom admin", "You need to specify one or more cloud names.");
            check("tom read lxd", "\"read\" cloud access not valid");
            check("tom admin l/d", "cloud name \"l/d\" not valid");
            check("t admin lxd", "user name \"t\" not valid");
        }
    }

    #[test]
    fn add_model_was_once_one_word() {
        modernizes(&[
            ("juju grant-cloud tom addmodel lxd", "juju grant-cloud tom add-model lxd"),
            ("juju revoke-cloud tom addmodel lxd -c c", "juju revoke-cloud tom add-model lxd -c c"),
        ]);
    }
}
