//! Between the database and a state: the last snapshot, and the events since. A row that is no event ends it; none is skipped.

use domain::decide::OPERATOR;
use domain::event::{Event, Recorded};
use domain::id::UserId;
use domain::state::State;
use jiff::Timestamp;
use uuid::Uuid;

use crate::store::{Happened, Row, Snapshot, Source, Store, StoreError};

/// The format of snapshots: a number for the sources of `domain` that this release was built from. A snapshot of other
/// rules is replayed instead, so that nobody needs to remember to raise a version.
pub const FORMAT: u32 = include!(concat!(env!("OUT_DIR"), "/snapshot_format.rs"));

/// How many rows are read at once, not more than a store reads ahead.
const PAGE: u32 = 5_000;

/// The state of a controller; none if it has no journal.
pub async fn load(store: &dyn Store, controller: Uuid) -> Result<Option<State>, StoreError> {
    load_until(store, controller, u64::MAX).await
}

/// The state of a controller as of a moment; none before it was bootstrapped.
pub async fn load_as_of(
    store: &dyn Store,
    controller: Uuid,
    at: Timestamp,
) -> Result<Option<State>, StoreError> {
    let last = store.head_as_of(controller, at).await?;
    load_until(store, controller, last).await
}

/// The state after an event, or after the last one.
async fn load_until(store: &dyn Store, controller: Uuid, last: u64) -> Result<Option<State>, StoreError> {
    let snapshot = store.snapshot(controller, FORMAT, last).await?;
    let mut state = snapshot.and_then(|snapshot| read_snapshot(controller, &snapshot));
    let after = state.as_ref().map_or(0, |state| state.seq);
    let page = |after| {
        let left = u32::try_from(last.saturating_sub(after)).unwrap_or(PAGE);
        store.happened(controller, after, left.min(PAGE))
    };
    let mut events = page(after).await?;
    while let Some(end) = events.last().map(|event| event.seq) {
        // The database looks for the next page while this one is applied.
        let (next, applied) = tokio::join!(page(end), async { apply(controller, state, &events) });
        (events, state) = (next?, applied?);
    }
    Ok(state)
}

fn apply(controller: Uuid, state: Option<State>, events: &[Happened]) -> Result<Option<State>, StoreError> {
    events.iter().try_fold(state, |state, event| step(controller, state, event).map(Some))
}

fn step(controller: Uuid, state: Option<State>, event: &Happened) -> Result<State, StoreError> {
    let Happened { seq, at, actor, body } = event;
    let recorded = read(controller, *seq, *at, *actor, body)?;
    check_next(controller, state.as_ref().map_or(0, |state| state.seq), *seq)?;
    match state {
        Some(mut state) => {
            state.apply(&recorded);
            Ok(state)
        }
        None => State::begin(&recorded).map_err(|error| bad(controller, *seq, error)),
    }
}

/// A journal has no gaps: a row that is gone is told, as one that cannot be read is.
pub fn check_next(controller: Uuid, last: u64, seq: u64) -> Result<(), StoreError> {
    let next = last.saturating_add(1);
    if seq == next { Ok(()) } else { Err(bad(controller, next, "it is missing")) }
}

/// A snapshot only saves time, so one that cannot be read is passed over.
fn read_snapshot(controller: Uuid, snapshot: &Snapshot) -> Option<State> {
    let read: Result<State, _> = serde_json::from_slice(&snapshot.body);
    if let Err(error) = &read {
        tracing::warn!(%controller, seq = snapshot.seq, %error, "a snapshot cannot be read; replaying instead");
    }
    read.ok().filter(|state| state.seq == snapshot.seq)
}

/// The snapshot of a state.
pub fn snapshot(state: &State) -> Result<Snapshot, serde_json::Error> {
    Ok(Snapshot { seq: state.seq, format: FORMAT, body: serde_json::to_vec(state)? })
}

/// Reads a row of a journal.
pub fn read_row(controller: Uuid, row: &Row) -> Result<Recorded, StoreError> {
    read(controller, row.seq, row.at, row.source.actor, &row.body)
}

/// Reads rows of a journal that follow an event.
pub fn read_after(controller: Uuid, last: u64, rows: &[Row]) -> Result<Vec<Recorded>, StoreError> {
    (last..)
        .zip(rows)
        .map(|(last, row)| {
            check_next(controller, last, row.seq)?;
            read_row(controller, row)
        })
        .collect()
}

fn read(
    controller: Uuid,
    seq: u64,
    at: Timestamp,
    actor: Option<u32>,
    body: &str,
) -> Result<Recorded, StoreError> {
    let event: Event = serde_json::from_str(body).map_err(|error| bad(controller, seq, in_short(&error)))?;
    Ok(Recorded { at, actor: actor.map_or(OPERATOR, UserId), event })
}

/// Writes a row of a journal.
pub fn write_row(
    seq: u64,
    recorded: &Recorded,
    source: Source,
    command: Option<Uuid>,
) -> Result<Row, StoreError> {
    let body = serde_json::to_value(&recorded.event).map_err(StoreError::backend)?;
    let kind = kind(&body).unwrap_or_default().to_owned();
    let source = Source { actor: Some(recorded.actor.0), ..source };
    Ok(Row { seq, at: recorded.at, source, command, kind, body: body.to_string() })
}

/// The kind of an event or command: its only key, or the whole of one that says nothing more.
pub(super) fn kind(body: &serde_json::Value) -> Option<&str> {
    body.as_str().or_else(|| body.as_object()?.keys().next().map(String::as_str))
}

/// What the parser says, without its list of every kind of event there is.
fn in_short(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split_once(", expected one of").map_or(text.clone(), |(what, _)| what.to_owned())
}

fn bad(controller: Uuid, seq: u64, error: impl std::fmt::Display) -> StoreError {
    StoreError::Row { controller, seq, reason: error.to_string() }
}
