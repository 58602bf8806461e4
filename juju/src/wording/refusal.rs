//! Refusals of commands and queries.

use domain::authorize::Why;
use domain::command::LevelOn;
use domain::level::{ControllerLevel, Kind, ModelLevel, OfferLevel};
use domain::name::UserName;
use domain::policy::Bar;
use domain::refusal::Refusal;

use crate::output::Table;

/// What is told when a whole call is refused; a denial then carries its code.
pub fn refusal(refused: &Refusal) -> String {
    match refused {
        Refusal::Concealed => "permission denied (unauthorized access)".into(),
        Refusal::Denied { denial } => match denial.why {
            Why::Never(bar) => barred(bar).into(),
            Why::Standing(_) | Why::NoLogin | Why::Lacks(_) => {
                "permission denied (unauthorized access)".into()
            }
        },
        other => item(other),
    }
}

/// What is told when one item of a call is refused.
pub fn item(refused: &Refusal) -> String {
    match refused {
        Refusal::Concealed => "permission denied".into(),
        Refusal::Denied { denial } => match denial.why {
            Why::Never(bar) => barred(bar).into(),
            Why::Standing(_) | Why::NoLogin | Why::Lacks(_) => "permission denied".into(),
        },
        Refusal::UserNotFound { user, removed: false } => format!("user \"{user}\" not found"),
        Refusal::UserNotFound { user, removed: true } => format!("user \"{user}\" is permanently deleted"),
        Refusal::UserExists { user } => format!("user {user} already exists"),
        Refusal::SubjectDisabled { on, user } => format!("could not grant {on} access: user \"{user}\" is disabled"),
        Refusal::SubjectNotFound { on, user, removed: false } => format!(
            "could not grant {on} access: user \"{user}\" does not exist locally: user \"{user}\" not found"
        ),
        Refusal::SubjectNotFound { on, user, removed: true } => {
            format!("could not grant {on} access: user \"{user}\" is permanently deleted")
        }
        Refusal::UserDisabled { user } => format!("cannot reset password for user \"{user}\": user deactivated"),
        Refusal::NoRegistration { user } => format!("user \"{user}\" has no unused registration string"),
        Refusal::AlreadyHas { access } => already_has(access),
        Refusal::NoAccess { user, access } => no_access(user, access),
        Refusal::ModelExists { model, owner } => format!("model \"{model}\" for {owner} already exists"),
        Refusal::ModelNotFound => "model not found".into(),
        Refusal::OfferNotFound => "application offer not found".into(),
        Refusal::IsControllerModel { model } => {
            format!("\"{model}\" is a controller; use 'juju destroy-controller' to destroy it")
        }
        Refusal::CloudNotFound { cloud, known } if known.is_empty() => format!("cloud \"{cloud}\" not found"),
        Refusal::CloudNotFound { cloud, known } => {
            format!("cloud \"{cloud}\" not found; the clouds that you may use here: {}", listed(known))
        }
        Refusal::RegionNotFound { cloud, region, known } => {
            format!("region \"{region}\" not found in cloud \"{cloud}\"; it has: {}", listed(known))
        }
        Refusal::NoCloudForModels => {
            "you do not have add-model access to any clouds on this controller.\nPlease ask the controller administrator to grant you add-model permission for a particular cloud to which you want to add a model.".into()
        }
        Refusal::ChooseCloud { clouds } => {
            let mut table = Table::new(["Cloud", "Regions"]);
            clouds.iter().for_each(|(name, regions)| table.push([name.to_string(), listed(regions)]));
            let table = table.to_string();
            format!("this controller has several clouds; name one of them:\n\n{}", table.trim_end())
        }
        Refusal::NoCredential { cloud } => {
            format!("no credential specified for cloud \"{cloud}\"; add one with: juju add-credential {cloud}")
        }
        Refusal::CredentialNotFound { cloud, credential } => {
            format!("credential \"{credential}\" for cloud \"{cloud}\" not found")
        }
        Refusal::CharmNotFound { charm } => format!("charm or bundle not found: \"{charm}\""),
        Refusal::CharmNeedsName { charm } => {
            format!("\"{charm}\" cannot be the name of an application; name it: juju deploy {charm} NAME")
        }
        Refusal::ApplicationExists { application } => {
            format!("cannot add application \"{application}\": application already exists")
        }
        Refusal::ApplicationNotFound { application } => format!("application \"{application}\" not found"),
        Refusal::IsSubordinate { application } => {
            format!("cannot add unit to application \"{application}\": it is a subordinate and is scaled with its principal")
        }
        Refusal::BadUnitCount { count: 0, .. } => "--num-units must be a positive integer".into(),
        Refusal::BadUnitCount { count, most } => format!("--num-units {count} is too many; at most {most} at once"),
        Refusal::Blocked { block, message } => {
            let said = if message.is_empty() { String::new() } else { format!("{message}\n") };
            format!("{said}operation is blocked; to let it be run again: juju enable-command {block}")
        }
        Refusal::ControllerDestroyed => "the controller is destroyed".into(),
        Refusal::ControllerHasModels { models } => format!(
            "cannot destroy controller: it has live models: {}\nTo destroy them with it, add --destroy-all-models.",
            qualified(models)
        ),
        Refusal::ControllerHasBlocks { models } => format!(
            "cannot destroy controller: there are models with disabled commands: {}\nTo let them be run again, use enable-command in each.",
            qualified(models)
        ),
        Refusal::NoUpgrades { .. } => "no upgrades available".into(),
        Refusal::BadVersion { version, why } => format!("cannot upgrade to \"{version}\": {why}"),
        Refusal::UpgradeController => {
            "cannot upgrade the controller's own model; use 'juju upgrade-controller'".into()
        }
        Refusal::UnitNotFound { application, unit } => format!("unit \"{application}/{unit}\" not found"),
        Refusal::MachineNotFound { machine } => format!("machine {machine} not found"),
        Refusal::MachineHasUnits { machine, units } => {
            format!("machine {machine} has unit(s) {}; --force removes them with it", units.join(", "))
        }
        Refusal::ApplicationHasConsumers { application, offers } => format!(
            "cannot remove application \"{application}\": other models use its offer(s) {}; remove those first",
            listed(offers)
        ),
        Refusal::EndpointNotFound { application, endpoint, known } => format!(
            "application \"{application}\" has no endpoint \"{endpoint}\"; it has: {}",
            listed(known)
        ),
        Refusal::NoRelation { first, second } => format!("no relations found between \"{first}\" and \"{second}\""),
        Refusal::AmbiguousRelation { choices } => {
            let choice = |(one, other): &(String, String)| format!("  {one} {other}");
            let lines: Vec<String> = choices.iter().map(choice).collect();
            format!("ambiguous relation; name the endpoints, one of these pairs:\n{}", lines.join("\n"))
        }
        Refusal::RelationExists { first, second } => format!(
            "cannot add relation \"{first} {second}\": relation already exists\nUse 'juju status --relations' to see the existing ones."
        ),
        Refusal::OneApplication => "an integration must involve two applications".into(),
        Refusal::RelationNotFound => "relation not found".into(),
        Refusal::OfferHasRelations { offer, count } => {
            let relations = if *count == 1 { "relation" } else { "relations" };
            format!("cannot remove offer \"{offer}\": offer has {count} {relations}; --force removes them with it")
        }
        Refusal::EndpointHasConsumers { offer, endpoint } => {
            format!("cannot take endpoint \"{endpoint}\" out of offer \"{offer}\": it has active consumers")
        }
        Refusal::ConsumerLacksConsent { user } => {
            format!("cannot resume: \"{user}\" may not consume the offer any more; grant consume first")
        }
        Refusal::NameTaken { name } => format!("\"{name}\" already exists in this model; choose another name"),
        Refusal::CloudExists { cloud } => format!("cloud \"{cloud}\" already exists"),
        Refusal::CloudInUse { cloud, models: 1 } => format!("cannot remove cloud \"{cloud}\": it is used by 1 model"),
        Refusal::CloudInUse { cloud, models } => {
            format!("cannot remove cloud \"{cloud}\": it is used by {models} models")
        }
        Refusal::BadAuthType { cloud, auth_type, known } => {
            format!("auth type \"{auth_type}\" not supported by cloud \"{cloud}\"; it takes: {}", listed(known))
        }
        Refusal::CredentialNotNeeded { cloud } => format!("cloud \"{cloud}\" does not require credentials"),
        Refusal::CredentialInUse { credential, models } => {
            let used = if *models == 1 { "1 model".to_owned() } else { format!("{models} models") };
            format!("cannot revoke credential \"{credential}\": it is still used by {used}")
        }
        Refusal::BadCloud { why } => format!("cannot define that cloud: {why}"),
        Refusal::IdentityProviderUnsupported => {
            "this server is not connected to any identity provider; leave identity-url out".into()
        }
        Refusal::NotRemembered { since } => {
            format!("nothing is known of the time before {}", super::moment(*since))
        }
        Refusal::NoIdentityProvider => {
            "this controller has no identity provider; it can be given one by bootstrap only: --config identity-url=URL"
                .into()
        }
        Refusal::InvalidCredentials => "invalid entity name or password".into(),
        Refusal::RegistrationUnknown => "this controller does not know that string".into(),
        Refusal::RegistrationUsed { .. } => "that registration string has been used".into(),
        Refusal::RegistrationWithdrawn { .. } => {
            "that registration string was withdrawn; a newer one may have been issued".into()
        }
        Refusal::RegistrationExpired { at } => {
            format!("that registration string expired on {}", at.strftime("%Y-%m-%d %H:%M UTC"))
        }
        Refusal::RegistrationDisabled => {
            "this user is disabled; the registration string works again once an administrator enables the user".into()
        }
    }
}

