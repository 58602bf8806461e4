//! Logging in, once the password or the identity provider has proved who it is (`semantics §7.3`).

use alloc::vec;
use alloc::vec::Vec;

use super::Decision;
use crate::action::Action;
use crate::authorize::authorize;
use crate::event::Event;
use crate::facts::Facts;
use crate::id::UserId;
use crate::name::UserName;
use crate::refusal::Refusal;
use crate::state::State;

/// Decides the login of an external user whom the identity provider has proved: its own access counts, or everyone's.
/// Answers who it is, as a user that was never named before gets its id now.
pub fn log_in_external(state: &State, name: &UserName) -> Result<(UserId, Vec<Event>), Refusal> {
    if state.controller.destroyed_at.is_some() {
        return Err(Refusal::ControllerDestroyed);
    }
    if state.controller.identity_url.is_none() {
        return Err(Refusal::NoIdentityProvider);
    }
    if name.is_local() || state.user_named(name) == Some(UserId::EVERYONE) {
        return Err(Refusal::InvalidCredentials);
    }
    if let Some(user) = state.user_named(name) {
        return Ok((user, log_in(state, user)?));
    }
    if state.controller_grant(UserId::EVERYONE).is_none() {
        return Err(Refusal::InvalidCredentials);
    }
    let user = UserId::next(state.users.len());
    Ok((user, vec![Event::ExternalUserNamed { user, name: name.clone() }, Event::LoggedIn { user }]))
}

/// Decides a login. Whatever is wrong, the answer is one (`semantics §7.3`, 1 and 3).
pub fn log_in(state: &State, user: UserId) -> Decision {
    if state.controller.destroyed_at.is_some() {
        return Err(Refusal::ControllerDestroyed);
    }
    match authorize(state, user, Action::LogIn) {
        Ok(_) => Ok(vec![Event::LoggedIn { user }]),
        Err(_) => Err(Refusal::InvalidCredentials),
    }
}
