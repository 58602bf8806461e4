//! Where a new model goes: a cloud, a region of the default cloud, or both.

use core::fmt;
use core::str::FromStr;

use super::{CloudRegion, InvalidReference, Part};

/// What `add-model` takes as a place; a single word may name a cloud or a region, which only a controller knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CloudOrRegion {
    /// A word that names a cloud or a region.
    Either(String),
    /// `cloud/region`.
    Both(CloudRegion),
}

impl FromStr for CloudOrRegion {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        match text {
            "" => Err(Part::Cloud.not_valid(text)),
            _ if text.contains('/') => text.parse().map(Self::Both),
            _ => Ok(Self::Either(text.to_owned())),
        }
    }
}

impl fmt::Display for CloudOrRegion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Either(word) => f.write_str(word),
            Self::Both(both) => both.fmt(f),
        }
    }
}
