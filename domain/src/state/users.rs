//! The users of a controller in order of id, with how each stands close together: every check asks for that.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::User;
use crate::facts::Standing;
use crate::id::UserId;

/// Everybody, removed users too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<User>", into = "Vec<User>")]
pub(crate) struct Users {
    users: Vec<User>,
    standings: Vec<Standing>,
}

impl Users {
    pub(crate) fn len(&self) -> usize {
        self.users.len()
    }

    pub(crate) fn get(&self, id: UserId) -> Option<&User> {
        self.users.get(id.index())
    }

    #[inline]
    pub(crate) fn standing(&self, id: UserId) -> Standing {
        self.standings.get(id.index()).copied().unwrap_or(Standing::Unknown)
    }

    pub(crate) fn iter(&self) -> core::slice::Iter<'_, User> {
        self.users.iter()
    }

    pub(super) fn push(&mut self, user: User) {
        self.standings.push(user.standing());
        self.users.push(user);
    }

    pub(super) fn change<R>(&mut self, id: UserId, change: impl FnOnce(&mut User) -> R) -> Option<R> {
        let user = self.users.get_mut(id.index())?;
        let done = change(user);
        if let Some(standing) = self.standings.get_mut(id.index()) {
            *standing = user.standing();
        }
        Some(done)
    }
}

impl From<Vec<User>> for Users {
    fn from(users: Vec<User>) -> Self {
        let standings = users.iter().map(User::standing).collect();
        Users { users, standings }
    }
}

impl From<Users> for Vec<User> {
    fn from(users: Users) -> Self {
        users.users
    }
}
