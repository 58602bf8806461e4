//! Adding, disabling, enabling and removing users; their passwords and registration strings (`semantics §4.3`, `§6.2`).

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::changed::suspended_without;
use super::{Decision, Given, find};
use crate::action::Action;
use crate::authorize::authorize;
use crate::event::{Change, Event};
use crate::id::UserId;
use crate::level::ControllerLevel;
use crate::name::{LocalUserName, UserName};
use crate::refusal::Refusal;
use crate::state::{Account, Key, State, User};

pub(super) fn add(
    state: &State,
    actor: UserId,
    name: &LocalUserName,
    display_name: &str,
    given: &Given,
) -> Decision {
    authorize(state, actor, Action::AddUser)?;
    let wanted = UserName::from(name.clone());
    if state.user_named(&wanted).is_some() {
        return Err(Refusal::UserExists { user: wanted });
    }
    let user = UserId::next(state.users.len());
    let login = Change::Controller { from: None, to: Some(ControllerLevel::Login) };
    Ok(vec![
        Event::UserAdded { user, name: name.clone(), display_name: String::from(display_name.trim()) },
        issue(state, user, given),
        Event::AccessSet { subject: user, change: login },
    ])
}

pub(super) fn set_password(state: &State, actor: UserId, name: &UserName) -> Decision {
    let (id, user) = find::user(state, actor, name, Action::SetPassword)?;
    let mut events = withdrawn(user);
    events.push(Event::PasswordSet { user: id });
    Ok(events)
}

pub(super) fn reset_password(state: &State, actor: UserId, name: &UserName, given: &Given) -> Decision {
    let (id, user) = find::user(state, actor, name, Action::ResetPassword)?;
    if matches!(user.account, Account::Disabled(_)) {
        return Err(Refusal::UserDisabled { user: user.name.clone() });
    }
    reset(state, id, given)
}

/// The end of what a user could prove itself by, and a registration string in its place.
pub(super) fn reset(state: &State, id: UserId, given: &Given) -> Decision {
    let user = state.user(id).ok_or(Refusal::Concealed)?;
    let mut events = withdrawn(user);
    if user.account.key() == Key::Password {
        events.push(Event::PasswordDropped { user: id });
    }
    events.push(issue(state, id, given));
    Ok(events)
}

pub(super) fn withdraw_registration(state: &State, actor: UserId, name: &UserName) -> Decision {
    let (_, user) = find::user(state, actor, name, Action::ResetPassword)?;
    let events = withdrawn(user);
    if events.is_empty() {
        return Err(Refusal::NoRegistration { user: user.name.clone() });
    }
    Ok(events)
}

pub(super) fn disable(state: &State, actor: UserId, name: &UserName) -> Decision {
    let (id, user) = find::user(state, actor, name, Action::DisableUser)?;
    Ok(match user.account {
        Account::Enabled(_) => vec![Event::UserDisabled { user: id }],
        Account::Disabled(_) | Account::External | Account::Removed => Vec::new(),
    })
}

pub(super) fn enable(state: &State, actor: UserId, name: &UserName) -> Decision {
    let (id, user) = find::user(state, actor, name, Action::EnableUser)?;
    Ok(match user.account {
        Account::Disabled(_) => vec![Event::UserEnabled { user: id }],
        Account::Enabled(_) | Account::External | Account::Removed => Vec::new(),
    })
}

pub(super) fn remove(state: &State, actor: UserId, name: &UserName) -> Decision {
    let (id, user) = find::user(state, actor, name, Action::RemoveUser)?;
    if user.account == Account::External {
        return Err(Refusal::UserNotFound { user: name.clone(), removed: false });
    }
    let mut events = withdrawn(user);
    events.extend(suspended_without(state, id));
    events.push(Event::UserRemoved { user: id });
    Ok(events)
}

/// The end of the registration string that could still be used, if there is one.
pub(super) fn withdrawn(user: &User) -> Vec<Event> {
    match user.account.key() {
        Key::Registration(registration) => vec![Event::RegistrationWithdrawn { registration }],
        Key::None | Key::Password => Vec::new(),
    }
}

fn issue(state: &State, user: UserId, given: &Given) -> Event {
    let [registration, ..]: [Uuid; 4] = given.fresh;
    let lasts = state.controller.registrations_last;
    let expires_at = lasts.and_then(|lasts| given.at.checked_add(lasts).ok());
    Event::RegistrationIssued { registration, user, expires_at }
}
