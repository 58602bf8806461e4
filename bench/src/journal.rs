//! A long journal in SQLite: read, decoded and applied, as at the start of a server without snapshots.

use std::error::Error;

use domain::event::Recorded;
use domain::state::State;
use server::store::{Batch, Journal, Row, Source, Sqlite};
use uuid::Uuid;

use crate::measure::once;
use crate::world;

/// Rows read at once, as the server does.
const PAGE: u32 = 10_000;

/// How long the replay takes in seconds, and of how many events.
pub fn replay() -> Result<(f64, usize), Box<dyn Error>> {
    let runtime = tokio::runtime::Runtime::new()?;
    let folder = tempfile::tempdir()?;
    let controller = Uuid::from_u128(1);
    let journal = world::journal(76_900, 10_000, 10);
    let events = journal.len();
    let store = runtime.block_on(Sqlite::open(&folder.path().join("bench.db")))?;
    runtime.block_on(fill(&store, controller, journal.into_iter().map(|(recorded, _)| recorded)))?;
    let (seconds, state) = once(|| runtime.block_on(read(&store, controller)));
    let state = state?;
    if state.seq as usize != events {
        return Err(format!("{} of {events} events were applied", state.seq).into());
    }
    Ok((seconds, events))
}

async fn fill(
    store: &Sqlite,
    controller: Uuid,
    journal: impl Iterator<Item = Recorded>,
) -> Result<(), Box<dyn Error>> {
    let generation = server::store::Store::generation(store).await?;
    let mut rows = Vec::new();
    let mut seq = 0;
    let mut journal = journal.peekable();
    while let Some(recorded) = journal.next() {
        seq += 1;
        let body = serde_json::to_string(&recorded.event)?;
        let source = Source { actor: Some(recorded.actor.0), ..Source::default() };
        rows.push(Row { seq, at: recorded.at, source, command: None, kind: "event".to_owned(), body });
        if rows.len() == 20_000 || journal.peek().is_none() {
            let batch =
                Batch { generation, controller, rows: std::mem::take(&mut rows), secrets: Vec::new() };
            store.append(&batch).await?;
        }
    }
    Ok(())
}

async fn read(store: &Sqlite, controller: Uuid) -> Result<State, Box<dyn Error>> {
    let mut state: Option<State> = None;
    let mut after = 0;
    loop {
        let rows = store.rows(controller, after, PAGE).await?;
        let Some(last) = rows.last().map(|row| row.seq) else { break };
        for row in rows {
            let actor = domain::id::UserId(row.source.actor.unwrap_or_default());
            let recorded = Recorded { at: row.at, actor, event: serde_json::from_str(&row.body)? };
            match &mut state {
                Some(state) => state.apply(&recorded),
                None => state = Some(State::begin(&recorded)?),
            }
        }
        after = last;
    }
    state.ok_or_else(|| "an empty journal".into())
}
