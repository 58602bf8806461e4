//! The clock line, `(clock +25h)`: time passes for everybody.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How much time passes, in the unit in which it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    number: u32,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

/// No clock goes further at once: a hundred years, so that no sum of a few leaves the calendar.
const LONGEST: Duration = Duration::from_secs(36_500 * 24 * 60 * 60);

impl Clock {
    /// Reads `(clock +25h)`.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let amount = line.trim().strip_prefix("(clock ")?.strip_suffix(')')?.trim().strip_prefix('+')?;
        let unit = amount.chars().last().and_then(Unit::of)?;
        let digits = amount.get(..amount.len() - 1)?;
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let clock = Self { number: digits.parse().ok()?, unit };
        (clock.duration() <= LONGEST).then_some(clock)
    }

    /// The time that passes.
    pub fn duration(self) -> Duration {
        Duration::from_secs(u64::from(self.number) * self.unit.seconds())
    }
}

impl FromStr for Clock {
    type Err = NoClock;

    fn from_str(line: &str) -> Result<Self, NoClock> {
        Clock::parse(line).ok_or(NoClock)
    }
}

/// A line that is no clock line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a clock line is (clock +25h), with one of the units s, m, h, d")]
pub struct NoClock;

impl Unit {
    fn of(letter: char) -> Option<Self> {
        match letter {
            's' => Some(Self::Seconds),
            'm' => Some(Self::Minutes),
            'h' => Some(Self::Hours),
            'd' => Some(Self::Days),
            _ => None,
        }
    }

    fn seconds(self) -> u64 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 60 * 60,
            Self::Days => 24 * 60 * 60,
        }
    }
}

/// As it is written: `+25h`.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.unit {
            Unit::Seconds => 's',
            Unit::Minutes => 'm',
            Unit::Hours => 'h',
            Unit::Days => 'd',
        };
        write!(f, "+{}{letter}", self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grammar() {
        for (line, seconds, shown) in [
            ("(clock +25h)", 90_000, "+25h"),
            ("(clock +5m)", 300, "+5m"),
            ("  (clock  +0s ) ", 0, "+0s"),
            ("(clock +36500d)", 3_153_600_000, "+36500d"),
        ] {
            let clock = Clock::parse(line).unwrap();
            assert_eq!((clock.duration().as_secs(), clock.to_string().as_str()), (seconds, shown));
        }
        for line in [
            "(clock 25h)",
            "(clock +h)",
            "(clock +25)",
            "(clock +25w)",
            "(clock ++2h)",
            "(clock +2 h)",
            "(clock +36501d)",
            "(clock +99999999999999999999s)",
            "(clock +5é)",
            "(clock)",
            "clock +5m",
        ] {
            assert_eq!(Clock::parse(line), None, "{line}");
        }
    }
}
