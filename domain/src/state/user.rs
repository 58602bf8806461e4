//! Users and their registrations.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::facts::Standing;
use crate::id::UserId;
use crate::name::UserName;

/// A user of the controller, kept after removal too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// The name, as it was first written.
    pub name: UserName,
    /// A name for people; may be empty.
    pub display_name: String,
    /// Who added the user.
    pub created_by: UserId,
    /// When the user was added, or first named if it is external.
    pub created_at: Timestamp,
    /// When the user last logged in.
    pub last_login: Option<Timestamp>,
    /// Raised by whatever ends sessions: a login of an older epoch is dead.
    pub epoch: u32,
    /// What the controller keeps of the account.
    pub account: Account,
    /// All registrations ever issued for this user, in order.
    pub registrations: Vec<Uuid>,
}

/// What the controller keeps of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Account {
    /// Nothing: an identity provider does.
    External,
    /// The user may log in, once it has a password.
    Enabled(Key),
    /// An administrator has disabled it.
    Disabled(Key),
    /// Removed for good.
    Removed,
}

/// By what a local user can prove itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Key {
    /// Nothing.
    None,
    /// The registration string of this registration.
    Registration(Uuid),
    /// A password.
    Password,
}

/// A registration string that was issued, without its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Its id; its key is derived from it.
    pub id: Uuid,
    /// For whom.
    pub user: UserId,
    /// By whom.
    pub issued_by: UserId,
    /// When.
    pub issued_at: Timestamp,
    /// Until when it can be used; none is for ever.
    pub expires_at: Option<Timestamp>,
    /// What became of it.
    pub state: RegistrationState,
}

/// What became of a registration. Expired ones stay pending: time alone is no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RegistrationState {
    /// It can be used until it expires.
    Pending,
    /// It was used.
    Used(Timestamp),
    /// It was withdrawn: by an administrator, a newer one, or a password set otherwise.
    Withdrawn(Timestamp),
}

impl User {
    /// How the account stands.
    pub fn standing(&self) -> Standing {
        match self.account {
            Account::External => Standing::External,
            Account::Enabled(Key::Password) => Standing::Active,
            Account::Enabled(_) => Standing::Pending,
            Account::Disabled(_) => Standing::Disabled,
            Account::Removed => Standing::Removed,
        }
    }
}

impl Account {
    /// By what the user can prove itself.
    pub fn key(self) -> Key {
        match self {
            Account::Enabled(key) | Account::Disabled(key) => key,
            Account::External | Account::Removed => Key::None,
        }
    }

    pub(crate) fn with_key(self, key: Key) -> Self {
        match self {
            Account::Enabled(_) => Account::Enabled(key),
            Account::Disabled(_) => Account::Disabled(key),
            Account::External | Account::Removed => self,
        }
    }
}

impl Registration {
    /// Whether it can no longer be used because of its age.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.state == RegistrationState::Pending && self.expires_at.is_some_and(|end| end <= now)
    }
}
