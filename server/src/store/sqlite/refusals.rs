//! Refusals in SQLite.

use async_trait::async_trait;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use super::Sqlite;
use super::columns::{BadColumn, backend, millisecond, optional_uuid, source, text, time};
use crate::store::{Refusal, Refusals, StoreError};

#[async_trait]
impl Refusals for Sqlite {
    async fn note_refusal(&self, controller: Uuid, refusal: &Refusal) -> Result<(), StoreError> {
        let insert = sqlx::query(
            "INSERT INTO refusal (controller, at, actor, session, address, request, command, kind, body) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        );
        let source = &refusal.source;
        let insert = insert.bind(controller.hyphenated()).bind(millisecond(refusal.at));
        let insert = insert.bind(source.actor).bind(text(source.session));
        let insert = insert.bind(source.address.map(|address| address.to_string()));
        let insert = insert.bind(text(source.request)).bind(text(refusal.command));
        insert.bind(&refusal.kind).bind(&refusal.body).execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn refusals(&self, controller: Uuid, limit: u32) -> Result<Vec<Refusal>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM refusal WHERE controller = ? ORDER BY at DESC, id DESC LIMIT ?");
        let query = query.bind(controller.hyphenated()).bind(limit);
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read(row).map_err(backend)).collect()
    }
}

fn read(row: &SqliteRow) -> Result<Refusal, BadColumn> {
    Ok(Refusal {
        at: time(row, "at")?,
        source: source(row)?,
        command: optional_uuid(row, "command")?,
        kind: row.try_get("kind")?,
        body: row.try_get("body")?,
    })
}
