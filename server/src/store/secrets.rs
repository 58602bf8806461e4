//! Secrets: never in an event, written in the transaction of the event that speaks of them.

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::StoreError;
use crate::master_key::KeyCheck;
use crate::password::PasswordHash;
use crate::token::TokenHash;

/// A change of a secret, part of a batch.
#[derive(Debug, Clone)]
pub enum SecretChange {
    /// A user has a new password.
    SetPassword {
        /// The user's id in the batch's controller.
        user: u32,
        /// The new hash.
        hash: PasswordHash,
    },
    /// A user has no password any more.
    DropPassword {
        /// The user's id in the batch's controller.
        user: u32,
    },
    /// The session that changed its own password stays signed in; all others are of an older epoch.
    RenewLogin {
        /// The session.
        session: Uuid,
        /// The user's new credential epoch.
        epoch: u32,
    },
    /// A bootstrap link is spent on the batch's controller; the batch fails when it was spent before or has expired.
    SpendLink {
        /// The link.
        link: TokenHash,
        /// When it is spent.
        at: Timestamp,
    },
}

/// A one-time bootstrap link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The hash of its token.
    pub token: TokenHash,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// The controller that it was spent on.
    pub controller: Option<Uuid>,
}

/// Reading secrets, and the few that no event speaks of.
#[async_trait]
pub trait Secrets {
    /// The hash of a user's password, if it has one.
    async fn password(&self, controller: Uuid, user: u32) -> Result<Option<PasswordHash>, StoreError>;

    /// Keeps a new bootstrap link.
    async fn add_link(&self, link: &Link) -> Result<(), StoreError>;

    /// Finds a bootstrap link, spent or not.
    async fn link(&self, token: TokenHash) -> Result<Option<Link>, StoreError>;

    /// What the database knows of its master key.
    async fn key_checks(&self) -> Result<Vec<KeyCheck>, StoreError>;

    /// Makes the database know another version of its master key; a version that it knows stays as it is.
    async fn add_key_check(&self, check: KeyCheck) -> Result<(), StoreError>;
}
