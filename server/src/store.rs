//! What the server remembers: the journal, refusals, secrets, sessions, links and failed attempts.
//!
//! `Store` is the only door to a database. There are two, held to one contract by one suite of tests
//! (`tests/it/store.rs`): `Sqlite`, which `serve` uses, and `Memory`, for tests of everything above it.

mod attempts;
mod error;
mod journal;
mod memory;
mod refusals;
mod secrets;
mod sessions;
mod sqlite;

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

pub use attempts::{AttemptKey, Attempts, Charge, Pace};
pub use error::{AppendError, StoreError};
pub use journal::{Batch, Happened, Journal, Row, SNAPSHOTS, Snapshot, Source};
pub use memory::Memory;
pub use refusals::{Refusal, Refusals};
pub use secrets::{Link, SecretChange, Secrets};
pub use sessions::{Login, Session, Sessions};
pub use sqlite::{Sqlite, back_up};

/// A database that keeps everything the server must not forget.
#[async_trait]
pub trait Store: Journal + Refusals + Secrets + Sessions + Attempts + Send + Sync + 'static {
    /// Names this content of the database; a restored backup has another name.
    async fn generation(&self) -> Result<Uuid, StoreError>;

    /// Forgets what is older than its time.
    async fn tidy(&self, older: Older) -> Result<(), StoreError>;

    /// Waits for what is under way and closes the database.
    async fn close(&self);
}

/// The age beyond which things are forgotten.
#[derive(Debug, Clone, Copy)]
pub struct Older {
    /// Refusals before this moment.
    pub refusals: Timestamp,
    /// Logins issued before this moment, and sessions left without one.
    pub logins: Timestamp,
    /// Failed attempts whose last was before this moment, and links that expired before it.
    pub attempts: Timestamp,
}
