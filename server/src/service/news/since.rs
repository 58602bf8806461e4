//! How far events since the last look reach: which answers they can have changed for one who looks. Too many costs time, too
//! few would be a change that nobody is told of.

use std::collections::BTreeSet;

use domain::event::{Change, Event, Recorded};
use domain::history::{Family, is_any_seen};
use domain::id::{ModelId, UserId};
use domain::query::Query;
use domain::state::State;

/// The events since the last look; unknown if the journal is not the one that was looked at.
pub struct Since<'a>(Option<Vec<&'a Recorded>>);

/// What answers events can have changed, beside those that are not about one model: these are always looked at.
pub enum Reach {
    /// Of some models.
    Models(BTreeSet<ModelId>),
    /// Of all.
    Everything,
}

impl<'a> Since<'a> {
    /// The events after a number that the state has seen.
    pub fn new(after: u64, state: &State, events: &'a [(u64, Recorded)]) -> Self {
        let seen: Vec<&Recorded> =
            events.iter().filter(|(seq, _)| *seq <= state.seq).map(|(_, recorded)| recorded).collect();
        let all = u64::try_from(seen.len()).is_ok_and(|seen| after.checked_add(seen) == Some(state.seq));
        Since(all.then_some(seen))
    }

    /// Whether the actor's history has another row.
    pub fn is_seen(&self, state: &State, actor: UserId) -> bool {
        self.0.as_ref().is_none_or(|events| is_any_seen(state, actor, events.iter().copied()))
    }

    /// What answers the actor may get otherwise now.
    pub fn reach(&self, actor: UserId) -> Reach {
        let models = self.0.as_ref().and_then(|events| {
            events.iter().map(|recorded| of_models(recorded, actor)).collect::<Option<Vec<_>>>()
        });
        models.map_or(Reach::Everything, |models| Reach::Models(models.into_iter().flatten().collect()))
    }
}

impl Reach {
    /// Whether a query is to be answered again.
    pub fn reaches(&self, state: &State, query: &Query) -> bool {
        let (Reach::Models(reached), Some(model)) = (self, of_model(query)) else { return true };
        state.model_of(model).is_none_or(|model| reached.contains(&model))
    }
}

fn of_model(query: &Query) -> Option<uuid::Uuid> {
    match query {
        Query::Model { model }
        | Query::ModelUsers { model }
        | Query::Status { model }
        | Query::Offers { model }
        | Query::Settings { model, .. }
        | Query::Blocks { model } => Some(*model),
        _ => None,
    }
}

/// The models whose answers an event can change for somebody; none if it can be all.
fn of_models(recorded: &Recorded, actor: UserId) -> Option<Vec<ModelId>> {
    match &recorded.event {
        Event::AccessSet { subject, .. } if [actor, UserId::EVERYONE].contains(subject) => None,
        Event::AccessSet { change: Change::Model { model, .. }, .. } => Some(vec![*model]),
        Event::AccessSet { change: Change::Controller { .. } | Change::Cloud { .. }, .. } => Some(Vec::new()),
        // Whoever has a new account, password or registration string has nothing on models by that.
        Event::UserRemoved { .. } => None,
        event if matches!(event.family(), Family::Accounts) => Some(Vec::new()),
        Event::LoggedIn { .. } | Event::ControllerConfigured { .. } => Some(Vec::new()),
        Event::ModelOpened { model }
        | Event::ModelUpgraded { model, .. }
        | Event::ModelConfigured { model, .. }
        | Event::CommandsDisabled { model, .. }
        | Event::CommandsEnabled { model, .. }
        | Event::MachineAdded { model, .. }
        | Event::MachineRemoved { model, .. }
        | Event::ApplicationDeployed { model, .. }
        | Event::ApplicationExposed { model, .. }
        | Event::ApplicationConfigured { model, .. }
        | Event::UnitAdded { model, .. }
        | Event::UnitRemoved { model, .. }
        | Event::ModelAdded { model, .. } => Some(vec![*model]),
        _ => None,
    }
}
