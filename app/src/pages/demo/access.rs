//! Who got which access when: read from the journal.

use domain::event::{Change as OnWhat, Event};
use domain::id::UserId;
use domain::state::State;
use estate::scenario::SeatName;
use estate::{Change, Entry, Estate};
use uuid::Uuid;

use crate::ui::level::Level;

/// A change of somebody's access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AccessChange {
    /// The step that made it, by the number that the journal gives it.
    pub(crate) step: u32,
    /// On which controller.
    pub(crate) controller: Uuid,
    /// Whose access.
    pub(crate) subject: UserId,
    /// By whom.
    pub(crate) by: UserId,
    /// On what.
    pub(crate) on: OnWhat,
}

/// What the last step did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LastStep {
    /// The number that the journal gives it; none before the first.
    pub(crate) step: Option<u32>,
    /// Where it happened; nowhere when time passed.
    pub(crate) seat: Option<SeatName>,
    /// Whether it was refused, or failed otherwise.
    pub(crate) failed: bool,
    /// The controller whose state is worth a look.
    pub(crate) controller: Option<Uuid>,
    /// What it changed.
    pub(crate) changes: Vec<AccessChange>,
}

impl LastStep {
    /// Whether it changed somebody's access.
    pub(crate) fn changed_access(&self) -> bool {
        !self.changes.is_empty()
    }
}

/// Every change of access, oldest first.
pub(crate) fn access_changes(estate: &Estate) -> Vec<AccessChange> {
    let changes = estate.journal().iter().filter_map(|entry| {
        let Entry::Changed { step, change } = entry else { return None };
        let Change::Event { controller, recorded } = &**change else { return None };
        let Event::AccessSet { subject, change } = &recorded.event else { return None };
        Some(AccessChange {
            step: *step,
            controller: *controller,
            subject: *subject,
            by: recorded.actor,
            on: *change,
        })
    });
    changes.collect()
}

/// What the last step did.
pub(crate) fn last_step(estate: &Estate) -> LastStep {
    let Some(last) = estate.finished().next_back() else { return LastStep::default() };
    let changes = access_changes(estate).into_iter().filter(|change| change.step == last.step).collect();
    LastStep {
        step: Some(last.step),
        seat: last.seat.clone(),
        failed: last.status != 0,
        controller: last_controller(estate),
        changes,
    }
}

/// The controller on which something happened last.
fn last_controller(estate: &Estate) -> Option<Uuid> {
    estate.journal().iter().rev().find_map(|entry| match entry {
        Entry::Changed { change, .. } => match &**change {
            Change::Event { controller, .. } => Some(*controller),
            _ => None,
        },
        Entry::Finished(_) => None,
    })
}

impl AccessChange {
    /// The levels before and after.
    pub(crate) fn levels(&self) -> (Option<Level>, Option<Level>) {
        match self.on {
            OnWhat::Controller { from, to } => (from.map(Level::from), to.map(Level::from)),
            OnWhat::Cloud { from, to, .. } => (from.map(Level::from), to.map(Level::from)),
            OnWhat::Model { from, to, .. } => (from.map(Level::from), to.map(Level::from)),
            OnWhat::Offer { from, to, .. } => (from.map(Level::from), to.map(Level::from)),
        }
    }

    /// The name of whose access it is.
    pub(crate) fn subject_name(&self, state: &State) -> String {
        user_name(state, self.subject)
    }

    /// The name of what the access is on.
    pub(crate) fn object_name(&self, state: &State) -> String {
        let name = match self.on {
            OnWhat::Controller { .. } => Some(state.controller.name.to_string()),
            OnWhat::Cloud { cloud, .. } => state.cloud(cloud).map(|cloud| cloud.name.to_string()),
            OnWhat::Model { model, .. } => state.model(model).map(|model| model.name.to_string()),
            OnWhat::Offer { offer, .. } => state.offer(offer).map(|offer| offer.name.to_string()),
        };
        name.unwrap_or_default()
    }
}

/// The name of a user, also of a removed one.
pub(crate) fn user_name(state: &State, user: UserId) -> String {
    state.user(user).map(|user| user.name.to_string()).unwrap_or_default()
}
