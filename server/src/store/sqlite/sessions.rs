//! Sessions and logins in SQLite.

use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use super::Sqlite;
use super::columns::{BadColumn, backend, millisecond, time, uuid};
use crate::store::{Login, Session, Sessions, StoreError};
use crate::token::TokenHash;

#[async_trait]
impl Sessions for Sqlite {
    async fn open_session(&self, id: Uuid, token: TokenHash, at: Timestamp) -> Result<(), StoreError> {
        let insert = sqlx::query("INSERT INTO session (id, token, opened_at) VALUES (?, ?, ?)");
        let insert = insert.bind(id.hyphenated()).bind(token.0.as_slice()).bind(millisecond(at));
        insert.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn renew_session(&self, id: Uuid, token: TokenHash) -> Result<(), StoreError> {
        let update = sqlx::query("UPDATE session SET token = ? WHERE id = ?");
        let update = update.bind(token.0.as_slice()).bind(id.hyphenated());
        update.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn session(&self, token: TokenHash) -> Result<Option<Session>, StoreError> {
        let query = sqlx::query(
            "SELECT session.id, session.opened_at, login.controller, login.user, login.issued_at, login.epoch \
             FROM session LEFT JOIN login ON login.session = session.id WHERE session.token = ? \
             ORDER BY login.controller",
        );
        let rows = query.bind(token.0.as_slice()).fetch_all(&self.readers).await.map_err(backend)?;
        read(token, &rows).map_err(backend)
    }

    async fn logins(&self, session: Uuid) -> Result<Vec<Login>, StoreError> {
        let query = sqlx::query("SELECT * FROM login WHERE session = ? ORDER BY controller");
        let rows = query.bind(session.hyphenated()).fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read_login(row).map_err(backend)).collect()
    }

    async fn put_login(&self, session: Uuid, login: Login) -> Result<(), StoreError> {
        let insert = sqlx::query(
            "INSERT INTO login (session, controller, user, issued_at, epoch) \
             SELECT id, ?, ?, ?, ? FROM session WHERE id = ? \
             ON CONFLICT (session, controller) DO UPDATE \
             SET user = excluded.user, issued_at = excluded.issued_at, epoch = excluded.epoch",
        );
        let insert = insert.bind(login.controller.hyphenated()).bind(login.user);
        let insert = insert.bind(millisecond(login.issued_at)).bind(login.epoch).bind(session.hyphenated());
        insert.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn drop_login(&self, session: Uuid, controller: Uuid) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM login WHERE session = ? AND controller = ?");
        let delete = delete.bind(session.hyphenated()).bind(controller.hyphenated());
        delete.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn close_session(&self, session: Uuid) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM session WHERE id = ?").bind(session.hyphenated());
        delete.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }
}

fn read(token: TokenHash, rows: &[SqliteRow]) -> Result<Option<Session>, BadColumn> {
    let Some(first) = rows.first() else { return Ok(None) };
    let mut session =
        Session { id: uuid(first, "id")?, token, opened_at: time(first, "opened_at")?, logins: Vec::new() };
    for row in rows {
        if row.try_get::<Option<String>, _>("controller")?.is_some() {
            session.logins.push(read_login(row)?);
        }
    }
    Ok(Some(session))
}

fn read_login(row: &SqliteRow) -> Result<Login, BadColumn> {
    Ok(Login {
        controller: uuid(row, "controller")?,
        user: row.try_get("user")?,
        issued_at: time(row, "issued_at")?,
        epoch: row.try_get("epoch")?,
    })
}
