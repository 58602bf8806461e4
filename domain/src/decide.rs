//! What comes of a command: events, or a refusal with its reason. Gather the facts, decide, act.

mod access;
mod applications;
mod bootstrap;
pub(crate) mod find;
mod login;
mod models;
mod operator;
mod place;
mod registration;
mod users;

pub use bootstrap::{Bootstrap, bootstrap};
pub use login::log_in;
pub use operator::{OPERATOR, reset_by_operator};
pub use place::place;
pub use registration::{register, registrant};

use alloc::vec::Vec;

use jiff::Timestamp;
use uuid::Uuid;

use crate::command::Command;
use crate::event::{Event, Recorded};
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::State;

/// What a pure function cannot know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The time.
    pub at: Timestamp,
    /// UUIDs that nobody has.
    pub fresh: [Uuid; 4],
}

/// The events of a command, to be recorded by [`record`].
pub type Decision = Result<Vec<Event>, Refusal>;

/// Decides a command.
pub fn decide(state: &State, actor: UserId, command: &Command, given: &Given) -> Decision {
    match command {
        Command::AddUser { name, display_name } => users::add(state, actor, name, display_name, given),
        Command::SetPassword { user } => users::set_password(state, actor, user),
        Command::ResetPassword { user } => users::reset_password(state, actor, user, given),
        Command::WithdrawRegistration { user } => users::withdraw_registration(state, actor, user),
        Command::DisableUser { user } => users::disable(state, actor, user),
        Command::EnableUser { user } => users::enable(state, actor, user),
        Command::RemoveUser { user } => users::remove(state, actor, user),
        Command::Grant(access) => access::grant(state, actor, access),
        Command::Revoke(access) => access::revoke(state, actor, access),
        Command::AddModel(model) => models::add(state, actor, model, given),
        Command::DestroyModel { model } => models::destroy(state, actor, *model),
        Command::OpenModel { model } => models::open(state, actor, *model),
        Command::Deploy { model, charm, application, units } => {
            applications::deploy(state, actor, *model, charm, application.as_ref(), *units)
        }
        Command::AddUnits { model, application, count } => {
            applications::add_units(state, actor, *model, application, *count)
        }
    }
}

/// Events with their place in the journal: time never goes back.
pub fn record(last: Timestamp, given: &Given, actor: UserId, events: Vec<Event>) -> Vec<Recorded> {
    let at = given.at.max(last);
    events.into_iter().map(|event| Recorded { at, actor, event }).collect()
}
