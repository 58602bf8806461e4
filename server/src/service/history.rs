//! The history that a login sees, read from the journal piece by piece.

use domain::history::{Happened, History, HistoryQuery, LIMIT, history};
use domain::session::Login;

use super::{Hosted, Service, Trouble, replay};

/// How many events are looked at for one answer. Whoever sees few of them is told before which number to ask on.
const LOOKED_AT: u32 = 5_000;

impl Service {
    /// What a login sees of what happened, with the number of the last event that there is.
    pub(super) async fn history(
        &self,
        hosted: &Hosted,
        login: Login,
        query: &HistoryQuery,
    ) -> Result<(History, u64), Trouble> {
        let now = self.clock.now();
        let look = |query: &HistoryQuery, rows| {
            hosted.read(|state| -> Result<_, Trouble> {
                let actor = login.check(state, now)?;
                Ok((history(state, actor, query, rows)?, state.seq))
            })
        };
        let (mut told, last) = look(query, Vec::new())?;
        // What is written is told only once it counts.
        let end = last.saturating_add(1);
        let mut query = query.clone();
        query.limit = query.limit.clamp(1, LIMIT);
        let mut before = query.before.map_or(end, |before| before.min(end));
        for _ in 0..LOOKED_AT / LIMIT {
            let rows = self.store.rows_before(hosted.controller, before, LIMIT).await?;
            let rows = rows.iter().map(|row| happened(hosted, row)).collect::<Result<Vec<_>, _>>()?;
            let (more, _) = look(&query, rows)?;
            query.limit = query.limit.saturating_sub(u32::try_from(more.rows.len()).unwrap_or(LIMIT));
            told.extend(more);
            match told.next {
                Some(next) if query.limit > 0 => before = next,
                _ => break,
            }
        }
        Ok((told, last))
    }
}

fn happened(hosted: &Hosted, row: &crate::store::Row) -> Result<Happened, Trouble> {
    let recorded = replay::read_row(hosted.controller, row)?;
    Ok(Happened { seq: row.seq, recorded, address: row.source.address.map(|address| address.to_string()) })
}
