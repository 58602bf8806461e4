//! A moment that has passed: `2026-03-01`, `2026-03-01 09:30`, `2026-03-01T09:30:00Z`, or how long ago: `90m`.

use core::str::FromStr;
use core::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::{InvalidReference, Part, duration};

/// A moment that has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// This one; where no zone is written it is in UTC, as all times that are shown.
    At(Timestamp),
    /// So long ago.
    Ago(Duration),
}

impl Moment {
    /// The time of it, seen from now.
    pub fn seen_from(self, now: Timestamp) -> Timestamp {
        match self {
            Self::At(at) => at,
            Self::Ago(ago) => now.checked_sub(ago).unwrap_or(Timestamp::MIN),
        }
    }
}

impl FromStr for Moment {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        if let Some(ago) = duration::total(text) {
            return Ok(Self::Ago(ago));
        }
        let exact = text.parse::<Timestamp>().ok();
        let in_utc = || {
            let civil: DateTime = text.trim_end_matches(" UTC").parse().ok()?;
            TimeZone::UTC.to_timestamp(civil).ok()
        };
        exact.or_else(in_utc).map(Self::At).ok_or_else(|| Part::Moment.not_valid(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-02T12:00:00Z";

    #[test]
    fn a_moment_is_a_time_in_utc_or_how_long_ago() {
        for (text, expected) in [
            ("2026-03-01", "2026-03-01T00:00:00Z"),
            ("2026-03-01 09:30", "2026-03-01T09:30:00Z"),
            ("2026-03-01 09:30 UTC", "2026-03-01T09:30:00Z"),
            ("2026-03-01T09:30:15", "2026-03-01T09:30:15Z"),
            ("2026-03-01T09:30:15+02:00", "2026-03-01T07:30:15Z"),
            ("1h30m", "2026-03-02T10:30:00Z"),
            ("0", NOW),
        ] {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.seen_from(NOW.parse().unwrap()), expected.parse().unwrap(), "{text}");
        }
        for text in ["", "yesterday", "2026-13-01", "9:30", "5 minutes"] {
            let error = text.parse::<Moment>().unwrap_err();
            assert_eq!(error.to_string(), format!("time \"{text}\" not valid"));
        }
    }
}
