//! What a command names, found; what is not there is told to those only who may know.

use uuid::Uuid;

use crate::action::Action;
use crate::authorize::authorize;
use crate::block::Touch;
use crate::id::{ModelId, OfferId, UserId};
use crate::name::{ApplicationName, UserName};
use crate::refusal::Refusal;
use crate::state::{Application, Model, Offer, State, User};

/// A user that an action is about.
pub(crate) fn user<'a>(
    state: &'a State,
    actor: UserId,
    name: &UserName,
    action: impl FnOnce(UserId) -> Action,
) -> Result<(UserId, &'a User), Refusal> {
    match state.user_named(name).and_then(|id| Some((id, state.user(id)?))) {
        Some((id, user)) => {
            authorize(state, actor, action(id))?;
            Ok((id, user))
        }
        None => Err(missing_user(state, actor, name)),
    }
}

/// Why a user is not found.
pub(crate) fn missing_user(state: &State, actor: UserId, name: &UserName) -> Refusal {
    let truth = Refusal::UserNotFound { user: name.clone(), removed: state.was_removed(name) };
    told_to_superusers(state, actor, truth)
}

/// A model that an action is about.
pub(crate) fn model(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    action: impl FnOnce(ModelId) -> Action,
) -> Result<(ModelId, &Model), Refusal> {
    match state.model_of(uuid).and_then(|id| Some((id, state.model(id)?))) {
        Some((id, model)) => {
            authorize(state, actor, action(id))?;
            Ok((id, model))
        }
        None => Err(told_to_superusers(state, actor, Refusal::ModelNotFound)),
    }
}

/// An offer that an action is about.
pub(crate) fn offer(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    action: impl FnOnce(OfferId) -> Action,
) -> Result<(OfferId, &Offer), Refusal> {
    match state.offer_of(uuid).and_then(|id| Some((id, state.offer(id)?))) {
        Some((id, offer)) => {
            authorize(state, actor, Action::SeeOffer(id)).map_err(|_| Refusal::OfferNotFound)?;
            authorize(state, actor, action(id))?;
            Ok((id, offer))
        }
        None => Err(Refusal::OfferNotFound),
    }
}

/// A model that something in it is to be changed in; blocks are checked after the rights.
pub(crate) fn unblocked_model(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    action: impl FnOnce(ModelId) -> Action,
    touch: Touch,
) -> Result<(ModelId, &Model), Refusal> {
    let (id, model) = self::model(state, actor, uuid, action)?;
    match model.blocks.iter().find(|(block, _)| block.stops(touch)) {
        Some((block, message)) => Err(Refusal::Blocked { block: *block, message: message.clone() }),
        None => Ok((id, model)),
    }
}

/// An application of a model.
pub(crate) fn application<'a>(model: &'a Model, name: &ApplicationName) -> Result<&'a Application, Refusal> {
    let found = model.applications.get(name);
    found.ok_or_else(|| Refusal::ApplicationNotFound { application: name.clone() })
}

/// The truth for superusers, who see everything that there is; one text for all others (`semantics §11`, 8).
pub(crate) fn told_to_superusers(state: &State, actor: UserId, truth: Refusal) -> Refusal {
    match authorize(state, actor, Action::ListAllModels) {
        Ok(_) => truth,
        Err(_) => Refusal::Concealed,
    }
}
