//! Grants of one kind of resource: (resource, subject) → level, with who gave it and when.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::id::UserId;
use crate::level::Level;

/// What a subject holds on a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant<L> {
    /// The level.
    pub level: L,
    /// Who gave it first; raising keeps it (`semantics §5.2`).
    pub by: UserId,
    /// When it was given first.
    pub at: Timestamp,
}

/// All grants of one kind of resource: for each subject its own, in order of the resource, so that a check looks through one
/// short list; and for each resource its subjects.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "Vec<(K, UserId, Grant<L>)>", into = "Vec<(K, UserId, Grant<L>)>")]
#[serde(bound(
    serialize = "K: Key + Serialize, L: Level + Serialize",
    deserialize = "K: Key + Deserialize<'de>, L: Level + Deserialize<'de>"
))]
pub struct Table<K: Key, L: Level> {
    own: Vec<Own<K, L>>,
    subjects: BTreeMap<K, BTreeSet<UserId>>,
    len: usize,
}

/// How many resources of a subject stand in the table itself; more are a step away.
const AT_HAND: usize = 12;

/// What one subject holds: the resources in order, and the grants in the same order. A check that finds nothing, as most of
/// those that a list makes, never touches the grants.
#[derive(Debug, Clone)]
struct Own<K, L> {
    resources: SmallVec<[K; AT_HAND]>,
    grants: Vec<Grant<L>>,
}

/// Two tables are equal when they hold the same grants, however many subjects without any they have room for.
impl<K: Key, L: Level> PartialEq for Table<K, L> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.rows().eq(other.rows())
    }
}

impl<K: Key, L: Level> Eq for Table<K, L> {}

/// What a resource is known by.
pub trait Key: Copy + Ord {}

impl<K: Copy + Ord> Key for K {}

impl<K: Key, L: Level> Default for Table<K, L> {
    fn default() -> Self {
        Table { own: Vec::new(), subjects: BTreeMap::new(), len: 0 }
    }
}

impl<K: Key, L: Level> Table<K, L> {
    /// What a subject itself holds on a resource.
    #[inline]
    pub fn get(&self, resource: K, subject: UserId) -> Option<Grant<L>> {
        let own = self.own.get(subject.index())?;
        let place = own.resources.binary_search(&resource).ok()?;
        own.grants.get(place).copied()
    }

    /// Who holds something on a resource, whatever it is, in order of id.
    pub fn holders(&self, resource: K) -> impl Iterator<Item = UserId> + '_ {
        self.subjects.get(&resource).into_iter().flatten().copied()
    }

    /// Who holds something on a resource, in order of id.
    pub fn subjects(&self, resource: K) -> impl Iterator<Item = (UserId, Grant<L>)> + '_ {
        self.holders(resource).filter_map(move |subject| Some((subject, self.get(resource, subject)?)))
    }

    /// On what a subject itself holds something, in order of id.
    pub fn resources(&self, subject: UserId) -> impl Iterator<Item = (K, Grant<L>)> + '_ {
        self.own.get(subject.index()).into_iter().flat_map(Own::rows)
    }

    /// Every grant, in order of subject and resource.
    pub fn rows(&self) -> impl Iterator<Item = (K, UserId, Grant<L>)> + '_ {
        let subjects = (0..).map(UserId).zip(&self.own);
        subjects.flat_map(|(subject, own)| own.rows().map(move |(key, grant)| (key, subject, grant)))
    }

    /// How many grants there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no grant.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Sets or takes away a level. A level that changes keeps who gave the access first, and when.
    pub(crate) fn set(&mut self, resource: K, subject: UserId, level: Option<L>, by: UserId, at: Timestamp) {
        if self.own.len() <= subject.index() {
            self.own.resize_with(subject.index() + 1, Own::default);
        }
        let Some(own) = self.own.get_mut(subject.index()) else { return };
        match (own.resources.binary_search(&resource), level) {
            (Ok(place), Some(level)) => {
                if let Some(grant) = own.grants.get_mut(place) {
                    grant.level = level;
                }
            }
            (Err(place), Some(level)) => {
                own.resources.insert(place, resource);
                own.grants.insert(place, Grant { level, by, at });
                self.subjects.entry(resource).or_default().insert(subject);
                self.len += 1;
            }
            (Ok(_), None) => {
                own.forget(resource);
                self.forget_pair(resource, subject);
            }
            (Err(_), None) => {}
        }
    }

    /// Takes away everything on a resource.
    pub(crate) fn forget_resource(&mut self, resource: K) {
        for subject in self.subjects.remove(&resource).unwrap_or_default() {
            if let Some(own) = self.own.get_mut(subject.index()) {
                own.forget(resource);
                self.len -= 1;
            }
        }
    }

    /// Takes away everything of a subject.
    pub(crate) fn forget_subject(&mut self, subject: UserId) {
        let own = self.own.get_mut(subject.index()).map(core::mem::take);
        for resource in own.unwrap_or_default().resources {
            self.forget_pair(resource, subject);
        }
    }

    fn forget_pair(&mut self, resource: K, subject: UserId) {
        self.len -= 1;
        if let Some(subjects) = self.subjects.get_mut(&resource) {
            subjects.remove(&subject);
            if subjects.is_empty() {
                self.subjects.remove(&resource);
            }
        }
    }
}

