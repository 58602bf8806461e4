//! Adding, opening and destroying models (`semantics §4.5`).

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::controller::Version;
use super::{Decision, Given, find};
use crate::action::Action;
use crate::authorize::authorize;
use crate::block::Touch;
use crate::command::AddModel;
use crate::event::{Change, Event};
use crate::id::{CloudId, ModelId, UserId};
use crate::level::ModelLevel;
use crate::name::{CloudName, CredentialName, UserName};
use crate::refusal::Refusal;
use crate::state::{Cloud, State};

pub(super) fn add(state: &State, actor: UserId, wanted: &AddModel, given: &Given) -> Decision {
    let owner = owner(state, actor, wanted.owner.as_ref())?;
    let (cloud, place) = cloud(state, actor, owner, wanted.cloud.as_ref())?;
    let region = region(place, wanted.region.as_deref())?;
    if state.model_named(owner, &wanted.name).is_some() {
        let owner = state.user(owner).map(|user| user.name.clone()).ok_or(Refusal::Concealed)?;
        return Err(Refusal::ModelExists { model: wanted.name.clone(), owner });
    }
    let credential = credential(place, owner, wanted.credential.as_ref())?;
    let [uuid, ..] = given.fresh;
    let model = ModelId::next(state.models.len());
    Ok(vec![
        Event::ModelAdded {
            model,
            uuid,
            name: wanted.name.clone(),
            owner,
            cloud,
            region,
            credential,
            version: state.controller.version.clone(),
            is_controller: false,
        },
        Event::AccessSet {
            subject: owner,
            change: Change::Model { model, from: None, to: Some(ModelLevel::Admin) },
        },
    ])
}

pub(super) fn destroy(state: &State, actor: UserId, uuid: Uuid) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::DestroyModel, Touch::Destroys)?;
    if model.is_controller {
        return Err(Refusal::IsControllerModel { model: model.name.clone() });
    }
    Ok(vec![Event::ModelDestroyed { model: id }])
}

pub(super) fn open(state: &State, actor: UserId, uuid: Uuid) -> Decision {
    let (model, _) = find::model(state, actor, uuid, Action::OpenModel)?;
    Ok(vec![Event::ModelOpened { model }])
}

pub(super) fn upgrade(state: &State, actor: UserId, uuid: Uuid, version: Option<&str>) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::UpgradeModel, Touch::Changes)?;
    if model.is_controller {
        return Err(Refusal::UpgradeController);
    }
    let newest = &state.controller.version;
    let wanted = version.unwrap_or(newest);
    let (wanted_version, has) = (Version::parse(wanted)?, Version::parse(&model.version)?);
    if wanted_version > Version::parse(newest)? {
        let why = format!("the controller itself is at {newest}; upgrade it first");
        return Err(Refusal::BadVersion { version: wanted.to_string(), why });
    }
    if wanted_version <= has {
        return Err(Refusal::NoUpgrades { version: model.version.clone() });
    }
    Ok(vec![Event::ModelUpgraded { model: id, version: wanted.to_string() }])
}

/// The owner, if whoever asks may add models for it at all; on which cloud is decided next.
fn owner(state: &State, actor: UserId, name: Option<&UserName>) -> Result<UserId, Refusal> {
    let Some(name) = name else { return Ok(actor) };
    match state.user_named(name) {
        Some(owner) => Ok(owner),
        None => Err(find::missing_user(state, actor, name)),
    }
}

fn cloud<'a>(
    state: &'a State,
    actor: UserId,
    owner: UserId,
    name: Option<&CloudName>,
) -> Result<(CloudId, &'a Cloud), Refusal> {
    let allowed =
        || state.clouds().filter(|(id, _)| authorize(state, actor, Action::AddModel(*id, owner)).is_ok());
    let Some(name) = name else {
        let mut clouds = allowed();
        return match (clouds.next(), clouds.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(Refusal::ChooseCloud {
                clouds: allowed().map(|(_, cloud)| (cloud.name.clone(), cloud.regions.clone())).collect(),
            }),
            (None, _) => Err(no_cloud(state, actor, owner)),
        };
    };
    let Some(found) = state.cloud_named(name).and_then(|id| Some((id, state.cloud(id)?))) else {
        let known: Vec<_> = allowed().map(|(_, cloud)| cloud.name.clone()).collect();
        return Err(if known.is_empty() {
            no_cloud(state, actor, owner)
        } else {
            Refusal::CloudNotFound { cloud: name.clone(), known }
        });
    };
    authorize(state, actor, Action::AddModel(found.0, owner))?;
    Ok(found)
}

/// Why there is no cloud to choose: the account itself, the owner, or no access to any.
fn no_cloud(state: &State, actor: UserId, owner: UserId) -> Refusal {
    match authorize(state, actor, Action::AddModel(state.controller.cloud, owner)) {
        Err(denial) if owner != actor || authorize(state, actor, Action::LogIn).is_err() => denial.into(),
        _ => Refusal::NoCloudForModels,
    }
}

fn region(cloud: &Cloud, name: Option<&str>) -> Result<String, Refusal> {
    match name {
        None => Ok(cloud.default_region().to_string()),
        Some(name) if cloud.regions.iter().any(|region| region == name) => Ok(name.to_string()),
        Some(name) => Err(Refusal::RegionNotFound {
            cloud: cloud.name.clone(),
            region: name.to_string(),
            known: cloud.regions.clone(),
        }),
    }
}

fn credential(
    cloud: &Cloud,
    owner: UserId,
    name: Option<&CredentialName>,
) -> Result<Option<CredentialName>, Refusal> {
    let mut own = cloud.credentials.iter().filter(|credential| credential.owner == owner);
    if let Some(name) = name {
        return if own.any(|credential| credential.name == *name) {
            Ok(Some(name.clone()))
        } else {
            Err(Refusal::CredentialNotFound { cloud: cloud.name.clone(), credential: name.clone() })
        };
    }
    match (own.next(), own.next()) {
        (Some(only), None) => Ok(Some(only.name.clone())),
        _ if cloud.needs_no_credential() => Ok(None),
        _ => Err(Refusal::NoCredential { cloud: cloud.name.clone() }),
    }
}
