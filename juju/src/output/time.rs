//! Times as Juju shows them: how long ago, or exactly (semantics §3 and §8).

use jiff::{SignedDuration, Timestamp};

/// How times are shown; `--exact-time` picks the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeStyle {
    /// `2 minutes ago`; the date once a day has passed.
    #[default]
    Relative,
    /// Go's way to print a time, in UTC and to the second, as Juju keeps them.
    Exact,
}

impl TimeStyle {
    /// The text for `then`, seen at `now`.
    pub fn show(self, then: Timestamp, now: Timestamp) -> String {
        match self {
            Self::Relative => relative(then, now),
            Self::Exact => then.strftime("%Y-%m-%d %H:%M:%S +0000 UTC").to_string(),
        }
    }

    /// The text for a last connection, which may never have been made.
    pub fn show_connection(self, last: Option<Timestamp>, now: Timestamp) -> String {
        last.map_or_else(|| "never connected".to_owned(), |then| self.show(then, now))
    }
}

/// The text for the time of a state in `juju status`.
pub fn status_time(then: Timestamp) -> String {
    then.strftime("%d %b %Y %H:%M:%SZ").to_string()
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Numbers are cut, not rounded; a clock that is behind shows `just now`.
fn relative(then: Timestamp, now: Timestamp) -> String {
    match SignedDuration::as_secs(&now.duration_since(then)) {
        DAY.. => then.strftime("%Y-%m-%d").to_string(),
        seconds @ HOUR.. => ago(seconds / HOUR, "hour"),
        seconds @ MINUTE.. => ago(seconds / MINUTE, "minute"),
        seconds @ 2.. => ago(seconds, "second"),
        _ => "just now".to_owned(),
    }
}

fn ago(count: i64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural} ago")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-02T12:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn steps_of_relative_time() {
        for (then, expected) in [
            ("2026-03-02T12:00:01Z", "just now"),
            ("2026-03-02T12:00:00Z", "just now"),
            ("2026-03-02T11:59:59Z", "just now"),
            ("2026-03-02T11:59:58.5Z", "just now"),
            ("2026-03-02T11:59:58Z", "2 seconds ago"),
            ("2026-03-02T11:59:01Z", "59 seconds ago"),
            ("2026-03-02T11:59:00Z", "1 minute ago"),
            ("2026-03-02T11:58:01Z", "1 minute ago"),
            ("2026-03-02T11:00:01Z", "59 minutes ago"),
            ("2026-03-02T11:00:00Z", "1 hour ago"),
            ("2026-03-01T12:00:01Z", "23 hours ago"),
            ("2026-03-01T12:00:00Z", "2026-03-01"),
            ("1999-12-31T23:59:59Z", "1999-12-31"),
        ] {
            assert_eq!(TimeStyle::Relative.show(at(then), at(NOW)), expected, "{then}");
        }
    }

    #[test]
    fn states_of_status_have_times_of_their_own() {
        assert_eq!(status_time(at("2014-01-02T03:04:05.6Z")), "02 Jan 2014 03:04:05Z");
    }

    #[test]
    fn exact_time_is_gos() {
        for (then, expected) in [
            ("2014-01-01T00:00:00Z", "2014-01-01 00:00:00 +0000 UTC"),
            ("2014-01-01T02:00:00.250+02:00", "2014-01-01 00:00:00 +0000 UTC"),
        ] {
            assert_eq!(TimeStyle::Exact.show(at(then), at(NOW)), expected);
        }
    }

    #[test]
    fn no_connection_yet() {
        for style in [TimeStyle::Relative, TimeStyle::Exact] {
            assert_eq!(style.show_connection(None, at(NOW)), "never connected");
        }
        assert_eq!(TimeStyle::Relative.show_connection(Some(at(NOW)), at(NOW)), "just now");
    }
}
