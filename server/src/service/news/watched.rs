//! What a login sees of one controller, remembered by hashes of its answers.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use domain::answer::{Answer, answer};
use domain::event::Recorded;
use domain::history::HistoryQuery;
use domain::id::UserId;
use domain::query::Query;
use domain::session::{Ended, Login};
use domain::state::State;
use jiff::Timestamp;
use uuid::Uuid;

use super::since::{Reach, Since};
use crate::service::Hosted;

/// A controller that is watched through one login.
pub struct Watched {
    hosted: Arc<Hosted>,
    login: Login,
    seq: u64,
    answers: Answers,
}

impl Watched {
    /// Begins to watch, if the login holds.
    pub fn begin(hosted: Arc<Hosted>, login: Login, now: Timestamp) -> Option<Self> {
        let (seq, answers) = hosted.read(|state| {
            let actor = login.check(state, now).ok()?;
            Some((state.seq, answers(state, actor)))
        })?;
        Some(Watched { hosted, login, seq, answers })
    }

    /// The number of the event up to which everything was told.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The login was renewed, or another user has logged in.
    pub fn set_login(&mut self, login: Login) {
        self.login = login;
    }

    /// When the login ends by itself.
    pub fn ends_at(&self) -> Timestamp {
        self.login.ends_at()
    }

    /// Why the login does not hold any more.
    pub fn ended(&self, now: Timestamp) -> Option<Ended> {
        self.hosted.read(|state| self.login.check(state, now).err())
    }

    /// Whether something has happened since everything was told.
    pub fn is_behind(&self) -> bool {
        self.hosted.read(|state| state.seq != self.seq)
    }

    /// The queries that have another answer than before, and the number at which they have it; by the events since then.
    pub fn changes(&mut self, now: Timestamp, events: &[(u64, Recorded)]) -> (u64, Vec<Query>) {
        let before = self.seq;
        let seen = self.hosted.read(|state| {
            let actor = self.login.check(state, now).ok()?;
            let since = Since::new(before, state, events);
            let history = since.is_seen(state, actor);
            let answers = || renewed(state, actor, &self.answers, &since.reach(actor));
            (state.seq != before).then(|| (state.seq, answers(), history))
        });
        let Some((seq, answers, history)) = seen else { return (before, Vec::new()) };
        let old = std::mem::replace(&mut self.answers, answers);
        self.seq = seq;
        let gone = old.iter().filter(|(key, _)| !self.answers.contains_key(*key));
        let other = self.answers.iter().filter(|(key, new)| old.get(*key).is_none_or(|old| old.1 != new.1));
        let mut changed: Vec<Query> = gone.chain(other).map(|(_, (query, _))| query.clone()).collect();
        changed.extend(history.then(|| Query::History(HistoryQuery::default())));
        (seq, changed)
    }
}

/// A hash of each answer that the actor can get, by the query's text.
type Answers = BTreeMap<String, (Query, u64)>;

fn answers(state: &State, actor: UserId) -> Answers {
    let queries = queries(state, actor);
    queries.into_iter().map(|query| (format!("{query:?}"), fingerprint(state, actor, query))).collect()
}

/// The same after some events: what these cannot reach is not answered again.
fn renewed(state: &State, actor: UserId, old: &Answers, reach: &Reach) -> Answers {
    let renew = |query: Query| {
        let key = format!("{query:?}");
        let kept = old.get(&key).filter(|_| !reach.reaches(state, &query)).cloned();
        (key, kept.unwrap_or_else(|| fingerprint(state, actor, query)))
    };
    queries(state, actor).into_iter().map(renew).collect()
}

fn fingerprint(state: &State, actor: UserId, query: Query) -> (Query, u64) {
    let mut hash = DefaultHasher::new();
    match answer(state, actor, &query) {
        // Written out, it would be some hundred thousand letters.
        Ok(Answer::Access(table)) => table.hash(&mut hash),
        other => format!("{other:?}").hash(&mut hash),
    }
    (query, hash.finish())
}

/// Every query in the form that asks for the most, and those of each model that the actor is shown.
fn queries(state: &State, actor: UserId) -> Vec<Query> {
    let models = Query::Models { user: None, all: true };
    let mut queries = vec![
        Query::Controller,
        Query::Users { all: true },
        Query::User { user: None },
        models.clone(),
        Query::Clouds,
        Query::Credentials,
        Query::FindOffers,
        Query::Registrations,
        Query::Access,
    ];
    if let Ok(Answer::Models(rows)) = answer(state, actor, &models) {
        for row in rows {
            queries.extend(of_model(row.uuid));
        }
    }
    queries
}

fn of_model(model: Uuid) -> [Query; 6] {
    [
        Query::Model { model },
        Query::ModelUsers { model },
        Query::Status { model },
        Query::Offers { model },
        Query::Settings { model, application: None },
        Query::Blocks { model },
    ]
}