impl<K, L> Default for Own<K, L> {
    fn default() -> Self {
        Own { resources: SmallVec::new(), grants: Vec::new() }
    }
}

impl<K: Key, L: Level> Own<K, L> {
    fn rows(&self) -> impl Iterator<Item = (K, Grant<L>)> + '_ {
        self.resources.iter().copied().zip(self.grants.iter().copied())
    }

    fn forget(&mut self, resource: K) {
        if let Ok(place) = self.resources.binary_search(&resource) {
            self.resources.remove(place);
            self.grants.remove(place);
        }
    }
}

impl<K: Key, L: Level> From<Vec<(K, UserId, Grant<L>)>> for Table<K, L> {
    fn from(rows: Vec<(K, UserId, Grant<L>)>) -> Self {
        let mut table = Table::default();
        for (resource, subject, grant) in rows {
            table.set(resource, subject, Some(grant.level), grant.by, grant.at);
        }
        table
    }
}

impl<K: Key, L: Level> From<Table<K, L>> for Vec<(K, UserId, Grant<L>)> {
    fn from(table: Table<K, L>) -> Self {
        table.rows().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ModelId;
    use crate::level::ModelLevel::{self, Admin, Read};

    const NOON: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn both_directions_tell_the_same() {
        let mut table: Table<ModelId, ModelLevel> = Table::default();
        let (m, n, tom, eve) = (ModelId(0), ModelId(1), UserId(2), UserId(3));
        table.set(m, tom, Some(Read), eve, NOON);
        table.set(m, tom, Some(Admin), tom, NOON);
        table.set(n, tom, Some(Read), eve, NOON);
        table.set(m, eve, Some(Read), eve, NOON);
        assert_eq!(table.get(m, tom), Some(Grant { level: Admin, by: eve, at: NOON }));
        assert_eq!(table.subjects(m).map(|(id, _)| id).collect::<Vec<_>>(), [tom, eve]);
        assert_eq!(table.resources(tom).map(|(id, _)| id).collect::<Vec<_>>(), [m, n]);
        table.forget_resource(m);
        assert_eq!((table.len(), table.subjects(m).count(), table.resources(eve).count()), (1, 0, 0));
        table.forget_subject(tom);
        assert_eq!((table.len(), table.subjects(n).count(), table.resources(tom).count()), (0, 0, 0));
    }

    #[test]
    fn a_snapshot_brings_everything_back() {
        let mut table: Table<ModelId, ModelLevel> = Table::default();
        table.set(ModelId(4), UserId(2), Some(Admin), UserId(1), NOON);
        table.set(ModelId(1), UserId(3), Some(Read), UserId(1), NOON);
        let text = serde_json::to_string(&table).unwrap();
        assert_eq!(serde_json::from_str::<Table<ModelId, ModelLevel>>(&text).unwrap(), table);
    }
}
