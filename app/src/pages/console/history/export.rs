//! What is shown as a file: one event a line.

use std::sync::Arc;

use domain::event::Event;
use domain::history::Family;
use jiff::Timestamp;
use serde::Serialize;

use super::shown::Entry;
use crate::pages::console::csv::row;
use crate::words::console::history as words;

/// A line of JSON.
#[derive(Serialize)]
struct Exported<'a> {
    number: u64,
    at: Timestamp,
    actor: Option<&'a str>,
    kind: Family,
    what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a str>,
    event: &'a Event,
}

/// JSON Lines: the sentence, and the event as the journal has it.
pub(super) fn json_lines(entries: &[Arc<Entry>]) -> String {
    let line = |entry: &Arc<Entry>| {
        let exported = Exported {
            number: entry.seq,
            at: entry.at,
            actor: entry.actor.as_deref(),
            kind: entry.family,
            what: &entry.says,
            line: entry.line.as_deref(),
            from: entry.address.as_deref(),
            event: &entry.event,
        };
        // An event is made of nothing that JSON cannot say.
        serde_json::to_string(&exported).unwrap_or_default() + "\n"
    };
    entries.iter().map(line).collect()
}

/// Comma-separated values with a head.
pub(super) fn csv(entries: &[Arc<Entry>]) -> String {
    let mut text = row(words::COLUMNS.iter().map(ToString::to_string));
    for entry in entries {
        let values = [
            entry.seq.to_string(),
            entry.at.to_string(),
            entry.actor.clone().unwrap_or_default(),
            words::family(entry.family).to_owned(),
            entry.says.clone(),
            entry.line.clone().unwrap_or_default(),
            entry.address.clone().unwrap_or_default(),
        ];
        text.push_str(&row(values.into_iter()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Arc<Entry> {
        Arc::new(Entry {
            seq: 7,
            at: Timestamp::UNIX_EPOCH,
            actor: Some("anna".to_owned()),
            family: Family::Controller,
            event: Event::BackupCreated { notes: "a, b".to_owned() },
            parts: Vec::new(),
            says: "anna made a backup: a, b".to_owned(),
            line: None,
            address: None,
        })
    }

    #[test]
    fn one_event_a_line() {
        assert_eq!(
            json_lines(&[entry()]),
            concat!(
                r#"{"number":7,"at":"1970-01-01T00:00:00Z","actor":"anna","kind":"controller","#,
                r#""what":"anna made a backup: a, b","event":{"backup-created":{"notes":"a, b"}}}"#,
                "\n"
            )
        );
        let text = csv(&[entry()]);
        let line = text.lines().nth(1);
        assert_eq!(line, Some("7,1970-01-01T00:00:00Z,anna,Controller,\"anna made a backup: a, b\",,"));
    }
}
