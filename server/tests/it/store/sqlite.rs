//! What is SQLite's own: durability, two processes on one file, schemas.

use server::password::PasswordHash;
use server::store::{
    Batch, Journal, Row, SecretChange, Secrets, Sessions, Source, Sqlite, Store, StoreError, back_up,
};
use server::token::TokenHash;
use uuid::Uuid;

use super::{at, sqlite_store, tamper};

#[tokio::test]
async fn another_opening_of_the_same_file_sees_everything() {
    let (folder, first) = sqlite_store().await;
    first.open_session(Uuid::from_u128(1), TokenHash([1; 32]), at(0)).await.unwrap();
    let second = Sqlite::open(&folder.path().join("portcullis.db")).await.unwrap();
    assert!(second.session(TokenHash([1; 32])).await.unwrap().is_some());
    assert_eq!(first.generation().await.unwrap(), second.generation().await.unwrap());
}

#[tokio::test]
async fn a_schema_from_the_future_is_refused_by_its_number() {
    let (folder, store) = sqlite_store().await;
    store.close().await;
    let path = folder.path().join("portcullis.db");
    tamper(
        &path,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'later', 1, x'00', 0)",
    )
    .await;
    let error = Sqlite::open(&path).await.unwrap_err();
    assert!(matches!(error, StoreError::SchemaFromFuture(9999)), "{error}");
}

#[tokio::test]
async fn a_damaged_row_is_named_by_its_number() {
    let (folder, store) = sqlite_store().await;
    let lab = Uuid::from_u128(1);
    let row = |seq| Row {
        seq,
        at: at(0),
        source: Source::default(),
        command: None,
        kind: "UserAdded".into(),
        body: "{}".into(),
    };
    let generation = store.generation().await.unwrap();
    let rows = vec![row(1), row(2)];
    store.append(&Batch { generation, controller: lab, rows, secrets: Vec::new() }).await.unwrap();
    tamper(&folder.path().join("portcullis.db"), "UPDATE event SET address = 'here' WHERE seq = 2").await;
    assert_eq!(store.rows(lab, 0, 1).await.unwrap().len(), 1);
    let error = store.rows(lab, 0, 9).await.unwrap_err();
    assert!(matches!(&error, StoreError::Row { seq: 2, .. }), "{error}");
}

#[tokio::test]
async fn a_restored_backup_brings_journal_and_passwords_back_but_no_session() {
    let (folder, store) = sqlite_store().await;
    let lab = Uuid::from_u128(1);
    let hash = PasswordHash::from_stored("$argon2id$".into());
    let append = async |seq, secrets| {
        let generation = store.generation().await.unwrap();
        let row = Row {
            seq,
            at: at(0),
            source: Source::default(),
            command: Some(Uuid::from_u128(seq.into())),
            kind: "UserAdded".into(),
            body: "{}".into(),
        };
        store.append(&Batch { generation, controller: lab, rows: vec![row], secrets }).await
    };
    append(1, vec![SecretChange::SetPassword { user: 1, hash: hash.clone() }]).await.unwrap();
    store.open_session(Uuid::from_u128(1), TokenHash([1; 32]), at(0)).await.unwrap();
    let backup = folder.path().join("backup.db");
    back_up(&folder.path().join("portcullis.db"), &backup).await.unwrap();
    append(2, vec![SecretChange::DropPassword { user: 1 }]).await.unwrap();
    let before = store.generation().await.unwrap();

    store.replace_by(&backup).await.unwrap();
    assert_eq!(store.head(lab).await.unwrap(), 1);
    assert_eq!(store.password(lab, 1).await.unwrap(), Some(hash));
    assert_eq!(store.session(TokenHash([1; 32])).await.unwrap(), None);
    assert_ne!(store.generation().await.unwrap(), before);
    append(2, Vec::new()).await.unwrap();
}
