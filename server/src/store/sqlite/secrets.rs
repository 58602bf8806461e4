//! Passwords, bootstrap links and what is known of the master key, in SQLite.

use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteTransaction};
use uuid::Uuid;

use super::Sqlite;
use super::columns::{BadColumn, backend, hash, millisecond, optional_uuid, time, token};
use crate::master_key::KeyCheck;
use crate::password::PasswordHash;
use crate::store::{AppendError, Link, SecretChange, Secrets, StoreError};
use crate::token::TokenHash;

#[async_trait]
impl Secrets for Sqlite {
    async fn password(&self, controller: Uuid, user: u32) -> Result<Option<PasswordHash>, StoreError> {
        let query = sqlx::query("SELECT hash FROM password WHERE controller = ? AND user = ?");
        let query = query.bind(controller.hyphenated()).bind(user);
        let row = query.fetch_optional(&self.readers).await.map_err(backend)?;
        let hash = row.map(|row| row.try_get("hash").map_err(backend)).transpose()?;
        Ok(hash.map(PasswordHash::from_stored))
    }

    async fn add_link(&self, link: &Link) -> Result<(), StoreError> {
        let insert =
            sqlx::query("INSERT INTO link (token, made_at, expires_at, controller) VALUES (?, ?, ?, ?)");
        let insert = insert.bind(link.token.0.as_slice());
        let insert = insert.bind(millisecond(link.made_at)).bind(millisecond(link.expires_at));
        let insert = insert.bind(link.controller.map(Uuid::hyphenated));
        insert.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn link(&self, token: TokenHash) -> Result<Option<Link>, StoreError> {
        let query = sqlx::query("SELECT * FROM link WHERE token = ?").bind(token.0.as_slice());
        let row = query.fetch_optional(&self.readers).await.map_err(backend)?;
        row.map(|row| read_link(&row).map_err(backend)).transpose()
    }

    async fn key_checks(&self) -> Result<Vec<KeyCheck>, StoreError> {
        let query = sqlx::query("SELECT version, value FROM key_check ORDER BY version");
        let rows = query.fetch_all(&self.readers).await.map_err(backend)?;
        rows.iter().map(|row| read_check(row).map_err(backend)).collect()
    }

    async fn add_key_check(&self, check: KeyCheck) -> Result<(), StoreError> {
        let insert =
            sqlx::query("INSERT INTO key_check (version, value) VALUES (?, ?) ON CONFLICT DO NOTHING");
        let insert = insert.bind(check.version).bind(check.value.as_slice());
        insert.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }
}

/// Makes one change of a secret, in the transaction of its batch.
pub async fn change(
    write: &mut SqliteTransaction<'_>,
    controller: Uuid,
    secret: &SecretChange,
) -> Result<(), AppendError> {
    let controller = controller.hyphenated();
    let statement = match secret {
        SecretChange::SetPassword { user, hash } => sqlx::query(
            "INSERT INTO password (controller, user, hash) VALUES (?, ?, ?) \
             ON CONFLICT (controller, user) DO UPDATE SET hash = excluded.hash",
        )
        .bind(controller)
        .bind(*user)
        .bind(hash.to_stored()),
        SecretChange::DropPassword { user } => {
            sqlx::query("DELETE FROM password WHERE controller = ? AND user = ?").bind(controller).bind(*user)
        }
        SecretChange::RenewLogin { session, epoch } => {
            sqlx::query("UPDATE login SET epoch = ? WHERE session = ? AND controller = ?")
                .bind(*epoch)
                .bind(session.hyphenated())
                .bind(controller)
        }
        SecretChange::SpendLink { link, at } => sqlx::query(
            "UPDATE link SET controller = ? WHERE token = ? AND controller IS NULL AND expires_at > ?",
        )
        .bind(controller)
        .bind(link.0.as_slice())
        .bind(millisecond(*at)),
    };
    let done = statement.execute(&mut **write).await.map_err(backend)?;
    match secret {
        SecretChange::SpendLink { .. } if done.rows_affected() == 0 => Err(AppendError::LinkSpent),
        _ => Ok(()),
    }
}

fn read_link(row: &SqliteRow) -> Result<Link, BadColumn> {
    Ok(Link {
        token: token(row, "token")?,
        made_at: time(row, "made_at")?,
        expires_at: time(row, "expires_at")?,
        controller: optional_uuid(row, "controller")?,
    })
}

fn read_check(row: &SqliteRow) -> Result<KeyCheck, BadColumn> {
    Ok(KeyCheck { version: row.try_get("version")?, value: hash(row, "value")? })
}
