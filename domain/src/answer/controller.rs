//! The controller itself, for everybody who can log in (`semantics §4.10`).

use super::ControllerRow;
use crate::action::Action;
use crate::authorize::{authorize, controller_level};
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::State;

pub(super) fn controller(state: &State, actor: UserId) -> Result<ControllerRow, Refusal> {
    authorize(state, actor, Action::LogIn)?;
    let superuser = authorize(state, actor, Action::ListAllModels).is_ok();
    let controller = &state.controller;
    let visible = state.models().filter(|(id, _)| authorize(state, actor, Action::OpenModel(*id)).is_ok());
    Ok(ControllerRow {
        uuid: controller.uuid,
        name: controller.name.clone(),
        rulebook: controller.rulebook,
        cloud: state.cloud(controller.cloud).map(|cloud| cloud.name.clone()).ok_or(Refusal::Concealed)?,
        region: controller.region.clone(),
        version: controller.version.clone(),
        registrations_last: controller.registrations_last,
        identity_url: controller.identity_url.clone(),
        user: state.user(actor).map(|user| user.name.clone()).ok_or(Refusal::Concealed)?,
        access: controller_level(state, actor).map(|held| held.grant.level).ok_or(Refusal::Concealed)?,
        models: visible.count(),
        machines: superuser.then(|| state.models().map(|(_, model)| model.machines.len()).sum()),
    })
}
