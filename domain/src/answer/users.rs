//! Users of the controller and of a model (`semantics §4.3`).

use alloc::vec::Vec;

use uuid::Uuid;

use super::{ModelUserRow, RegistrationRow, UserRow};
use crate::action::Action;
use crate::authorize::{authorize, controller_level};
use crate::decide::find;
use crate::facts::Standing;
use crate::id::{ModelId, UserId};
use crate::level::ModelLevel;
use crate::name::UserName;
use crate::refusal::Refusal;
use crate::state::{Grant, Registration, State, User};

pub(super) fn users(state: &State, actor: UserId, all: bool) -> Result<Vec<UserRow>, Refusal> {
    let everybody = authorize(state, actor, Action::ListUsers).is_ok();
    if !everybody {
        authorize(state, actor, Action::LogIn)?;
    }
    let listed = state.users().filter(|(id, user)| match user.standing() {
        Standing::External | Standing::Removed | Standing::Unknown => false,
        Standing::Disabled => everybody && all,
        Standing::Active | Standing::Pending => everybody || *id == actor,
    });
    let mut rows: Vec<UserRow> = listed.map(|(id, user)| row(state, id, user)).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

pub(super) fn user(state: &State, actor: UserId, name: Option<&UserName>) -> Result<UserRow, Refusal> {
    let Some(name) = name else {
        authorize(state, actor, Action::ShowUser(actor))?;
        return state.user(actor).map(|user| row(state, actor, user)).ok_or(Refusal::Concealed);
    };
    let (id, user) = find::user(state, actor, name, Action::ShowUser)?;
    Ok(row(state, id, user))
}

pub(super) fn model_users(state: &State, actor: UserId, uuid: Uuid) -> Result<Vec<ModelUserRow>, Refusal> {
    let (model, _) = find::model(state, actor, uuid, Action::ListModelUsers)?;
    Ok(of_model(state, model))
}

pub(super) fn registrations(state: &State, actor: UserId) -> Result<Vec<RegistrationRow>, Refusal> {
    authorize(state, actor, Action::ListUsers)?;
    Ok(state.registrations().iter().rev().filter_map(|issued| registration(state, issued)).collect())
}

/// A registration as superusers are shown it.
pub(crate) fn registration(state: &State, registration: &Registration) -> Option<RegistrationRow> {
    Some(RegistrationRow {
        id: registration.id,
        user: state.user_name(registration.user)?,
        issued_by: state.user_name(registration.issued_by)?,
        issued_at: registration.issued_at,
        expires_at: registration.expires_at,
        state: registration.state,
    })
}

/// Everybody who has a level of their own on a model, by name.
pub(super) fn of_model(state: &State, model: ModelId) -> Vec<ModelUserRow> {
    let subjects = state.on_models().subjects(model);
    let mut rows: Vec<_> =
        subjects.filter_map(|(user, grant)| model_user(state, model, user, grant)).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    rows
}

pub(super) fn model_user(
    state: &State,
    model: ModelId,
    user: UserId,
    grant: Grant<ModelLevel>,
) -> Option<ModelUserRow> {
    let found = state.user(user)?;
    Some(ModelUserRow {
        name: found.name.clone(),
        display_name: found.display_name.clone(),
        access: grant.level,
        last_connection: state.model(model)?.connections.get(&user).copied(),
    })
}

fn row(state: &State, id: UserId, user: &User) -> UserRow {
    let standing = user.standing();
    let access = controller_level(state, id).map(|held| held.grant.level);
    UserRow {
        name: user.name.clone(),
        display_name: user.display_name.clone(),
        access: access.filter(|_| standing != Standing::Disabled),
        created_at: (standing != Standing::External).then_some(user.created_at),
        last_login: user.last_login.filter(|_| standing != Standing::External),
        standing,
    }
}
