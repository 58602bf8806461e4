//! Grants on the only resource of its kind, the controller: subject → level, with who gave it and when.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Grant;
use crate::id::UserId;
use crate::level::Level;

/// All grants on a resource that there is one of. Every check asks who holds something here, so the levels stand close
/// together, apart from how they came about.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "Vec<(UserId, Grant<L>)>", into = "Vec<(UserId, Grant<L>)>")]
#[serde(bound(serialize = "L: Level + Serialize", deserialize = "L: Level + Deserialize<'de>"))]
pub(crate) struct Sole<L: Level> {
    levels: Vec<Option<L>>,
    given: Vec<(UserId, Timestamp)>,
    subjects: BTreeSet<UserId>,
}

/// Two are equal when they hold the same grants, however many subjects without any they have room for.
impl<L: Level> PartialEq for Sole<L> {
    fn eq(&self, other: &Self) -> bool {
        self.rows().eq(other.rows())
    }
}

impl<L: Level> Eq for Sole<L> {}

impl<L: Level> Default for Sole<L> {
    fn default() -> Self {
        Sole { levels: Vec::new(), given: Vec::new(), subjects: BTreeSet::new() }
    }
}

impl<L: Level> Sole<L> {
    /// What a subject holds.
    #[inline]
    pub(crate) fn get(&self, subject: UserId) -> Option<Grant<L>> {
        let level = self.levels.get(subject.index()).copied().flatten()?;
        let (by, at) = *self.given.get(subject.index())?;
        Some(Grant { level, by, at })
    }

    /// Every grant, in order of subject.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (UserId, Grant<L>)> + '_ {
        self.subjects.iter().filter_map(|subject| Some((*subject, self.get(*subject)?)))
    }

    /// Sets or takes away a level. A level that changes keeps who gave the access first, and when.
    pub(super) fn set(&mut self, subject: UserId, level: Option<L>, by: UserId, at: Timestamp) {
        if self.levels.len() <= subject.index() {
            self.levels.resize(subject.index() + 1, None);
            self.given.resize(subject.index() + 1, (by, at));
        }
        let place = (self.levels.get_mut(subject.index()), self.given.get_mut(subject.index()));
        let (Some(held), Some(given)) = place else { return };
        if held.is_none() {
            *given = (by, at);
        }
        *held = level;
        match level {
            Some(_) => self.subjects.insert(subject),
            None => self.subjects.remove(&subject),
        };
    }

    /// Takes away what a subject holds.
    pub(super) fn forget(&mut self, subject: UserId) {
        if let Some(level) = self.levels.get_mut(subject.index()) {
            *level = None;
        }
        self.subjects.remove(&subject);
    }
}

impl<L: Level> From<Vec<(UserId, Grant<L>)>> for Sole<L> {
    fn from(rows: Vec<(UserId, Grant<L>)>) -> Self {
        let mut sole = Sole::default();
        for (subject, grant) in rows {
            sole.set(subject, Some(grant.level), grant.by, grant.at);
        }
        sole
    }
}

impl<L: Level> From<Sole<L>> for Vec<(UserId, Grant<L>)> {
    fn from(sole: Sole<L>) -> Self {
        sole.rows().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::ControllerLevel::{self, Login, Superuser};

    #[test]
    fn a_grant_that_changes_keeps_who_gave_it_and_one_that_returns_does_not() {
        let (noon, later) = (Timestamp::UNIX_EPOCH, Timestamp::from_second(60).unwrap());
        let mut sole: Sole<ControllerLevel> = Sole::default();
        let (tom, eve) = (UserId(2), UserId(3));
        sole.set(tom, Some(Login), eve, noon);
        sole.set(tom, Some(Superuser), tom, later);
        assert_eq!(sole.get(tom), Some(Grant { level: Superuser, by: eve, at: noon }));
        assert_eq!((sole.get(eve), sole.get(UserId(9))), (None, None));
        let text = serde_json::to_string(&sole).unwrap();
        assert_eq!(serde_json::from_str::<Sole<ControllerLevel>>(&text).unwrap(), sole);
        sole.forget(tom);
        assert_eq!((sole.get(tom), sole.rows().count()), (None, 0));
        sole.set(tom, Some(Login), tom, later);
        assert_eq!(sole.rows().collect::<Vec<_>>(), [(tom, Grant { level: Login, by: tom, at: later })]);
    }
}
