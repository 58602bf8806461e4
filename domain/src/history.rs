//! The history of a controller: its journal, as far as whoever asks may see it, with names beside the ids.

mod about;
mod family;
mod names;

pub use family::Family;
pub use names::{HistoryNames, NamedRelation};

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::action::Action;
use crate::authorize::authorize;
use crate::event::{Event, Recorded};
use crate::explain::seen_by;
use crate::id::{ModelId, UserId};
use crate::name::UserName;
use crate::refusal::Refusal;
use crate::state::State;
use about::{About, about};

/// How many rows one answer has at most.
pub const LIMIT: u32 = 500;

/// What is asked of a history. What one may not see is left out, whatever is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryQuery {
    /// Only events with a lower number; all where none is named.
    pub before: Option<u64>,
    /// How many rows at most; never more than [`LIMIT`].
    pub limit: u32,
    /// Only what somebody did, or what happened to them.
    pub user: Option<UserName>,
    /// Only what happened to a model, or in it.
    pub model: Option<Uuid>,
    /// Only events of these families; of all where none is named.
    pub families: Vec<Family>,
}

/// A piece of a history.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// What happened, the newest first.
    pub rows: Vec<HistoryRow>,
    /// What the ids in the events are called.
    pub names: HistoryNames,
    /// Before which number to ask on: earlier events have not been looked at. None at the beginning of the journal.
    pub next: Option<u64>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRow {
    /// Its number in the journal.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who brought it about; none where one may not see who.
    pub actor: Option<UserName>,
    /// What happened. An end of a relation that one does not administer goes by the name of the offer.
    pub event: Event,
    /// From which address, for superusers of a server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// An event as a journal has it.
#[derive(Debug, Clone)]
pub struct Happened {
    /// Its number.
    pub seq: u64,
    /// The event.
    pub recorded: Recorded,
    /// From which address it came, if that is known.
    pub address: Option<String>,
}

/// Tells whoever asks of events that follow one another, the newest first: all that a superuser, what is about themselves and
/// about what they administer everybody else. Stops when it has as many as were asked for.
pub fn history(
    state: &State,
    asker: UserId,
    query: &HistoryQuery,
    journal: impl IntoIterator<Item = Happened>,
) -> Result<History, Refusal> {
    if state.controller.destroyed_at.is_some() {
        return Err(Refusal::ControllerDestroyed);
    }
    authorize(state, asker, Action::LogIn)?;
    let reader = Reader::new(state, asker);
    let mut told = History::default();
    let limit = query.limit.clamp(1, LIMIT) as usize;
    let earlier = |seq: u64| query.before.is_none_or(|before| seq < before);
    for Happened { seq, recorded, address } in journal.into_iter().filter(|happened| earlier(happened.seq)) {
        told.next = Some(seq).filter(|seq| *seq > 1);
        let about = about(state, &recorded);
        if !reader.sees(&about) || !reader.is_asked(query, &recorded.event, &about) {
            continue;
        }
        let row = reader.row(seq, recorded, address.filter(|_| reader.everything), &mut told.names);
        told.rows.push(row);
        if told.rows.len() == limit {
            break;
        }
    }
    Ok(told)
}

/// Whether somebody may see any of some events of the journal.
pub fn is_any_seen<'a>(state: &State, asker: UserId, events: impl IntoIterator<Item = &'a Recorded>) -> bool {
    let reader = Reader::new(state, asker);
    let mut seen = events.into_iter().map(|recorded| reader.sees(&about(state, recorded)));
    authorize(state, asker, Action::LogIn).is_ok() && seen.any(|seen| seen)
}

impl History {
    /// Goes on with the piece that was looked at next.
    pub fn extend(&mut self, next: History) {
        self.rows.extend(next.rows);
        self.names.extend(next.names);
        self.next = next.next;
    }
}

/// Who reads a history.
struct Reader<'a> {
    state: &'a State,
    asker: UserId,
    /// Superusers see everything.
    everything: bool,
    /// Whom others know of.
    seen: BTreeSet<UserId>,
}

impl<'a> Reader<'a> {
    fn new(state: &'a State, asker: UserId) -> Self {
        let everything = authorize(state, asker, Action::ListUsers).is_ok();
        let seen = if everything { BTreeSet::new() } else { seen_by(state, asker) };
        Reader { state, asker, everything, seen }
    }

    fn may(&self, action: Action) -> bool {
        authorize(self.state, self.asker, action).is_ok()
    }

    fn administers(&self, model: ModelId) -> bool {
        self.everything || self.may(Action::GrantModel(model))
    }

    fn knows(&self, user: UserId) -> bool {
        self.everything || self.seen.contains(&user)
    }

    fn sees(&self, about: &About) -> bool {
        let administers_offer = |offer| {
            let model = self.state.offer(offer).map(|offer| offer.model);
            self.may(Action::GrantOffer(offer)) || model.is_some_and(|model| self.administers(model))
        };
        self.everything
            || about.actor == self.asker
            || about.subjects.contains(&self.asker)
            || about.models.iter().any(|model| self.administers(*model))
            || about.clouds.iter().any(|cloud| self.may(Action::RemoveCloud(*cloud)))
            || about.offers.iter().any(|offer| administers_offer(*offer))
    }

    /// Of actors whom one does not know one cannot ask either.
    fn is_asked(&self, query: &HistoryQuery, event: &Event, about: &About) -> bool {
        let is = |id: UserId, name: &UserName| self.state.user(id).is_some_and(|user| user.name == *name);
        let user = |name| {
            about.subjects.iter().any(|id| is(*id, name))
                || (self.knows(about.actor) && is(about.actor, name))
        };
        let model = |uuid: &Uuid| {
            about.models.iter().any(|id| self.state.model(*id).is_some_and(|model| model.uuid == *uuid))
        };
        query.user.as_ref().is_none_or(user)
            && query.model.as_ref().is_none_or(model)
            && (query.families.is_empty() || query.families.contains(&event.family()))
    }

    fn row(
        &self,
        seq: u64,
        recorded: Recorded,
        address: Option<String>,
        names: &mut HistoryNames,
    ) -> HistoryRow {
        let Recorded { at, actor, event } = recorded;
        let event = self.name(actor, event, names);
        let actor = self.state.user_name(actor).filter(|_| self.knows(actor));
        HistoryRow { seq, at, actor, event, address }
    }
}
