//! Granting and revoking (`semantics §4.4`, `§5`).

use alloc::vec;
use alloc::vec::Vec;

use super::changed::suspended_by;
use super::{Decision, find};
use crate::action::Action;
use crate::authorize::authorize;
use crate::command::{Access, AccessOn, LevelOn};
use crate::event::{Change, Event};
use crate::facts::Facts;
use crate::id::{CloudId, UserId};
use crate::level::{Kind, Level};
use crate::name::{CloudName, UserName};
use crate::refusal::Refusal;
use crate::state::{Account, Grant, State};
use crate::transition::{Unchanged, granted, revoked};

pub(super) fn grant(state: &State, actor: UserId, access: &Access) -> Decision {
    let Access { user, to } = access;
    let change = match to {
        LevelOn::Controller { level } => {
            authorize(state, actor, Action::GrantController)?;
            let (subject, from) = receiver(state, access, |id| state.controller_grant(id))?;
            (subject, Change::Controller { from, to: Some(raised(from, *level, to)?) })
        }
        LevelOn::Cloud { cloud, level } => {
            let cloud = authorized_cloud(state, actor, cloud, user, Action::GrantCloud)?;
            let (subject, from) = receiver(state, access, |id| state.cloud_grant(cloud, id))?;
            (subject, Change::Cloud { cloud, from, to: Some(raised(from, *level, to)?) })
        }
        LevelOn::Model { model, level } => {
            let (model, _) = find::model(state, actor, *model, Action::GrantModel)?;
            let (subject, from) = receiver(state, access, |id| state.model_grant(model, id))?;
            (subject, Change::Model { model, from, to: Some(raised(from, *level, to)?) })
        }
        LevelOn::Offer { offer, level } => {
            let (offer, _) = find::offer(state, actor, *offer, Action::GrantOffer)?;
            let (subject, from) = receiver(state, access, |id| state.offer_grant(offer, id))?;
            (subject, Change::Offer { offer, from, to: Some(raised(from, *level, to)?) })
        }
    };
    Ok(named_first(user, change))
}

pub(super) fn revoke(state: &State, actor: UserId, access: &Access) -> Decision {
    let Access { user, to } = access;
    let subject = state.user_named(user);
    let who = subject.unwrap_or(UserId::NOBODY);
    let change = match to {
        LevelOn::Controller { level } => {
            authorize(state, actor, Action::RevokeController(who, *level))?;
            let from = state.controller_grant(who).map(level_of);
            let to = lowered(state, from, *level, access)?;
            Change::Controller { from, to }
        }
        LevelOn::Cloud { cloud, level } => {
            let cloud = authorized_cloud(state, actor, cloud, user, Action::RevokeCloud)?;
            let from = state.cloud_grant(cloud, who).map(level_of);
            let to = lowered(state, from, *level, access)?;
            Change::Cloud { cloud, from, to }
        }
        LevelOn::Model { model, level } => {
            let (model, _) = find::model(state, actor, *model, |model| Action::RevokeModel(model, who))?;
            let from = state.model_grant(model, who).map(level_of);
            let to = lowered(state, from, *level, access)?;
            Change::Model { model, from, to }
        }
        LevelOn::Offer { offer, level } => {
            let (offer, _) = find::offer(state, actor, *offer, Action::RevokeOffer)?;
            let from = state.offer_grant(offer, who).map(level_of);
            let to = lowered(state, from, *level, access)?;
            Change::Offer { offer, from, to }
        }
    };
    Ok(match subject.filter(|_| !change.is_nothing()) {
        Some(subject) => changed(state, subject, change),
        None => Vec::new(),
    })
}

/// Sets a level whatever it is now: a grant or a revoke, or nothing.
pub(super) fn set(state: &State, actor: UserId, user: &UserName, on: &AccessOn) -> Decision {
    let who = state.user_named(user).unwrap_or(UserId::NOBODY);
    match on {
        AccessOn::Controller { level } => {
            let held = state.controller_grant(who).map(level_of);
            set_level(state, actor, user, held, *level, |level| LevelOn::Controller { level })
        }
        AccessOn::Cloud { cloud, level } => {
            let held = state.cloud_named(cloud).and_then(|id| state.cloud_grant(id, who)).map(level_of);
            set_level(state, actor, user, held, *level, |level| LevelOn::Cloud {
                cloud: cloud.clone(),
                level,
            })
        }
        AccessOn::Model { model, level } => {
            let held = state.model_of(*model).and_then(|id| state.model_grant(id, who)).map(level_of);
            set_level(state, actor, user, held, *level, |level| LevelOn::Model { model: *model, level })
        }
        AccessOn::Offer { offer, level } => {
            let held = state.offer_of(*offer).and_then(|id| state.offer_grant(id, who)).map(level_of);
            set_level(state, actor, user, held, *level, |level| LevelOn::Offer { offer: *offer, level })
        }
    }
}

