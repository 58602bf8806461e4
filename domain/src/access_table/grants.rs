//! The grants of one kind of resource, as they travel: for each subject what it holds, in order of the resource.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::UserId;
use crate::state::Grant;

/// Who gave a grant, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(UserId, i64)", into = "(UserId, i64)")]
pub struct Origin {
    /// Who gave it; [`UserId::NOBODY`] where whoever asked may not see who.
    pub by: UserId,
    /// When; it travels in whole milliseconds, as journals keep it.
    pub at: Timestamp,
}

/// What a subject holds on a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Held<L> {
    /// The level.
    pub level: L,
    /// Where it comes from, told about oneself and about others on what one administers.
    pub origin: Option<Origin>,
}

/// Grants of one kind of resource.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grants<K, L>(BTreeMap<UserId, Vec<Row<K, L>>>);

/// The resource, the level, and the origin.
type Row<K, L> = (K, L, Option<Origin>);

impl<L> Held<L> {
    /// The grant as the rules read it: what is not told of its origin is [`UserId::NOBODY`] and the year 1970.
    pub(super) fn grant(self) -> Grant<L> {
        let Origin { by, at } =
            self.origin.unwrap_or(Origin { by: UserId::NOBODY, at: Timestamp::UNIX_EPOCH });
        Grant { level: self.level, by, at }
    }
}

impl<K: Copy + Ord, L: Copy> Grants<K, L> {
    pub(super) fn new() -> Self {
        Grants(BTreeMap::new())
    }

    /// Adds a grant, on a resource that comes after those before.
    pub(super) fn push(&mut self, resource: K, subject: UserId, held: Held<L>) {
        self.0.entry(subject).or_default().push((resource, held.level, held.origin));
    }

    /// Sets what a subject itself holds on a resource.
    pub(super) fn set(&mut self, resource: K, subject: UserId, to: Option<Held<L>>) {
        let own = self.0.entry(subject).or_default();
        own.retain(|row| row.0 != resource);
        if let Some(Held { level, origin }) = to {
            let place = own.partition_point(|row| row.0 < resource);
            own.insert(place, (resource, level, origin));
        }
    }

    /// What a subject itself holds on a resource.
    pub fn get(&self, resource: K, subject: UserId) -> Option<Held<L>> {
        let own = self.0.get(&subject)?;
        own.get(own.binary_search_by_key(&resource, |(resource, ..)| *resource).ok()?).map(held)
    }

    /// On what a subject itself holds something, in order of id.
    pub fn of(&self, subject: UserId) -> impl Iterator<Item = (K, Held<L>)> + '_ {
        self.0.get(&subject).into_iter().flatten().map(|row| (row.0, held(row)))
    }

    /// Who holds something on a resource, in order of id.
    pub fn on(&self, resource: K) -> impl Iterator<Item = (UserId, Held<L>)> + '_ {
        self.0.keys().filter_map(move |subject| Some((*subject, self.get(resource, *subject)?)))
    }

    /// Every grant, in order of subject and resource.
    pub fn rows(&self) -> impl Iterator<Item = (K, UserId, Held<L>)> + '_ {
        self.0.iter().flat_map(|(subject, own)| own.iter().map(move |row| (row.0, *subject, held(row))))
    }

    /// How many grants there are.
    pub fn len(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// Whether there is no grant.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn held<K, L: Copy>((_, level, origin): &Row<K, L>) -> Held<L> {
    Held { level: *level, origin: *origin }
}

impl TryFrom<(UserId, i64)> for Origin {
    type Error = jiff::Error;

    fn try_from((by, at): (UserId, i64)) -> Result<Self, jiff::Error> {
        Ok(Origin { by, at: Timestamp::from_millisecond(at)? })
    }
}

impl From<Origin> for (UserId, i64) {
    fn from(Origin { by, at }: Origin) -> Self {
        (by, at.as_millisecond())
    }
}
