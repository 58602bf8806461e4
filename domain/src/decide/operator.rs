//! What whoever operates the server may do, who needs no account: with the data folder in hand there is nothing left to
//! keep from it. It is recorded as the controller owner's doing.

use super::{Decision, Given, users};
use crate::id::UserId;
use crate::name::UserName;
use crate::refusal::Refusal;
use crate::state::{Account, State};

/// Takes a user's password and issues a new registration string, for anybody who could use one.
pub fn reset_by_operator(state: &State, name: &UserName, given: &Given) -> Decision {
    let missing = || Refusal::UserNotFound { user: name.clone(), removed: state.was_removed(name) };
    let id = state.user_named(name).ok_or_else(missing)?;
    match state.user(id).map(|user| user.account) {
        Some(Account::Enabled(_)) => users::reset(state, id, given),
        Some(Account::Disabled(_)) => Err(Refusal::UserDisabled { user: name.clone() }),
        Some(Account::External | Account::Removed) | None => Err(missing()),
    }
}

/// In whose name an operator acts.
pub const OPERATOR: UserId = UserId::OWNER;
