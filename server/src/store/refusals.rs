//! What was refused, kept apart from the journal: a refusal changes nothing.

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Source, StoreError};

/// One refused command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// When it was refused.
    pub at: Timestamp,
    /// Who and what asked for it.
    pub source: Source,
    /// The command's id.
    pub command: Option<Uuid>,
    /// The kind of command, for people and SQL.
    pub kind: String,
    /// The reason, in the format of `domain`.
    pub body: String,
}

/// Refusals, kept for 90 days.
#[async_trait]
pub trait Refusals {
    /// Notes a refusal.
    async fn note_refusal(&self, controller: Uuid, refusal: &Refusal) -> Result<(), StoreError>;

    /// The latest refusals, newest first.
    async fn refusals(&self, controller: Uuid, limit: u32) -> Result<Vec<Refusal>, StoreError>;
}
