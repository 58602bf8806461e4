//! Copies of a database, and putting one in its place.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, Row as _, SqliteConnection};
use uuid::Uuid;

use super::{BUSY, Sqlite, columns::backend};
use crate::store::StoreError;

/// What a restored database takes from the backup. Sessions and links are not among it: restoring must not bring a
/// session back that has ended since, nor a link that was spent.
const RESTORED: [&str; 5] = [
    "INSERT INTO event SELECT * FROM backup.event",
    "INSERT INTO snapshot SELECT * FROM backup.snapshot",
    "INSERT INTO refusal SELECT * FROM backup.refusal",
    "INSERT INTO password SELECT * FROM backup.password",
    "INSERT INTO key_check SELECT * FROM backup.key_check",
];

const EMPTIED: [&str; 7] = [
    "DELETE FROM event",
    "DELETE FROM snapshot",
    "DELETE FROM refusal",
    "DELETE FROM password",
    "DELETE FROM key_check",
    "DELETE FROM session",
    "DELETE FROM link",
];

/// Copies a database as it is at one moment into a new file, whoever is using it. Nothing is migrated.
pub async fn back_up(database: &Path, file: &Path) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new().filename(database).busy_timeout(BUSY);
    let source = options.connect().await.map_err(backend)?;
    // SQLite fills an empty file, so this is where its mode comes from.
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    made.map_err(|source| StoreError::File { file: file.into(), source })?;
    let copied = copy(source, file).await;
    if copied.is_err() {
        let _ = std::fs::remove_file(file);
    }
    copied
}

async fn copy(mut source: SqliteConnection, file: &Path) -> Result<(), StoreError> {
    let vacuum = sqlx::query("VACUUM INTO ?").bind(file.to_string_lossy().into_owned());
    vacuum.execute(&mut source).await.map_err(backend)?;
    source.close().await.map_err(backend)?;
    flush(file).map_err(backend)?;
    check(file).await
}

impl Sqlite {
    /// Replaces the content of this database by that of another, of the same schema, in one transaction. Servers that
    /// use it find a new generation.
    pub async fn replace_by(&self, backup: &Path) -> Result<(), StoreError> {
        let mut connection = self.writer.acquire().await.map_err(backend)?;
        let attach = sqlx::query("ATTACH ? AS backup").bind(backup.to_string_lossy().into_owned());
        attach.execute(&mut *connection).await.map_err(backend)?;
        let replaced = replace(&mut connection).await;
        sqlx::query("DETACH backup").execute(&mut *connection).await.map_err(backend)?;
        replaced
    }
}

async fn replace(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let mut write = connection.begin_with("BEGIN IMMEDIATE").await.map_err(backend)?;
    for statement in EMPTIED.into_iter().chain(RESTORED) {
        sqlx::query(statement).execute(&mut *write).await.map_err(backend)?;
    }
    let rename = sqlx::query("UPDATE generation SET id = ?").bind(Uuid::new_v4().hyphenated());
    rename.execute(&mut *write).await.map_err(backend)?;
    write.commit().await.map_err(backend)
}

/// `VACUUM INTO` does not wait for the disk.
fn flush(file: &Path) -> io::Result<()> {
    File::open(file)?.sync_all()?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

async fn check(file: &Path) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut copy = options.connect().await.map_err(backend)?;
    let row = sqlx::query("PRAGMA integrity_check").fetch_one(&mut copy).await.map_err(backend)?;
    let verdict: String = row.try_get(0).map_err(backend)?;
    copy.close().await.map_err(backend)?;
    if verdict == "ok" { Ok(()) } else { Err(backend(verdict)) }
}
