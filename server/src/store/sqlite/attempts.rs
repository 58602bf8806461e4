//! Failed attempts in SQLite.

use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::{Row as _, SqliteTransaction};

use super::Sqlite;
use super::columns::{backend, millisecond, time};
use crate::store::{AttemptKey, Attempts, Charge, StoreError};

#[async_trait]
impl Attempts for Sqlite {
    async fn charge(&self, charges: &[Charge], now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        if let Some(until) = self.must_wait(charges, now).await? {
            return Ok(Some(until));
        }
        let mut write = self.write().await?;
        let mut failures = Vec::with_capacity(charges.len());
        for charge in charges {
            let (count, free_at) = read(&mut write, charge.key).await?;
            if free_at > now {
                return Ok(Some(free_at));
            }
            failures.push(count.saturating_add(1));
        }
        for (charge, failures) in charges.iter().zip(failures) {
            put(&mut write, charge, failures, now).await?;
        }
        write.commit().await.map_err(backend)?;
        Ok(None)
    }

    async fn refund(&self, key: AttemptKey) -> Result<(), StoreError> {
        let update =
            sqlx::query("UPDATE attempt SET failures = MAX(failures - 1, 0), free_at = 0 WHERE key = ?");
        update.bind(key.0.as_slice()).execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }

    async fn forgive(&self, key: AttemptKey) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM attempt WHERE key = ?").bind(key.0.as_slice());
        delete.execute(&self.writer).await.map_err(backend)?;
        Ok(())
    }
}

impl Sqlite {
    /// Who must wait is told without the write lock, so that a flood of guesses writes nothing.
    async fn must_wait(&self, charges: &[Charge], now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        for charge in charges {
            let query =
                sqlx::query("SELECT free_at FROM attempt WHERE key = ?").bind(charge.key.0.as_slice());
            let row = query.fetch_optional(&self.readers).await.map_err(backend)?;
            let free_at = row.map(|row| time(&row, "free_at").map_err(backend)).transpose()?;
            if let Some(free_at) = free_at.filter(|free_at| *free_at > now) {
                return Ok(Some(free_at));
            }
        }
        Ok(None)
    }
}

async fn read(write: &mut SqliteTransaction<'_>, key: AttemptKey) -> Result<(u32, Timestamp), StoreError> {
    let query = sqlx::query("SELECT failures, free_at FROM attempt WHERE key = ?").bind(key.0.as_slice());
    let Some(row) = query.fetch_optional(&mut **write).await.map_err(backend)? else {
        return Ok((0, Timestamp::UNIX_EPOCH));
    };
    Ok((row.try_get("failures").map_err(backend)?, time(&row, "free_at").map_err(backend)?))
}

async fn put(
    write: &mut SqliteTransaction<'_>,
    charge: &Charge,
    failures: u32,
    now: Timestamp,
) -> Result<(), StoreError> {
    let upsert = sqlx::query(
        "INSERT INTO attempt (key, failures, last_at, free_at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE \
         SET failures = excluded.failures, last_at = excluded.last_at, free_at = excluded.free_at",
    );
    let upsert = upsert.bind(charge.key.0.as_slice()).bind(failures).bind(millisecond(now));
    let upsert = upsert.bind(millisecond(charge.pace.free_at(failures, now)));
    upsert.execute(&mut **write).await.map_err(backend)?;
    Ok(())
}
