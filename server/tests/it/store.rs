//! The contract of `Store`: every test here runs on every store.

mod attempts;
mod journal;
mod secrets;
mod sessions;
mod sqlite;

use std::path::Path;

use jiff::Timestamp;
use server::store::{Memory, Sqlite, Store};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use tempfile::TempDir;

/// Declares tests that run once on each store.
macro_rules! contract {
    ($($(#[$attribute:meta])* async fn $name:ident($store:ident: &dyn Store) $body:block)+) => {
        $(
            mod $name {
                use super::*;

                async fn check($store: &dyn Store) $body

                #[tokio::test]
                async fn memory() {
                    check(&server::store::Memory::default()).await;
                }

                #[tokio::test]
                async fn sqlite() {
                    let (_folder, store) = crate::store::sqlite_store().await;
                    check(&store).await;
                    store.close().await;
                }
            }
        )+
    };
}
pub(crate) use contract;

/// A SQLite store in a folder that goes away with it.
pub async fn sqlite_store() -> (TempDir, Sqlite) {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("portcullis.db")).await.unwrap();
    (folder, store)
}

/// Changes a database behind the back of its server.
pub async fn tamper(path: &Path, statement: &'static str) {
    let options = SqliteConnectOptions::new().filename(path);
    let mut connection = options.connect().await.unwrap();
    sqlx::query(statement).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// A moment, in seconds.
pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// Both stores stand behind the one trait as objects.
#[test]
fn stores_are_objects() {
    fn object<T: Store>() -> fn(T) -> Box<dyn Store> {
        |store| Box::new(store)
    }
    let _ = (object::<Memory>(), object::<Sqlite>());
}
