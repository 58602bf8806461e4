//! The journal of each controller, and the snapshots that save replaying it.

use std::net::IpAddr;

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::{AppendError, SecretChange, StoreError};

/// Where a command came from, as far as the transport knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The user that acted; none when the server itself did.
    pub actor: Option<u32>,
    /// The session that carried it.
    pub session: Option<Uuid>,
    /// The address that it came from.
    pub address: Option<IpAddr>,
    /// The request that carried it, as the log names it.
    pub request: Option<Uuid>,
}

/// One event of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number: 1 for the first event of a controller, without gaps.
    pub seq: u64,
    /// When it happened; never earlier than the row before.
    pub at: Timestamp,
    /// Who and what brought it about.
    pub source: Source,
    /// The command that brought it about, on the first of its events only: so a command is in a journal once, and a row
    /// without one continues the row before.
    pub command: Option<Uuid>,
    /// The kind of event, for people and SQL.
    pub kind: String,
    /// The event, in the format of `domain`.
    pub body: String,
}

/// What replaying needs of a row: a long journal is read in a fraction of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// The number of the event.
    pub seq: u64,
    /// When it happened.
    pub at: Timestamp,
    /// The user that acted; none when the server itself did.
    pub actor: Option<u32>,
    /// The event, in the format of `domain`.
    pub body: String,
}

/// What one transaction writes: the events of all commands that waited, and the secrets that they speak of.
#[derive(Debug, Clone)]
pub struct Batch {
    /// The content of the database that the batch was decided on; see [`Store::generation`](super::Store::generation).
    pub generation: Uuid,
    /// Whose journal grows.
    pub controller: Uuid,
    /// Events with consecutive numbers; the first must follow the head of the journal.
    pub rows: Vec<Row>,
    /// Secrets to write with them.
    pub secrets: Vec<SecretChange>,
}

/// The state after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The number of that event.
    pub seq: u64,
    /// The format of the body; a release ignores the formats of others.
    pub format: u32,
    /// The state.
    pub body: Vec<u8>,
}

/// How many snapshots of a controller are kept: one to start from, and one before in case it cannot be read.
pub const SNAPSHOTS: u32 = 2;

/// Journals that only grow.
#[async_trait]
pub trait Journal {
    /// Every controller that has a journal, in order of its UUID.
    async fn controllers(&self) -> Result<Vec<Uuid>, StoreError>;

    /// The number of the last event, 0 before the first.
    async fn head(&self, controller: Uuid) -> Result<u64, StoreError>;

    /// The number of the last event that had happened by a moment, 0 before the first.
    async fn head_as_of(&self, controller: Uuid, at: Timestamp) -> Result<u64, StoreError>;

    /// Appends a batch: all of it durably, or nothing.
    async fn append(&self, batch: &Batch) -> Result<(), AppendError>;

    /// Events after a number, in order, at most `limit`.
    async fn rows(&self, controller: Uuid, after: u64, limit: u32) -> Result<Vec<Row>, StoreError>;

    /// Events before a number, the newest first, at most `limit`.
    async fn rows_before(&self, controller: Uuid, before: u64, limit: u32) -> Result<Vec<Row>, StoreError>;

    /// The same events, with what replaying needs only.
    async fn happened(&self, controller: Uuid, after: u64, limit: u32) -> Result<Vec<Happened>, StoreError>;

    /// The events that a command brought about, none if it is not in the journal.
    async fn rows_of_command(&self, controller: Uuid, command: Uuid) -> Result<Vec<Row>, StoreError>;

    /// Keeps a snapshot, in place of one with the same number, and forgets all but the last [`SNAPSHOTS`].
    async fn save_snapshot(&self, controller: Uuid, snapshot: &Snapshot) -> Result<(), StoreError>;

    /// The latest snapshot of a format that is not after a number.
    async fn snapshot(
        &self,
        controller: Uuid,
        format: u32,
        not_after: u64,
    ) -> Result<Option<Snapshot>, StoreError>;
}

impl Batch {
    /// The number that the journal must have reached before this batch.
    pub fn follows(&self) -> u64 {
        self.rows.first().map_or(0, |row| row.seq.saturating_sub(1))
    }
}