/// What nobody may.
fn barred(bar: Bar) -> &'static str {
    match bar {
        Bar::ControllerOwner => "cannot disable controller model owner",
        Bar::OwnerStaysSuperuser => "the controller owner \"admin\" stays superuser",
        Bar::LastSuperuser => {
            "the last superuser who can log in stays superuser; make somebody else superuser first"
        }
        Bar::OwnCloudAccess => "cannot change your own cloud access",
        Bar::OwnReset | Bar::OthersCredentials => "permission denied",
        Bar::ExternalPassword => "cannot change password for external user",
        Bar::ExternalUser => "external users have no entry among the users of a controller",
    }
}

fn already_has(access: &LevelOn) -> String {
    let has = format!("user already has \"{}\" access or greater", access.level());
    match access.kind() {
        kind @ (Kind::Controller | Kind::Cloud) => format!("could not grant {kind} access: {has}"),
        Kind::Model | Kind::Offer => has,
    }
}

fn no_access(user: &UserName, access: &LevelOn) -> String {
    let row = |key: &str| format!("user permission for \"us#{user}\" on \"{key}\" not found");
    match access {
        LevelOn::Controller { level: ControllerLevel::Login } => {
            format!("could not revoke controller access: controller user \"{user}\" does not exist")
        }
        LevelOn::Controller { .. } => {
            format!("could not look up controller access for user: controller user \"{user}\" not found")
        }
        LevelOn::Model { level: ModelLevel::Read, .. } => {
            format!("could not revoke model access: model user \"{user}\" does not exist")
        }
        LevelOn::Model { .. } => {
            format!("could not look up model access for user: model user \"{user}\" not found")
        }
        LevelOn::Cloud { cloud, level: domain::level::CloudLevel::AddModel } => {
            format!("could not revoke cloud access: {}", row(&format!("cloud#{cloud}")))
        }
        LevelOn::Cloud { cloud, .. } => {
            format!("could not set cloud access to add-model: {}", row(&format!("cloud#{cloud}")))
        }
        LevelOn::Offer { offer, level } => {
            let what = match level {
                OfferLevel::Read => "revoke offer access",
                OfferLevel::Consume => "set offer access to read-only",
                OfferLevel::Admin => "set offer access to read-consume",
            };
            format!("could not {what}: {}", row(&format!("ao#{offer}")))
        }
    }
}

