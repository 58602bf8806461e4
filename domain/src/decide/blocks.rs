//! Keeping a model from taking commands, and letting it again (`semantics §4.10`).

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::{Decision, find};
use crate::action::Action;
use crate::block::Block;
use crate::event::Event;
use crate::id::UserId;
use crate::state::State;

pub(super) fn disable(state: &State, actor: UserId, uuid: Uuid, block: Block, message: &str) -> Decision {
    let (model, _) = find::model(state, actor, uuid, Action::Operate)?;
    Ok(vec![Event::CommandsDisabled { model, block, message: message.to_string() }])
}

pub(super) fn enable(state: &State, actor: UserId, uuid: Uuid, block: Block) -> Decision {
    let (id, model) = find::model(state, actor, uuid, Action::Operate)?;
    Ok(match model.blocks.contains_key(&block) {
        true => vec![Event::CommandsEnabled { model: id, block }],
        false => Vec::new(),
    })
}
