//! Settings of applications and models, and whether an application can be reached from outside: recorded only. Settings
//! of the controller: obeyed.

use alloc::vec;
use alloc::vec::Vec;
use core::num::NonZeroU32;

use uuid::Uuid;

use super::{Decision, find};
use crate::action::Action;
use crate::authorize::authorize;
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

/// Strings that are out already keep the end that they were issued with.
pub(super) fn configure_controller(state: &State, actor: UserId, last: Option<NonZeroU32>) -> Decision {
    authorize(state, actor, Action::ConfigureController)?;
    let registrations_last = last.map(NonZeroU32::get);
    if registrations_last == state.controller.registrations_last {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ControllerConfigured { registrations_last }])
}
