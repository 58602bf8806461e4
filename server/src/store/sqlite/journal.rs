//! Journals and snapshots in SQLite.

use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteTransaction};
use uuid::Uuid;

use super::Sqlite;
use super::columns::{
    BadColumn, backend, millisecond, number, optional_uuid, parse_uuid, source, text, time, uuid,
};
use crate::store::{AppendError, Batch, Happened, Journal, Row, SNAPSHOTS, Snapshot, StoreError};

#[async_trait]
impl Journal for Sqlite {
    async fn controllers(&self) -> Result<Vec<Uuid>, StoreError> {
        let query = sqlx::query("SELECT controller FROM event WHERE seq = 1 ORDER BY controller");
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| uuid(row, "controller").map_err(backend)).collect()
    }

    async fn head(&self, controller: Uuid) -> Result<u64, StoreError> {
        let query = sqlx::query("SELECT COALESCE(MAX(seq), 0) AS head FROM event WHERE controller = ?");
        let row = query.bind(controller.hyphenated()).fetch_one(&self.readers).await.map_err(backend)?;
        row.try_get("head").map_err(backend)
    }

    async fn head_as_of(&self, controller: Uuid, at: Timestamp) -> Result<u64, StoreError> {
        // Time never goes back in a journal, so this looks from its end and stops at the first.
        let query =
            sqlx::query("SELECT seq FROM event WHERE controller = ? AND at <= ? ORDER BY seq DESC LIMIT 1");
        let query = query.bind(controller.hyphenated()).bind(millisecond(at));
        let row = query.fetch_optional(&self.readers).await.map_err(backend)?;
        row.map_or(Ok(0), |row| row.try_get("seq").map_err(backend))
    }

    async fn append(&self, batch: &Batch) -> Result<(), AppendError> {
        let mut write = self.write().await?;
        check_generation(&mut write, batch).await?;
        check_head(&mut write, batch).await?;
        for row in &batch.rows {
            append_row(&mut write, batch.controller, row).await?;
        }
        for secret in &batch.secrets {
            super::secrets::change(&mut write, batch.controller, secret).await?;
        }
        write.commit().await.map_err(backend)?;
        Ok(())
    }

    async fn rows(&self, controller: Uuid, after: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
        let query = sqlx::query("SELECT * FROM event WHERE controller = ? AND seq > ? ORDER BY seq LIMIT ?");
        let query = query.bind(controller.hyphenated()).bind(number(after)).bind(limit);
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read_row(controller, row)).collect()
    }

    async fn rows_before(&self, controller: Uuid, before: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM event WHERE controller = ? AND seq < ? ORDER BY seq DESC LIMIT ?");
        let query = query.bind(controller.hyphenated()).bind(number(before)).bind(limit);
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read_row(controller, row)).collect()
    }

    async fn happened(&self, controller: Uuid, after: u64, limit: u32) -> Result<Vec<Happened>, StoreError> {
        let query = sqlx::query(
            "SELECT seq, at, actor, body FROM event WHERE controller = ? AND seq > ? ORDER BY seq LIMIT ?",
        );
        let query = query.bind(controller.hyphenated()).bind(number(after)).bind(limit);
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read_happened(controller, row)).collect()
    }

    async fn rows_of_command(&self, controller: Uuid, command: Uuid) -> Result<Vec<Row>, StoreError> {
        let query = sqlx::query(
            "WITH first AS (SELECT seq FROM event WHERE controller = ?1 AND command = ?2), \
             next AS (SELECT MIN(seq) AS seq FROM event WHERE controller = ?1 AND command IS NOT NULL \
                      AND seq > (SELECT seq FROM first)) \
             SELECT * FROM event WHERE controller = ?1 AND seq >= (SELECT seq FROM first) \
             AND seq < COALESCE((SELECT seq FROM next), 9223372036854775807) ORDER BY seq",
        );
        let query = query.bind(controller.hyphenated()).bind(command.hyphenated());
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read_row(controller, row)).collect()
    }

    async fn save_snapshot(&self, controller: Uuid, snapshot: &Snapshot) -> Result<(), StoreError> {
        let insert = sqlx::query(
            "INSERT INTO snapshot (controller, seq, format, body) VALUES (?, ?, ?, ?) \
             ON CONFLICT (controller, seq) DO UPDATE SET format = excluded.format, body = excluded.body",
        );
        let insert = insert.bind(controller.hyphenated()).bind(number(snapshot.seq)).bind(snapshot.format);
        let prune = sqlx::query(
            "DELETE FROM snapshot WHERE controller = ?1 AND seq NOT IN \
             (SELECT seq FROM snapshot WHERE controller = ?1 ORDER BY seq DESC LIMIT ?2)",
        );
        let prune = prune.bind(controller.hyphenated()).bind(SNAPSHOTS);
        let mut write = self.write().await?;
        insert.bind(&snapshot.body).execute(&mut *write).await.map_err(backend)?;
        prune.execute(&mut *write).await.map_err(backend)?;
        write.commit().await.map_err(backend)
    }

    async fn snapshot(
        &self,
        controller: Uuid,
        format: u32,
        not_after: u64,
    ) -> Result<Option<Snapshot>, StoreError> {
        let query = sqlx::query(
            "SELECT seq, format, body FROM snapshot WHERE controller = ? AND format = ? AND seq <= ? \
             ORDER BY seq DESC LIMIT 1",
        );
        let query = query.bind(controller.hyphenated()).bind(format).bind(number(not_after));
        let row = query.fetch_optional(&self.readers).await.map_err(backend)?;
        row.map(|row| read_snapshot(&row).map_err(backend)).transpose()
    }
}

