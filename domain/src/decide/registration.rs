//! Using a registration string: whoever opened the box with its key has proved to hold it (`semantics §6.3`).

use alloc::vec;

use jiff::Timestamp;
use uuid::Uuid;

use super::Decision;
use crate::event::Event;
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::{Account, Key, RegistrationState, State};

/// Decides the use of a registration string. The new password travels beside it; nothing is burned by a refusal.
///
/// The events' actor is the user of the registration: see [`registrant`].
pub fn register(state: &State, registration: Uuid, now: Timestamp) -> Decision {
    let user = registering(state, registration, now)?;
    Ok(vec![Event::RegistrationUsed { registration }, Event::PasswordSet { user }])
}

/// The user whom a registration lets in now, or what became of it.
pub(crate) fn registering(state: &State, registration: Uuid, now: Timestamp) -> Result<UserId, Refusal> {
    if state.controller.destroyed_at.is_some() {
        return Err(Refusal::ControllerDestroyed);
    }
    let Some(found) = state.registration(registration) else {
        return Err(Refusal::RegistrationUnknown);
    };
    match found.state {
        RegistrationState::Used(at) => return Err(Refusal::RegistrationUsed { at }),
        RegistrationState::Withdrawn(at) => return Err(Refusal::RegistrationWithdrawn { at }),
        RegistrationState::Pending => {}
    }
    if let Some(at) = found.expires_at.filter(|_| found.is_expired(now)) {
        return Err(Refusal::RegistrationExpired { at });
    }
    let user = found.user;
    match state.user(user).map(|user| user.account) {
        Some(Account::Enabled(Key::Registration(id))) if id == registration => Ok(user),
        Some(Account::Disabled(_)) => Err(Refusal::RegistrationDisabled),
        _ => Err(Refusal::RegistrationUnknown),
    }
}

/// The user of a registration.
pub fn registrant(state: &State, registration: Uuid) -> Option<UserId> {
    state.registration(registration).map(|registration| registration.user)
}
