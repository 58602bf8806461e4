//! Whom and what the panel is about: what the last step changed, else whoever acted, on their current model.

use domain::event::Change as OnWhat;
use domain::id::{ModelId, UserId};
use domain::state::State;
use estate::Estate;
use estate::scenario::SeatName;
use uuid::Uuid;

use crate::pages::demo::access::{AccessChange, LastStep, user_name};
use crate::pages::demo::levels::held;
use crate::ui::level_chip::Change;

/// Whom and what the panel is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Focus {
    pub(super) controller: Uuid,
    pub(super) user: UserId,
    /// None where the user has no model in view.
    pub(super) model: Option<ModelId>,
    /// The user's name.
    pub(super) subject: String,
    /// The name of the model, or of the controller.
    pub(super) object: String,
    /// What the last step changed.
    pub(super) change: Option<Changed>,
}

/// A change of the user's access on what is in view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Changed {
    /// Before and after.
    pub(super) levels: Change,
    /// Who made it.
    pub(super) by: String,
}

/// What to look at after the last step.
pub(super) fn focus(estate: &Estate, last: &LastStep) -> Option<Focus> {
    let controller = last.controller?;
    let state = estate.state(controller)?;
    // The last of several, as bootstrapping ends with what one works on.
    if let Some(change) = last.changes.last() {
        return of_change(state, change);
    }
    let seat = last.seat.as_ref()?;
    let user = user_at(estate, seat, controller)?;
    let model = current_model(estate, seat, controller, state);
    Some(of_user(state, controller, user, model))
}

fn of_change(state: &State, change: &AccessChange) -> Option<Focus> {
    let model = match change.on {
        OnWhat::Model { model, .. } => Some(model),
        _ => None,
    };
    let (from, to) = change.levels();
    let side = |level: Option<_>| level.map(|level| held(state, change.subject, level));
    let changed =
        Changed { levels: Change { from: side(from), to: side(to) }, by: user_name(state, change.by) };
    Some(Focus {
        object: change.object_name(state),
        change: Some(changed),
        ..of_user(state, change.controller, change.subject, model)
    })
}

fn of_user(state: &State, controller: Uuid, user: UserId, model: Option<ModelId>) -> Focus {
    let model_name = model.and_then(|model| state.model(model)).map(|model| model.name.to_string());
    Focus {
        controller,
        user,
        model,
        subject: user_name(state, user),
        object: model_name.unwrap_or_else(|| state.controller.name.to_string()),
        change: None,
    }
}

/// Who a seat is, or was until it logged out.
fn user_at(estate: &Estate, seat: &SeatName, controller: Uuid) -> Option<UserId> {
    let state = estate.state(controller)?;
    let login = estate.actor(seat, controller).ok();
    login.or_else(|| state.user_named(&seat.as_str().parse().ok()?))
}

fn current_model(estate: &Estate, seat: &SeatName, controller: Uuid, state: &State) -> Option<ModelId> {
    let store = &estate.world().seats.get(seat)?.store;
    let known = store.controllers.values().find(|known| known.uuid == controller)?;
    let uuid = known.models.get(known.current_model.as_ref()?)?;
    state.model_of(*uuid)
}