async fn check_generation(write: &mut SqliteTransaction<'_>, batch: &Batch) -> Result<(), AppendError> {
    let row = sqlx::query("SELECT id FROM generation").fetch_one(&mut **write).await.map_err(backend)?;
    let generation = parse_uuid(row.try_get("id").map_err(backend)?).map_err(backend)?;
    if generation == batch.generation { Ok(()) } else { Err(AppendError::Restored) }
}

async fn check_head(write: &mut SqliteTransaction<'_>, batch: &Batch) -> Result<(), AppendError> {
    let query = sqlx::query("SELECT COALESCE(MAX(seq), 0) AS head FROM event WHERE controller = ?");
    let row = query.bind(batch.controller.hyphenated()).fetch_one(&mut **write).await.map_err(backend)?;
    let head: u64 = row.try_get("head").map_err(backend)?;
    if head == batch.follows() { Ok(()) } else { Err(AppendError::Taken { head }) }
}

async fn append_row(
    write: &mut SqliteTransaction<'_>,
    controller: Uuid,
    row: &Row,
) -> Result<(), AppendError> {
    let insert = sqlx::query(
        "INSERT INTO event (controller, seq, at, actor, session, address, request, command, kind, body) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    );
    let insert = insert.bind(controller.hyphenated()).bind(number(row.seq)).bind(millisecond(row.at));
    let insert = insert.bind(row.source.actor).bind(text(row.source.session));
    let insert = insert.bind(row.source.address.map(|address| address.to_string()));
    let insert = insert.bind(text(row.source.request)).bind(text(row.command));
    match (insert.bind(&row.kind).bind(&row.body).execute(&mut **write).await, row.command) {
        (Ok(_), _) => Ok(()),
        (Err(sqlx::Error::Database(error)), Some(command)) if error.is_unique_violation() => {
            Err(AppendError::Repeated(command))
        }
        (Err(error), _) => Err(backend(error).into()),
    }
}

fn read_row(controller: Uuid, row: &SqliteRow) -> Result<Row, StoreError> {
    let seq: u64 = row.try_get("seq").map_err(backend)?;
    let read = || -> Result<Row, BadColumn> {
        Ok(Row {
            seq,
            at: time(row, "at")?,
            source: source(row)?,
            command: optional_uuid(row, "command")?,
            kind: row.try_get("kind")?,
            body: row.try_get("body")?,
        })
    };
    read().map_err(|reason| StoreError::Row { controller, seq, reason: reason.to_string() })
}

/// By the place of a column, which is found sooner than its name.
fn read_happened(controller: Uuid, row: &SqliteRow) -> Result<Happened, StoreError> {
    let seq: u64 = row.try_get(0).map_err(backend)?;
    let read = || -> Result<Happened, BadColumn> {
        let at = Timestamp::from_millisecond(row.try_get(1)?)?;
        Ok(Happened { seq, at, actor: row.try_get(2)?, body: row.try_get(3)? })
    };
    read().map_err(|reason| StoreError::Row { controller, seq, reason: reason.to_string() })
}

fn read_snapshot(row: &SqliteRow) -> Result<Snapshot, BadColumn> {
    Ok(Snapshot { seq: row.try_get("seq")?, format: row.try_get("format")?, body: row.try_get("body")? })
}
