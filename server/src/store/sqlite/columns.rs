//! How values travel to and from columns.

use std::error::Error;

use jiff::Timestamp;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;
use uuid::fmt::Hyphenated;

use crate::store::{Source, StoreError};
use crate::token::TokenHash;

/// What is wrong with a column.
pub type BadColumn = Box<dyn Error + Send + Sync>;

pub fn backend(error: impl Into<BadColumn>) -> StoreError {
    StoreError::backend(error)
}

/// Numbers of events stay far below the limit of SQLite's integers.
pub fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

pub fn millisecond(at: Timestamp) -> i64 {
    at.as_millisecond()
}

pub fn time(row: &SqliteRow, column: &str) -> Result<Timestamp, BadColumn> {
    Ok(Timestamp::from_millisecond(row.try_get(column)?)?)
}

pub fn hash(row: &SqliteRow, column: &str) -> Result<[u8; 32], BadColumn> {
    let bytes: Vec<u8> = row.try_get(column)?;
    bytes.try_into().map_err(|_| BadColumn::from("not 32 bytes"))
}

pub fn token(row: &SqliteRow, column: &str) -> Result<TokenHash, BadColumn> {
    hash(row, column).map(TokenHash)
}

pub fn parse_uuid(text: String) -> Result<Uuid, BadColumn> {
    Ok(text.parse()?)
}

pub fn uuid(row: &SqliteRow, column: &str) -> Result<Uuid, BadColumn> {
    parse_uuid(row.try_get(column)?)
}

pub fn optional_uuid(row: &SqliteRow, column: &str) -> Result<Option<Uuid>, BadColumn> {
    row.try_get::<Option<String>, _>(column)?.map(parse_uuid).transpose()
}

pub fn source(row: &SqliteRow) -> Result<Source, BadColumn> {
    let address: Option<String> = row.try_get("address")?;
    Ok(Source {
        actor: row.try_get("actor")?,
        session: optional_uuid(row, "session")?,
        address: address.map(|address| address.parse()).transpose()?,
        request: optional_uuid(row, "request")?,
    })
}

pub fn text(uuid: Option<Uuid>) -> Option<Hyphenated> {
    uuid.map(Uuid::hyphenated)
}
