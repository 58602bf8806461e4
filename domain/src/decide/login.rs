//! Logging in, once the password or the identity provider has proved who it is (`semantics §7.3`).

use alloc::vec;

use super::Decision;
use crate::action::Action;
use crate::authorize::authorize;
use crate::event::Event;
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::State;

/// Decides a login. Whatever is wrong, the answer is one (`semantics §7.3`, 1 and 3).
pub fn log_in(state: &State, user: UserId) -> Decision {
    match authorize(state, user, Action::LogIn) {
        Ok(_) => Ok(vec![Event::LoggedIn { user }]),
        Err(_) => Err(Refusal::InvalidCredentials),
    }
}
