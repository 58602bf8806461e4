//! A long journal in SQLite: read, decoded and applied by the server's own code, as when it starts without a snapshot.

use std::error::Error;

use domain::event::Recorded;
use server::service::replay;
use server::store::{Batch, Journal, Source, Sqlite, Store};
use uuid::Uuid;

use crate::measure::once;

/// Users, models and grants of each user that make a million events.
const WORLD: (u32, u32, u32) = (76_154, 10_000, 10);

/// How many rows are written at once.
const BATCH: usize = 20_000;

/// How long the replay takes in seconds, and of how many events.
pub fn replay() -> Result<(f64, usize), Box<dyn Error>> {
    let runtime = tokio::runtime::Runtime::new()?;
    let folder = tempfile::tempdir()?;
    let controller = Uuid::from_u128(1);
    let (users, models, grants) = WORLD;
    let journal = bench_world::journal(users, models, grants).into_iter().map(|made| made.recorded);
    let journal: Vec<Recorded> = journal.take(1_000_000).collect();
    let store = runtime.block_on(Sqlite::open(&folder.path().join("bench.db")))?;
    runtime.block_on(fill(&store, controller, &journal))?;
    let (seconds, state) = once(|| runtime.block_on(replay::load(&store, controller)));
    let state = state?.ok_or("the journal is not there")?;
    if state.seq as usize != journal.len() {
        return Err(format!("{} of {} events were applied", state.seq, journal.len()).into());
    }
    Ok((seconds, journal.len()))
}

async fn fill(store: &Sqlite, controller: Uuid, journal: &[Recorded]) -> Result<(), Box<dyn Error>> {
    let generation = store.generation().await?;
    let mut seq = 0;
    for part in journal.chunks(BATCH) {
        let mut rows = Vec::with_capacity(part.len());
        for recorded in part {
            seq += 1;
            rows.push(replay::write_row(seq, recorded, Source::default(), None)?);
        }
        store.append(&Batch { generation, controller, rows, secrets: Vec::new() }).await?;
    }
    Ok(())
}
