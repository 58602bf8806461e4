//! An application and, if it is said, one of its endpoints: `mysql`, `mysql:db`.

use core::fmt;
use core::str::FromStr;

use domain::name::ApplicationName;

use super::{InvalidReference, Part};

/// An application, and which of its endpoints is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The application.
    pub application: ApplicationName,
    /// The endpoint; none if the one that fits is meant.
    pub endpoint: Option<EndpointName>,
}

/// The name of an endpoint, as charms call them: letters, digits, dashes and underscores.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EndpointName(String);

impl EndpointName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EndpointName {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let starts_well = text.starts_with(|c: char| c.is_ascii_alphabetic());
        if starts_well && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Part::Endpoint.not_valid(text))
        }
    }
}

impl FromStr for Endpoint {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let (application, endpoint) = match text.split_once(':') {
            None => (text, None),
            Some((application, endpoint)) => (application, Some(endpoint.parse()?)),
        };
        let application = application.parse().map_err(|_| Part::Application.not_valid(application))?;
        Ok(Self { application, endpoint })
    }
}

impl fmt::Display for EndpointName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.application.fmt(f)?;
        match &self.endpoint {
            Some(endpoint) => write!(f, ":{endpoint}"),
            None => Ok(()),
        }
    }
}
