//! Models and their details (`semantics §4.5`).

use alloc::vec::Vec;

use uuid::Uuid;

use super::users::{model_user, of_model};
use super::{ModelDetails, ModelRow};
use crate::action::Action;
use crate::authorize::authorize;
use crate::decide::find;
use crate::facts::Facts;
use crate::id::{ModelId, UserId};
use crate::name::UserName;
use crate::refusal::Refusal;
use crate::state::{Model, State};

pub(super) fn models(
    state: &State,
    actor: UserId,
    user: Option<&UserName>,
    all: bool,
) -> Result<Vec<ModelRow>, Refusal> {
    let listed = match user {
        Some(name) => find::user(state, actor, name, Action::ListModels)?.0,
        None => {
            authorize(state, actor, Action::ListModels(actor))?;
            actor
        }
    };
    let every = all && authorize(state, actor, Action::ListAllModels).is_ok();
    let visible = state.models().filter(|(id, _)| {
        every || authorize(state, listed, Action::OpenModel(*id)).is_ok_and(|_| has_row(state, *id, listed))
    });
    let mut rows: Vec<ModelRow> = visible.filter_map(|(id, model)| row(state, listed, id, model)).collect();
    let listed = state.user(listed).map(|user| user.name.clone());
    let key = |row: &ModelRow| (Some(&row.owner) != listed.as_ref(), row.owner.clone(), row.name.clone());
    rows.sort_by_cached_key(key);
    Ok(rows)
}

pub(super) fn model(state: &State, actor: UserId, uuid: Uuid) -> Result<ModelDetails, Refusal> {
    let (id, model) = find::model(state, actor, uuid, Action::ShowModel)?;
    let administers = authorize(state, actor, Action::GrantModel(id)).is_ok();
    let users = if administers {
        of_model(state, id)
    } else {
        let own = state.model_grant(id, actor).and_then(|grant| model_user(state, id, actor, grant));
        own.into_iter().collect()
    };
    let writes = administers || authorize(state, actor, Action::Operate(id)).is_ok();
    Ok(ModelDetails {
        model: row(state, actor, id, model).ok_or(Refusal::Concealed)?,
        users,
        machines: writes.then(|| model.machines.keys().copied().collect()),
    })
}

/// A list of models holds those that a user has a level on; a superuser sees the others with `all`.
fn has_row(state: &State, model: ModelId, user: UserId) -> bool {
    let through_everyone = state.standing(user) == crate::facts::Standing::External;
    state.model_grant(model, user).is_some()
        || (through_everyone && state.model_grant(model, UserId::EVERYONE).is_some())
}

/// A model as a user is shown it.
pub(super) fn row(state: &State, user: UserId, id: ModelId, model: &Model) -> Option<ModelRow> {
    let cloud = state.cloud(model.cloud)?;
    let administers = authorize(state, user, Action::GrantModel(id)).is_ok();
    Some(ModelRow {
        uuid: model.uuid,
        name: model.name.clone(),
        owner: state.user(model.owner)?.name.clone(),
        cloud: cloud.name.clone(),
        cloud_type: cloud.kind.clone(),
        region: model.region.clone(),
        credential: model.credential.clone().filter(|_| administers),
        version: model.version.clone(),
        created_at: model.created_at,
        is_controller: model.is_controller,
        access: state.model_grant(id, user).map(|grant| grant.level),
        last_connection: model.connections.get(&user).copied(),
        machines: model.machines.len(),
        units: model.applications.values().map(|application| application.units.len()).sum(),
    })
}
