//! Settings and blocks (`semantics §4.10`).

use alloc::string::String;
use alloc::vec::Vec;

use uuid::Uuid;

use crate::action::Action;
use crate::block::Block;
use crate::decide::find;
use crate::id::UserId;
use crate::name::ApplicationName;
use crate::refusal::Refusal;
use crate::state::State;

pub(super) fn settings(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    application: Option<&ApplicationName>,
) -> Result<Vec<(String, String)>, Refusal> {
    let (_, model) = find::model(state, actor, uuid, Action::Status)?;
    let config = match application {
        Some(name) => &find::application(model, name)?.config,
        None => &model.config,
    };
    Ok(config.iter().map(|(key, value)| (key.clone(), value.clone())).collect())
}

pub(super) fn blocks(state: &State, actor: UserId, uuid: Uuid) -> Result<Vec<(Block, String)>, Refusal> {
    let (_, model) = find::model(state, actor, uuid, Action::Status)?;
    Ok(model.blocks.iter().map(|(block, message)| (*block, message.clone())).collect())
}
