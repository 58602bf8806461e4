//! Which events are shown, and under which days.

use domain::event::Event;
use domain::history::{Family, History};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::cmp::Reverse;
use std::sync::Arc;

use super::sentence::{Part, line, sentence, text};

/// An event as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) seq: u64,
    pub(super) at: Timestamp,
    pub(super) actor: Option<String>,
    pub(super) family: Family,
    pub(super) event: Event,
    pub(super) parts: Vec<Part>,
    /// The sentence as text.
    pub(super) says: String,
    /// The `juju` line that does the same.
    pub(super) line: Option<String>,
    pub(super) address: Option<String>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// What follows happened on this day.
    Day(Date),
    /// An event.
    Entry(Arc<Entry>),
}

/// What stays of a line whatever is seen of it.
pub(super) type Place = (Option<Date>, u64);

impl Line {
    /// What stays of it.
    pub(super) fn place(&self) -> Place {
        match self {
            Line::Day(day) => (Some(*day), 0),
            Line::Entry(entry) => (None, entry.seq),
        }
    }

    /// How high it will be, in CSS pixels, as far as one can tell before it is drawn.
    pub(super) fn guess(&self) -> f64 {
        match self {
            Line::Day(_) => 52.0,
            Line::Entry(entry) if entry.line.is_some() => 68.0,
            Line::Entry(_) => 40.0,
        }
    }

    /// What tells a line from others.
    pub(super) fn key(&self) -> (Option<Date>, u64, String) {
        match self {
            Line::Day(day) => (Some(*day), 0, String::new()),
            // What is seen of it can change with the rights of whoever reads.
            Line::Entry(entry) => (None, entry.seq, entry.says.clone()),
        }
    }
}

/// The newest events with those that were asked for before, each once. Events that were taken back are gone.
pub(super) fn merged(newest: History, earlier: &[History]) -> History {
    let last = newest.rows.first().map_or(0, |row| row.seq);
    let mut all = newest;
    for page in earlier {
        all.extend(page.clone());
    }
    all.rows.retain(|row| row.seq <= last);
    all.rows.sort_by_key(|row| Reverse(row.seq));
    all.rows.dedup_by_key(|row| row.seq);
    all
}

/// The events in whose sentence or line the filter occurs.
pub(super) fn matching(all: &[Arc<Entry>], filter: &str) -> Vec<Arc<Entry>> {
    let wanted = filter.trim().to_lowercase();
    let matches = |entry: &&Arc<Entry>| {
        entry.says.to_lowercase().contains(&wanted)
            || entry.line.as_ref().is_some_and(|line| line.contains(&wanted))
    };
    all.iter().filter(matches).cloned().collect()
}

/// The events with what is said of them.
pub(super) fn entries(all: &History) -> Vec<Arc<Entry>> {
    let entry = |row: &domain::history::HistoryRow| {
        let parts = sentence(row, &all.names);
        let says = text(&parts);
        Arc::new(Entry {
            seq: row.seq,
            at: row.at,
            actor: row.actor.as_ref().map(ToString::to_string),
            family: row.event.family(),
            event: row.event.clone(),
            line: line(row, &all.names),
            address: row.address.clone(),
            parts,
            says,
        })
    };
    all.rows.iter().map(entry).collect()
}

/// The events under their days.
pub(super) fn by_day(entries: &[Arc<Entry>]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut last = None;
    for entry in entries {
        let day = day_of(entry.at);
        if last != Some(day) {
            lines.push(Line::Day(day));
            last = Some(day);
        }
        lines.push(Line::Entry(entry.clone()));
    }
    lines
}

/// The day of a moment, in UTC as everywhere in the page.
pub(super) fn day_of(at: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(at).date()
}

#[cfg(test)]
mod tests {
    use domain::history::HistoryRow;

    use super::*;

    fn history(seqs: impl IntoIterator<Item = u64>, next: Option<u64>) -> History {
        let row = |seq: u64| HistoryRow {
            seq,
            at: Timestamp::from_second(i64::try_from(seq).unwrap() * 40_000).unwrap(),
            actor: Some("anna".parse().unwrap()),
            event: Event::ControllerUpgraded { version: format!("3.6.{seq}") },
            address: None,
        };
        History { rows: seqs.into_iter().map(row).collect(), next, ..History::default() }
    }

    fn seqs(history: &History) -> Vec<u64> {
        history.rows.iter().map(|row| row.seq).collect()
    }

    #[test]
    fn pages_make_one_list() {
        let pages = [history([6, 5], Some(5)), history([4, 3], Some(3))];
        let all = merged(history([7, 6], Some(6)), &pages);
        assert_eq!(seqs(&all), [7, 6, 5, 4, 3]);
        assert_eq!(all.next, Some(3));
        // The last two were taken back.
        assert_eq!(seqs(&merged(history([5, 4], Some(4)), &pages)), [5, 4, 3]);
    }

    #[test]
    fn a_filter_reads_the_sentence() {
        let all = history([3, 2, 1], None);
        let found =
            |filter: &str| matching(&entries(&all), filter).iter().map(|entry| entry.seq).collect::<Vec<_>>();
        assert_eq!(found("3.6.2"), [2]);
        assert_eq!(found("ANNA"), [3, 2, 1]);
        assert_eq!(found("tom"), [] as [u64; 0]);
    }

    #[test]
    fn each_day_is_named_once() {
        let lines = by_day(&entries(&history([3, 2, 1], None)));
        let days = lines.iter().filter(|line| matches!(line, Line::Day(_))).count();
        assert_eq!((lines.len(), days), (5, 2));
    }
}
