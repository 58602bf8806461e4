//! What comes of a command: events, or a refusal with its reason. Gather the facts, decide, act.

mod access;
mod applications;
mod blocks;
mod bootstrap;
mod changed;
mod clouds;
mod controller;
pub(crate) mod find;
mod login;
mod machines;
mod models;
mod offers;
mod operator;
mod place;
mod registration;
mod relations;
mod settings;
mod users;

pub use bootstrap::{Bootstrap, REGISTRATIONS_LAST, bootstrap};
pub use controller::next_version;
pub use login::{log_in, log_in_external};
pub use operator::{OPERATOR, reset_by_operator};
pub use place::place;
pub(crate) use registration::registering;
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
    if state.controller.destroyed_at.is_some() {
        return Err(Refusal::ControllerDestroyed);
    }
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
        Command::SetAccess { user, on } => access::set(state, actor, user, on),
        Command::UpgradeModel { model, version } => models::upgrade(state, actor, *model, version.as_deref()),
        Command::RemoveApplication { model, application } => {
            applications::remove(state, actor, *model, application)
        }
        Command::RemoveUnit { model, application, unit } => {
            applications::remove_unit(state, actor, *model, application, *unit)
        }
        Command::AddMachines { model, count } => machines::add(state, actor, *model, *count),
        Command::RemoveMachine { model, machine, force } => {
            machines::remove(state, actor, *model, *machine, *force)
        }
        Command::SetExposed { model, application, exposed } => {
            settings::expose(state, actor, *model, application, *exposed)
        }
        Command::Configure { model, application, settings } => {
            settings::configure(state, actor, *model, application, settings)
        }
        Command::ConfigureModel { model, settings } => {
            settings::configure_model(state, actor, *model, settings)
        }
        Command::ConfigureController { registrations_last } => {
            settings::configure_controller(state, actor, *registrations_last)
        }
        Command::Integrate { model, first, second } => {
            relations::integrate(state, actor, *model, first, second)
        }
        Command::RemoveRelation { model, relation } => relations::remove(state, actor, *model, relation),
        Command::SuspendRelation { model, relation } => relations::suspend(state, actor, *model, *relation),
        Command::ResumeRelation { model, relation } => relations::resume(state, actor, *model, *relation),
        Command::Offer { model, application, endpoints, name } => {
            offers::offer(state, actor, *model, application, endpoints, name.as_ref(), given)
        }
        Command::RemoveOffer { offer, force } => offers::remove(state, actor, *offer, *force),
        Command::Consume { model, offer, alias } => {
            offers::consume(state, actor, *model, *offer, alias.as_ref())
        }
        Command::DisableCommands { model, block, message } => {
            blocks::disable(state, actor, *model, *block, message)
        }
        Command::EnableCommands { model, block } => blocks::enable(state, actor, *model, *block),
        Command::AddCloud { cloud, definition } => clouds::add(state, actor, cloud, definition),
        Command::UpdateCloud { cloud, definition } => clouds::update(state, actor, cloud, definition),
        Command::RemoveCloud { cloud } => clouds::remove(state, actor, cloud),
        Command::KeepCredential { cloud, credential, auth_type } => {
            clouds::keep_credential(state, actor, cloud, credential, auth_type)
        }
        Command::RemoveCredential { cloud, credential, force } => {
            clouds::remove_credential(state, actor, cloud, credential, *force)
        }
        Command::UpgradeController { version } => controller::upgrade(state, actor, version.as_deref()),
        Command::CreateBackup { notes } => controller::back_up(state, actor, notes),
        Command::DestroyController { all_models } => controller::destroy(state, actor, *all_models),
    }
}

/// Events with their place in the journal: time never goes back.
pub fn record(last: Timestamp, given: &Given, actor: UserId, events: Vec<Event>) -> Vec<Recorded> {
    let at = given.at.max(last);
    events.into_iter().map(|event| Recorded { at, actor, event }).collect()
}