fn qualified(models: &[(UserName, domain::name::ModelName)]) -> String {
    models.iter().map(|(owner, name)| format!("{owner}/{name}")).collect::<Vec<_>>().join(", ")
}

fn listed<T: core::fmt::Display>(names: &[T]) -> String {
    names.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use domain::command::LevelOn;
    use domain::level::Level;
    use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
    use serde::Deserialize;
    use uuid::Uuid;

    use super::*;

    #[derive(Deserialize)]
    struct Row {
        kind: String,
        action: String,
        requested: String,
        documented: Expected,
    }

    #[derive(Deserialize)]
    struct Expected {
        error: Option<String>,
    }

    fn level<L: Level>(text: &str) -> L {
        text.parse().unwrap()
    }

    /// Every text of the table of transitions.
    #[test]
    fn grants_and_revokes_fail_in_jujus_words() {
        let rows = include_str!("../../../domain/tests/data/transitions.json");
        let rows: Vec<Row> = serde_json::from_str(rows).unwrap();
        let (offer, mut checked) = (Uuid::from_u128(7), 0);
        for row in rows {
            let Some(error) = row.documented.error else { continue };
            let access = match row.kind.as_str() {
                "controller" => LevelOn::Controller { level: level::<ControllerLevel>(&row.requested) },
                "cloud" => LevelOn::Cloud {
                    cloud: "aws".parse().unwrap(),
                    level: level::<CloudLevel>(&row.requested),
                },
                "model" => LevelOn::Model { model: Uuid::nil(), level: level::<ModelLevel>(&row.requested) },
                _ => LevelOn::Offer { offer, level: level::<OfferLevel>(&row.requested) },
            };
            let refused = match row.action.as_str() {
                "grant" => Refusal::AlreadyHas { access },
                _ => Refusal::NoAccess { user: "U1".parse().unwrap(), access },
            };
            let expected = error
                .replace("us#U", "us#U1")
                .replace("\"U\"", "\"U1\"")
                .replace("<name>", "aws")
                .replace("<offer-uuid>", &offer.to_string());
            assert_eq!(item(&refused), expected);
            checked += 1;
        }
        assert_eq!(checked, 28);
    }
}
