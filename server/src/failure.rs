//! Why the binary gave up: one line for a person, one exit status for a script.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use uuid::Uuid;

use crate::store::StoreError;

/// A failure of a subcommand. Exit status 2 is clap's, for a command line that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Another process has the port.
    #[error("cannot listen on {address}: the port is in use")]
    PortInUse {
        /// Where the server was to listen.
        address: SocketAddr,
    },
    /// The operating system refused to listen for another reason.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Where the server was to listen.
        address: SocketAddr,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The master key cannot be read, written or understood.
    #[error("cannot read the master key {origin}: {reason}")]
    KeyUnreadable {
        /// The file or environment variable that should hold the key.
        origin: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The database was made under another master key.
    #[error("the master key {origin} is not the key of the database {}", database.display())]
    KeyOfAnother {
        /// The file or environment variable that holds the key.
        origin: String,
        /// The database that knows another key.
        database: PathBuf,
    },
    /// A later release has migrated the database.
    #[error("the database {} has schema {found}, which this release does not know", database.display())]
    SchemaFromFuture {
        /// The database.
        database: PathBuf,
        /// The first migration that is unknown here.
        found: i64,
    },
    /// A row of the journal is not an event; it is never skipped.
    #[error("row {seq} of the journal of controller {controller} does not parse: {reason}")]
    JournalRow {
        /// The controller whose journal it is.
        controller: Uuid,
        /// The row's number.
        seq: u64,
        /// What the parser said.
        reason: String,
    },
    /// The data folder cannot be used.
    #[error("cannot use the data folder {}: {source}", folder.display())]
    DataFolder {
        /// The folder.
        folder: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The database answered with an error.
    #[error("the database failed: {0}")]
    Store(#[source] StoreError),
    /// The database cannot be opened.
    #[error("cannot open the database {}: {source}", database.display())]
    Database {
        /// The database.
        database: PathBuf,
        /// What it said.
        source: StoreError,
    },
    /// A file cannot be made.
    #[error("cannot make {}: {source}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Anything that has no status of its own.
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// The exit status, distinct for each kind that an operator may want to tell apart.
    pub fn status(&self) -> u8 {
        match self {
            Failure::Other(_) => 1,
            Failure::PortInUse { .. } => 3,
            Failure::Listen { .. } => 4,
            Failure::KeyUnreadable { .. } => 5,
            Failure::KeyOfAnother { .. } => 6,
            Failure::SchemaFromFuture { .. } => 7,
            Failure::JournalRow { .. } => 8,
            Failure::DataFolder { .. } => 9,
            Failure::Store(_) | Failure::Database { .. } => 10,
            Failure::File { .. } => 11,
        }
    }

    /// A failure that has no kind of its own, in its own words.
    pub fn other(error: impl fmt::Display) -> Self {
        Failure::Other(error.to_string())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Row { controller, seq, reason } => Failure::JournalRow { controller, seq, reason },
            StoreError::File { file, source } => Failure::File { file, source },
            other => Failure::Store(other),
        }
    }
}
