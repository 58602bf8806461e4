//! Grants of one kind of resource: (resource, subject) → level, with who gave it and when.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::hash::Hash;

use hashbrown::HashMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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

/// All grants of one kind of resource.
///
/// INVARIANT: the hash maps are looked up and never iterated; order comes from the sets of ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(K, UserId, Grant<L>)>", into = "Vec<(K, UserId, Grant<L>)>")]
#[serde(bound(
    serialize = "K: Key + Serialize, L: Level + Serialize",
    deserialize = "K: Key + Deserialize<'de>, L: Level + Deserialize<'de>"
))]
pub struct Table<K: Key, L: Level> {
    rows: HashMap<(K, UserId), Grant<L>>,
    subjects: HashMap<K, BTreeSet<UserId>>,
    resources: HashMap<UserId, BTreeSet<K>>,
    keys: BTreeSet<K>,
}

/// What a resource is known by.
pub trait Key: Copy + Ord + Hash {}

impl<K: Copy + Ord + Hash> Key for K {}

impl<K: Key, L: Level> Default for Table<K, L> {
    fn default() -> Self {
        Table {
            rows: HashMap::new(),
            subjects: HashMap::new(),
            resources: HashMap::new(),
            keys: BTreeSet::new(),
        }
    }
}

impl<K: Key, L: Level> Table<K, L> {
    /// What a subject itself holds on a resource.
    pub fn get(&self, resource: K, subject: UserId) -> Option<Grant<L>> {
        self.rows.get(&(resource, subject)).copied()
    }

    /// Who holds something on a resource, in order of id.
    pub fn subjects(&self, resource: K) -> impl Iterator<Item = (UserId, Grant<L>)> + '_ {
        let ids = self.subjects.get(&resource).into_iter().flatten();
        ids.filter_map(move |subject| Some((*subject, self.get(resource, *subject)?)))
    }

    /// On what a subject itself holds something, in order of id.
    pub fn resources(&self, subject: UserId) -> impl Iterator<Item = (K, Grant<L>)> + '_ {
        let ids = self.resources.get(&subject).into_iter().flatten();
        ids.filter_map(move |resource| Some((*resource, self.get(*resource, subject)?)))
    }

    /// How many grants there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no grant.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Sets or takes away a level. A level that changes keeps who gave the access first, and when.
    pub(crate) fn set(&mut self, resource: K, subject: UserId, level: Option<L>, by: UserId, at: Timestamp) {
        let key = (resource, subject);
        let Some(level) = level else {
            self.rows.remove(&key);
            remove(&mut self.resources, &subject, &resource);
            if remove(&mut self.subjects, &resource, &subject) {
                self.keys.remove(&resource);
            }
            return;
        };
        let new = Grant { level, by, at };
        self.rows.entry(key).and_modify(|grant| grant.level = level).or_insert(new);
        self.subjects.entry(resource).or_default().insert(subject);
        self.resources.entry(subject).or_default().insert(resource);
        self.keys.insert(resource);
    }

    /// Takes away everything on a resource.
    pub(crate) fn forget_resource(&mut self, resource: K) {
        for subject in self.subjects.remove(&resource).unwrap_or_default() {
            self.rows.remove(&(resource, subject));
            remove(&mut self.resources, &subject, &resource);
        }
        self.keys.remove(&resource);
    }

    /// Takes away everything of a subject.
    pub(crate) fn forget_subject(&mut self, subject: UserId) {
        for resource in self.resources.remove(&subject).unwrap_or_default() {
            self.rows.remove(&(resource, subject));
            if remove(&mut self.subjects, &resource, &subject) {
                self.keys.remove(&resource);
            }
        }
    }
}

/// Takes a value out of a set in a map; an empty set goes with it, and then the answer is yes.
fn remove<A: Eq + Hash, B: Ord>(map: &mut HashMap<A, BTreeSet<B>>, key: &A, value: &B) -> bool {
    let Some(set) = map.get_mut(key) else { return false };
    set.remove(value);
    let empty = set.is_empty();
    if empty {
        map.remove(key);
    }
    empty
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
        let keys = table.keys.iter().copied();
        keys.flat_map(|key| table.subjects(key).map(move |(subject, grant)| (key, subject, grant))).collect()
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
        assert_eq!(table, Table::default());
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
