//! Clouds of the controller, and credentials that people keep there (`semantics §4.8`).

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use super::{Decision, find};
use crate::action::Action;
use crate::authorize::authorize;
use crate::command::CloudDefinition;
use crate::event::{Change, Event};
use crate::id::{CloudId, UserId};
use crate::level::CloudLevel;
use crate::name::{CloudName, CredentialName};
use crate::refusal::Refusal;
use crate::state::{Cloud, State};

pub(super) fn add(state: &State, actor: UserId, name: &CloudName, definition: &CloudDefinition) -> Decision {
    authorize(state, actor, Action::AddCloud)?;
    if state.cloud_named(name).is_some() {
        return Err(Refusal::CloudExists { cloud: name.clone() });
    }
    check(definition)?;
    let cloud = CloudId::next(state.clouds.len());
    let CloudDefinition { kind, auth_types, regions } = definition.clone();
    Ok(vec![
        Event::CloudAdded { cloud, name: name.clone(), cloud_type: kind, auth_types, regions },
        Event::AccessSet {
            subject: actor,
            change: Change::Cloud { cloud, from: None, to: Some(CloudLevel::Admin) },
        },
    ])
}

pub(super) fn update(
    state: &State,
    actor: UserId,
    name: &CloudName,
    definition: &CloudDefinition,
) -> Decision {
    let (cloud, _) = authorized(state, actor, name, Action::UpdateCloud)?;
    check(definition)?;
    let CloudDefinition { auth_types, regions, .. } = definition.clone();
    Ok(vec![Event::CloudUpdated { cloud, auth_types, regions }])
}

pub(super) fn remove(state: &State, actor: UserId, name: &CloudName) -> Decision {
    let (cloud, _) = authorized(state, actor, name, Action::RemoveCloud)?;
    let models = state.models().filter(|(_, model)| model.cloud == cloud).count();
    if models > 0 {
        return Err(Refusal::CloudInUse { cloud: name.clone(), models });
    }
    Ok(vec![Event::CloudRemoved { cloud }])
}

pub(super) fn keep_credential(
    state: &State,
    actor: UserId,
    name: &CloudName,
    credential: &CredentialName,
    auth_type: &str,
) -> Decision {
    authorize(state, actor, Action::OwnCredentials)?;
    let (cloud, found) = for_credentials(state, name)?;
    if !found.auth_types.iter().any(|known| known == auth_type) {
        return Err(Refusal::BadAuthType {
            cloud: name.clone(),
            auth_type: auth_type.to_string(),
            known: found.auth_types.clone(),
        });
    }
    if auth_type == "empty" {
        return Err(Refusal::CredentialNotNeeded { cloud: name.clone() });
    }
    let auth_type = auth_type.to_string();
    Ok(vec![Event::CredentialKept { cloud, owner: actor, name: credential.clone(), auth_type }])
}

pub(super) fn remove_credential(
    state: &State,
    actor: UserId,
    name: &CloudName,
    credential: &CredentialName,
    force: bool,
) -> Decision {
    authorize(state, actor, Action::OwnCredentials)?;
    let (cloud, found) = for_credentials(state, name)?;
    if !found.credentials.iter().any(|kept| kept.owner == actor && kept.name == *credential) {
        return Err(Refusal::CredentialNotFound { cloud: name.clone(), credential: credential.clone() });
    }
    let uses = state.models().filter(|(_, model)| {
        model.cloud == cloud && model.owner == actor && model.credential.as_ref() == Some(credential)
    });
    let models = uses.count();
    if models > 0 && !force {
        return Err(Refusal::CredentialInUse { credential: credential.clone(), models });
    }
    Ok(vec![Event::CredentialRemoved { cloud, owner: actor, name: credential.clone() }])
}

/// Keeping a credential takes no access to the cloud (`semantics §4.8`).
fn for_credentials<'a>(state: &'a State, name: &CloudName) -> Result<(CloudId, &'a Cloud), Refusal> {
    let found = state.cloud_named(name).and_then(|id| Some((id, state.cloud(id)?)));
    found.ok_or_else(|| Refusal::CloudNotFound { cloud: name.clone(), known: Vec::new() })
}

fn authorized<'a>(
    state: &'a State,
    actor: UserId,
    name: &CloudName,
    action: impl FnOnce(CloudId) -> Action,
) -> Result<(CloudId, &'a Cloud), Refusal> {
    match state.cloud_named(name).and_then(|id| Some((id, state.cloud(id)?))) {
        Some((id, cloud)) => {
            authorize(state, actor, action(id))?;
            Ok((id, cloud))
        }
        None => {
            let truth = Refusal::CloudNotFound { cloud: name.clone(), known: Vec::new() };
            Err(find::told_to_superusers(state, actor, truth))
        }
    }
}

fn check(definition: &CloudDefinition) -> Result<(), Refusal> {
    let why = match definition {
        CloudDefinition { kind, .. } if kind.is_empty() => "it has no type",
        CloudDefinition { auth_types, .. } if auth_types.is_empty() => "it has no auth-types",
        CloudDefinition { regions, .. } if regions.is_empty() => "it has no regions",
        _ => return Ok(()),
    };
    Err(Refusal::BadCloud { why: why.to_string() })
}
