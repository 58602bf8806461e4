//! For how long registration strings work: `7d`, `12h`, `90s`, `never`.

use core::fmt;
use core::num::NonZeroU32;
use core::str::FromStr;

use super::{InvalidReference, Part, duration};

/// For how long a registration string works; the setting `registration-expiry`, which is Portcullis's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// For so many seconds.
    After(NonZeroU32),
    /// Until it is used or withdrawn.
    Never,
}

/// From the largest; Go, whose lengths Juju writes, has no days.
const UNITS: [(u32, &str); 4] = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")];

impl Expiry {
    /// What may be written, behind "a".
    pub const FORMS: &str = "length of time such as 7d, 12h or 30m, or never";

    /// Of so many seconds; none is never.
    pub fn of(seconds: Option<u32>) -> Self {
        seconds.and_then(NonZeroU32::new).map_or(Self::Never, Self::After)
    }

    /// In the largest whole unit: how many of which; none is never.
    pub fn whole(self) -> Option<(u32, &'static str)> {
        let seconds = self.seconds()?.get();
        let (size, unit) = UNITS.into_iter().find(|(size, _)| seconds.is_multiple_of(*size))?;
        Some((seconds / size, unit))
    }

    /// In seconds; none is never.
    pub fn seconds(self) -> Option<NonZeroU32> {
        match self {
            Self::After(seconds) => Some(seconds),
            Self::Never => None,
        }
    }
}

impl FromStr for Expiry {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        if text == "never" {
            return Ok(Self::Never);
        }
        let days = || text.strip_suffix('d')?.parse::<u64>().ok()?.checked_mul(86_400);
        let seconds = days().or_else(|| duration::total(text).map(|total| total.as_secs()));
        let whole = seconds.and_then(|seconds| u32::try_from(seconds).ok()).and_then(NonZeroU32::new);
        whole.map(Self::After).ok_or_else(|| Part::Expiry.not_valid(text))
    }
}

impl fmt::Display for Expiry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whole() {
            Some((count, unit)) => write!(f, "{count}{:.1}", unit),
            None => f.write_str("never"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_written_in_its_largest_whole_unit() {
        for (text, written) in
            [("7d", "7d"), ("168h", "7d"), ("1h30m", "90m"), ("61s", "61s"), ("never", "never")]
        {
            assert_eq!(text.parse::<Expiry>().unwrap().to_string(), written, "{text}");
        }
        assert_eq!(Expiry::of(Some(0)), Expiry::Never);
    }

    #[test]
    fn what_is_no_length_is_refused_with_examples() {
        for text in
            ["", "0", "0d", "d", "7", "7 days", "-1h", "200ms", "60000d", "99999999999999999999d", "Never"]
        {
            let error = text.parse::<Expiry>().unwrap_err();
            assert_eq!(error.to_string(), format!("expiry \"{text}\" not valid"));
        }
    }
}
