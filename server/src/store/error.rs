//! What a store answers instead of a result.

use std::error::Error;
use std::io;
use std::path::PathBuf;

use uuid::Uuid;

/// The database failed; the caller can do nothing but tell.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The backend's own error.
    #[error("{0}")]
    Backend(#[source] Box<dyn Error + Send + Sync>),
    /// A file cannot be made.
    #[error("cannot make {}: {source}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// A later release has migrated the database.
    #[error("schema {0} is not known to this release")]
    SchemaFromFuture(i64),
    /// A row of a journal holds something that this release cannot read.
    #[error("row {seq} of the journal of controller {controller} does not parse: {reason}")]
    Row {
        /// The controller whose journal it is.
        controller: Uuid,
        /// The number of the row.
        seq: u64,
        /// What is wrong with it.
        reason: String,
    },
}

/// Why nothing of a batch was appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Somebody else has appended first: catch up, decide again.
    #[error("the journal has grown to {head}")]
    Taken {
        /// The last number that is taken.
        head: u64,
    },
    /// The database was replaced by a backup: start afresh.
    #[error("the database was restored from a backup")]
    Restored,
    /// This command is in the journal already: answer what it answered.
    #[error("command {0} is in the journal already")]
    Repeated(Uuid),
    /// The bootstrap link was spent, or never was one.
    #[error("the bootstrap link is spent")]
    LinkSpent,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl StoreError {
    /// Wraps a backend's error.
    pub fn backend(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        StoreError::Backend(error.into())
    }
}
