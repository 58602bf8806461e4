//! The embedded store: one SQLite file, one writer, any number of readers.

mod attempts;
mod backup;
mod columns;
mod journal;
mod refusals;
mod secrets;
mod sessions;

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Row as _, SqlitePool, SqliteTransaction};
use uuid::Uuid;

use super::{Older, Store, StoreError};
pub use backup::back_up;
use columns::{backend, millisecond, parse_uuid};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// Readers see the last commit while the writer writes.
const READERS: u32 = 4;

/// How long to wait for another process (a backup, a subcommand) to let go of the database.
const BUSY: Duration = Duration::from_secs(5);

/// How many rows a reader is ahead of whoever takes them: with few, two threads wake each other for every handful of a
/// journal.
const READ_AHEAD: usize = 5_000;

/// A store in one SQLite file.
#[derive(Debug, Clone)]
pub struct Sqlite {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Sqlite {
    /// Opens a database, made and migrated as needed. What it acknowledges is on the disk (`synchronous=FULL`).
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY);
        let writer = SqlitePoolOptions::new().max_connections(1);
        let writer = writer.connect_with(options.clone()).await.map_err(backend)?;
        MIGRATIONS.run(&writer).await.map_err(|error| match error {
            MigrateError::VersionMissing(version) => StoreError::SchemaFromFuture(version),
            other => StoreError::backend(other),
        })?;
        let readers = SqlitePoolOptions::new().max_connections(READERS);
        let options = options.read_only(true).row_buffer_size(READ_AHEAD);
        let readers = readers.connect_with(options).await.map_err(backend)?;
        let store = Sqlite { writer, readers };
        store.name_generation().await?;
        Ok(store)
    }

    /// Starts a transaction that has the write lock from its first moment, so that it never fails half-way for want of it.
    async fn write(&self) -> Result<SqliteTransaction<'static>, StoreError> {
        self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(backend)
    }

    async fn name_generation(&self) -> Result<(), StoreError> {
        let insert = sqlx::query("INSERT INTO generation (only, id) VALUES (1, ?) ON CONFLICT DO NOTHING");
        insert.bind(Uuid::new_v4().hyphenated()).execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn generation(&self) -> Result<Uuid, StoreError> {
        let row = sqlx::query("SELECT id FROM generation").fetch_one(&self.readers).await.map_err(backend)?;
        parse_uuid(row.try_get("id").map_err(backend)?).map_err(backend)
    }

    async fn tidy(&self, older: Older) -> Result<(), StoreError> {
        let mut write = self.write().await?;
        for (statement, before) in [
            ("DELETE FROM refusal WHERE at < ?", older.refusals),
            ("DELETE FROM login WHERE issued_at < ?", older.logins),
            (
                "DELETE FROM session WHERE opened_at < ? AND id NOT IN (SELECT session FROM login)",
                older.logins,
            ),
            ("DELETE FROM attempt WHERE last_at < ?", older.attempts),
            ("DELETE FROM link WHERE expires_at < ?", older.attempts),
        ] {
            sqlx::query(statement).bind(millisecond(before)).execute(&mut *write).await.map_err(backend)?;
        }
        write.commit().await.map_err(backend)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
