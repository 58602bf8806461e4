//! Units: `mysql/0`.

use core::fmt;
use core::str::FromStr;

use domain::name::ApplicationName;

use super::machine::number;
use super::{InvalidReference, Part};

/// A unit of an application.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitName {
    /// The application.
    pub application: ApplicationName,
    /// The number of the unit.
    pub number: u32,
}

impl FromStr for UnitName {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let not_valid = || Part::Unit.not_valid(text);
        let (application, unit) = text.split_once('/').ok_or_else(not_valid)?;
        Ok(Self {
            application: application.parse().map_err(|_| not_valid())?,
            number: number(unit).ok_or_else(not_valid)?,
        })
    }
}

impl fmt::Display for UnitName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.application, self.number)
    }
}
