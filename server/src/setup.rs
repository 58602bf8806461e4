//! From a data folder to a service: the checks that come before the first request.

use std::fs::{DirBuilder, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::clock::Clock;
use crate::failure::Failure;
use crate::master_key::{self, KeyCheck, MasterKey};
use crate::origin::Origin;
use crate::password::Passwords;
use crate::service::Service;
use crate::store::{Secrets, Sqlite, Store, StoreError, back_up};

/// The environment variable that may hold the master key itself, where there is no good place for a file.
const KEY_VARIABLE: &str = "PORTCULLIS_MASTER_KEY";

/// Where a server keeps what it must not forget.
#[derive(Debug, Clone, Args)]
pub struct DataFolder {
    /// The folder of the database, made when missing.
    #[arg(long, value_name = "DIR", env = "PORTCULLIS_DATA", default_value = "portcullis-data")]
    data: PathBuf,
    /// The file of the master key, made at the first start; DIR/master.key unless told. The environment variable
    /// PORTCULLIS_MASTER_KEY may hold the key itself instead.
    #[arg(long, value_name = "FILE", env = "PORTCULLIS_MASTER_KEY_FILE")]
    master_key: Option<PathBuf>,
}

impl DataFolder {
    /// The file of the database.
    pub fn database(&self) -> PathBuf {
        self.data.join("portcullis.db")
    }

    fn key_file(&self) -> PathBuf {
        self.master_key.clone().unwrap_or_else(|| self.data.join("master.key"))
    }
}

/// Opens the data folder and everything that stands on it; no controller is hosted yet.
pub async fn open(folder: &DataFolder, origin: Origin) -> Result<Service, Failure> {
    make_folder(&folder.data)?;
    let store = open_store(&folder.database()).await?;
    let key = open_key(folder, &store).await?;
    let passwords = Passwords::new().map_err(Failure::other)?;
    Ok(Service::new(Arc::new(store), Clock::System, key, passwords, origin))
}

/// Puts a backup in the place of what the data folder holds: all of it, or nothing.
pub async fn restore(folder: &DataFolder, backup: &Path) -> Result<(), Failure> {
    make_folder(&folder.data)?;
    // A copy is migrated and checked, so that neither the backup nor the database is touched before all is well.
    let drafts = folder.data.join("restoring");
    let _ = std::fs::remove_dir_all(&drafts);
    make_folder(&drafts)?;
    let restored = restore_by(folder, backup, &drafts.join("copy.db")).await;
    let _ = std::fs::remove_dir_all(&drafts);
    restored
}

async fn restore_by(folder: &DataFolder, backup: &Path, copy: &Path) -> Result<(), Failure> {
    let unreadable = |error| Failure::Other(format!("cannot read the backup {}: {error}", backup.display()));
    back_up(backup, copy).await.map_err(unreadable)?;
    let content = open_store(copy).await.map_err(|failure| match failure {
        Failure::SchemaFromFuture { found, .. } => {
            Failure::SchemaFromFuture { database: backup.into(), found }
        }
        other => other,
    })?;
    let known = content.key_checks().await?;
    content.close().await;
    if known.is_empty() {
        return Err(Failure::Other(format!("{} is not a backup of portcullis", backup.display())));
    }
    let key = read_key(&folder.key_file(), &known)?;
    if !key.satisfies(&known) {
        return Err(Failure::KeyOfAnother { origin: key.origin().into(), database: backup.into() });
    }
    let store = open_store(&folder.database()).await?;
    store.replace_by(copy).await?;
    store.close().await;
    Ok(())
}

fn make_folder(folder: &Path) -> Result<(), Failure> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|source| Failure::DataFolder { folder: folder.into(), source })
}

/// The file is made before SQLite does it, for its owner alone; SQLite gives the files beside it the same mode.
async fn open_store(database: &Path) -> Result<Sqlite, Failure> {
    let made = OpenOptions::new().append(true).create(true).mode(0o600).open(database);
    made.map_err(|source| Failure::DataFolder { folder: database.into(), source })?;
    Sqlite::open(database).await.map_err(|error| match error {
        StoreError::SchemaFromFuture(found) => Failure::SchemaFromFuture { database: database.into(), found },
        source => Failure::Database { database: database.into(), source },
    })
}

/// Reads the master key, which must be the one that the database was made under; only a new database gets a new key.
async fn open_key(folder: &DataFolder, store: &dyn Secrets) -> Result<MasterKey, Failure> {
    let known = store.key_checks().await?;
    let key = read_key(&folder.key_file(), &known)?;
    if !key.satisfies(&known) {
        return Err(Failure::KeyOfAnother { origin: key.origin().into(), database: folder.database() });
    }
    for check in key.checks() {
        store.add_key_check(check).await?;
    }
    Ok(key)
}

fn read_key(file: &Path, known: &[KeyCheck]) -> Result<MasterKey, Failure> {
    if let Ok(text) = std::env::var(KEY_VARIABLE) {
        let origin = format!("${KEY_VARIABLE}");
        return MasterKey::parse(origin.as_str(), &text)
            .map_err(|error| Failure::KeyUnreadable { origin, reason: error.to_string() });
    }
    if known.is_empty() && !file.exists() {
        master_key::create(file)?;
    }
    master_key::read(file)
}
