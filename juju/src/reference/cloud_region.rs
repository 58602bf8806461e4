//! A cloud and, if it is said, one of its regions: `cloud[/region]`.

use core::fmt;
use core::str::FromStr;

use domain::name::CloudName;

use super::{InvalidReference, Part};

/// A cloud, and which of its regions is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloudRegion {
    /// The cloud.
    pub cloud: CloudName,
    /// The region; none if the default one is meant.
    pub region: Option<String>,
}

impl FromStr for CloudRegion {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let (cloud, region) = match text.split_once('/') {
            None => (text, None),
            Some((_, region)) if region.is_empty() || region.contains('/') => {
                return Err(Part::Region.not_valid(region));
            }
            Some((cloud, region)) => (cloud, Some(region.to_owned())),
        };
        Ok(Self { cloud: cloud.parse().map_err(|_| Part::Cloud.not_valid(cloud))?, region })
    }
}

impl fmt::Display for CloudRegion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cloud.fmt(f)?;
        match &self.region {
            Some(region) => write!(f, "/{region}"),
            None => Ok(()),
        }
    }
}
