//! Versions of Juju: `3.6.1`, `3.6-beta2`.

use core::fmt;
use core::str::FromStr;

use super::{InvalidReference, Part};

/// A version of Juju's agents, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentVersion(String);

impl AgentVersion {
    /// The version as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AgentVersion {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let (numbers, tag) = text.split_once('-').map_or((text, None), |(numbers, tag)| (numbers, Some(tag)));
        let is_number =
            |part: &str| !part.is_empty() && part.len() < 7 && part.chars().all(|c| c.is_ascii_digit());
        let count = numbers.split('.').count();
        let tagged = tag
            .is_none_or(|tag| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '.'));
        if (2..=4).contains(&count) && numbers.split('.').all(is_number) && tagged {
            Ok(Self(text.to_owned()))
        } else {
            Err(Part::Version.not_valid(text))
        }
    }
}

impl fmt::Display for AgentVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
