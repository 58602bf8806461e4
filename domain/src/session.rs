//! Whether a login still holds: 24 hours from the login, fixed, and as long as the credentials are the same
//! (`semantics §7.2`, D6).

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::facts::Standing;
use crate::id::UserId;
use crate::state::State;

/// How long a login holds.
pub const LASTS: SignedDuration = SignedDuration::from_hours(24);

/// A login that was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Login {
    /// Who logged in.
    pub user: UserId,
    /// When.
    pub issued_at: Timestamp,
    /// The user's credential epoch at that time.
    pub epoch: u32,
}

/// Why a login does not hold any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// The 24 hours are over.
    Expired,
    /// The password was changed or reset, or the user was disabled in between.
    CredentialsChanged,
    /// The user is disabled.
    Disabled,
    /// The user was removed.
    Removed,
}

impl Login {
    /// A login of now.
    pub fn new(state: &State, user: UserId, now: Timestamp) -> Option<Self> {
        let epoch = state.user(user)?.epoch;
        Some(Login { user, issued_at: now, epoch })
    }

    /// When its 24 hours are over.
    pub fn ends_at(&self) -> Timestamp {
        self.issued_at.checked_add(LASTS).unwrap_or(Timestamp::MAX)
    }

    /// Whether it holds now.
    pub fn check(&self, state: &State, now: Timestamp) -> Result<UserId, Ended> {
        let user = state.user(self.user).ok_or(Ended::Removed)?;
        match user.standing() {
            Standing::Removed | Standing::Unknown => Err(Ended::Removed),
            Standing::Disabled => Err(Ended::Disabled),
            _ if user.epoch != self.epoch => Err(Ended::CredentialsChanged),
            _ if now >= self.ends_at() => Err(Ended::Expired),
            _ => Ok(self.user),
        }
    }
}
