//! Lengths of time as Go writes them: `30s`, `5m`, `1h30m`.

use core::str::FromStr;
use core::time::Duration;

use super::{InvalidReference, Part};

/// How long a command may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timeout(pub Duration);

impl FromStr for Timeout {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        total(text).map(Self).ok_or_else(|| Part::Timeout.not_valid(text))
    }
}

/// The whole length.
pub(super) fn total(text: &str) -> Option<Duration> {
    if text == "0" {
        return Some(Duration::ZERO);
    }
    let mut total = Duration::ZERO;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, after) = rest.split_at_checked(digits)?;
        let letters = after.len() - after.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        let (unit, after) = after.split_at_checked(letters)?;
        let number = Duration::from_millis(number.parse().ok()?);
        total = total.checked_add(number.checked_mul(milliseconds(unit)?)?)?;
        rest = after;
    }
    Some(total).filter(|_| !text.is_empty())
}

fn milliseconds(unit: &str) -> Option<u32> {
    match unit {
        "ms" => Some(1),
        "s" => Some(1_000),
        "m" => Some(60_000),
        "h" => Some(3_600_000),
        _ => None,
    }
}
