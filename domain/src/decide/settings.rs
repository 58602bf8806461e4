//! Settings of applications and models, and whether an application can be reached from outside: recorded only.

use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::{Decision, find};
use crate::action::Action;
use crate::block::Touch;
use crate::command::Settings;
use crate::event::Event;
use crate::id::UserId;
use crate::name::ApplicationName;
use crate::state::State;

pub(super) fn expose(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    name: &ApplicationName,
    exposed: bool,
) -> Decision {
    let (model, found) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Changes)?;
    if find::application(found, name)?.exposed == exposed {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ApplicationExposed { model, application: name.clone(), exposed }])
}

pub(super) fn configure(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    name: &ApplicationName,
    settings: &Settings,
) -> Decision {
    let (model, found) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Changes)?;
    find::application(found, name)?;
    Ok(vec![Event::ApplicationConfigured { model, application: name.clone(), settings: settings.clone() }])
}

pub(super) fn configure_model(state: &State, actor: UserId, uuid: Uuid, settings: &Settings) -> Decision {
    let (model, _) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Changes)?;
    Ok(vec![Event::ModelConfigured { model, settings: settings.clone() }])
}