/// Raising is a grant of the level; lowering is a revoke of the one above it. Whoever may not is refused either way.
fn set_level<L: Level>(
    state: &State,
    actor: UserId,
    user: &UserName,
    held: Option<L>,
    wanted: Option<L>,
    on: impl Fn(L) -> LevelOn,
) -> Decision {
    let access = |level| Access { user: user.clone(), to: on(level) };
    if held < wanted {
        return wanted.map_or(Ok(Vec::new()), |level| grant(state, actor, &access(level)));
    }
    let above = L::ALL.iter().copied().find(|level| Some(*level) > wanted);
    let decided = match above {
        Some(above) if held > wanted => return revoke(state, actor, &access(above)),
        Some(above) => revoke(state, actor, &access(above)).map(drop),
        None => wanted.map_or(Ok(()), |level| grant(state, actor, &access(level)).map(drop)),
    };
    match decided {
        Ok(())
        | Err(Refusal::NoAccess { .. } | Refusal::AlreadyHas { .. } | Refusal::SubjectDisabled { .. }) => {
            Ok(Vec::new())
        }
        Err(refusal) => Err(refusal),
    }
}

/// The change itself, and what follows from it.
fn changed(state: &State, subject: UserId, change: Change) -> Vec<Event> {
    let mut events = vec![Event::AccessSet { subject, change }];
    events.extend(suspended_by(state, subject, change));
    events
}

/// A user that gets access; external ones exist by being named.
enum Receiver {
    Known(UserId),
    New(UserId),
}

fn receiver<L: Level>(
    state: &State,
    access: &Access,
    grant_of: impl Fn(UserId) -> Option<Grant<L>>,
) -> Result<(Receiver, Option<L>), Refusal> {
    let (on, name) = (access.to.kind(), &access.user);
    let Some(id) = state.user_named(name) else {
        return if name.is_local() {
            Err(Refusal::SubjectNotFound { on, user: name.clone(), removed: state.was_removed(name) })
        } else {
            Ok((Receiver::New(UserId::next(state.users.len())), None))
        };
    };
    if state.user(id).is_some_and(|user| matches!(user.account, Account::Disabled(_))) {
        return Err(Refusal::SubjectDisabled { on, user: name.clone() });
    }
    Ok((Receiver::Known(id), grant_of(id).map(level_of)))
}

fn named_first(name: &UserName, (receiver, change): (Receiver, Change)) -> Vec<Event> {
    match receiver {
        Receiver::Known(subject) => vec![Event::AccessSet { subject, change }],
        Receiver::New(user) => vec![
            Event::ExternalUserNamed { user, name: name.clone() },
            Event::AccessSet { subject: user, change },
        ],
    }
}

/// The checks on clouds come in Juju's order: the cloud exists, not one's own access, permission (`semantics §4.4`).
fn authorized_cloud(
    state: &State,
    actor: UserId,
    name: &CloudName,
    user: &UserName,
    action: impl FnOnce(CloudId, UserId) -> Action,
) -> Result<CloudId, Refusal> {
    let Some(cloud) = state.cloud_named(name) else {
        let truth = Refusal::CloudNotFound { cloud: name.clone(), known: Vec::new() };
        return Err(find::told_to_superusers(state, actor, truth));
    };
    let who = state.user_named(user).unwrap_or(UserId::NOBODY);
    authorize(state, actor, action(cloud, who))?;
    Ok(cloud)
}

fn level_of<L>(grant: Grant<L>) -> L {
    grant.level
}

fn raised<L: Level>(from: Option<L>, level: L, access: &LevelOn) -> Result<L, Refusal> {
    granted(from, level).map_err(|_| Refusal::AlreadyHas { access: access.clone() })
}

fn lowered<L: Level>(
    state: &State,
    from: Option<L>,
    level: L,
    access: &Access,
) -> Result<Option<L>, Refusal> {
    revoked(state.controller.rulebook.rules(), from, level).map_err(|unchanged| match unchanged {
        Unchanged::NoAccess | Unchanged::AlreadyHas => {
            Refusal::NoAccess { user: access.user.clone(), access: access.to.clone() }
        }
    })
}

impl Change {
    /// The kind of resource.
    pub fn kind(&self) -> Kind {
        match self {
            Change::Controller { .. } => Kind::Controller,
            Change::Cloud { .. } => Kind::Cloud,
            Change::Model { .. } => Kind::Model,
            Change::Offer { .. } => Kind::Offer,
        }
    }

    fn is_nothing(&self) -> bool {
        match self {
            Change::Controller { from, to } => from == to,
            Change::Cloud { from, to, .. } => from == to,
            Change::Model { from, to, .. } => from == to,
            Change::Offer { from, to, .. } => from == to,
        }
    }
}
