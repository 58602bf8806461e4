//! Why the service does not do what it was asked to.

use domain::refusal::Refusal;
use domain::session::Ended;
use jiff::Timestamp;

use super::throttle::TooSoon;
use crate::password::PasswordError;
use crate::store::StoreError;

/// Why nothing was done. Each transport has its own way to say so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The rules refuse it.
    #[error("refused")]
    Refused(Refusal),
    /// The visitor has no login there.
    #[error("not logged in")]
    NoSession,
    /// The visitor's login does not hold any more.
    #[error("the login has ended")]
    Ended(Ended),
    /// There were too many failed attempts.
    #[error("too many attempts")]
    TooSoon {
        /// When another is welcome.
        until: Timestamp,
    },
    /// The bootstrap link is spent, too old, or no link.
    #[error("the bootstrap link does not work")]
    Link,
    /// The request makes no sense.
    #[error("{0}")]
    Malformed(&'static str),
    /// Too many others are being served.
    #[error("busy")]
    Busy,
    /// Something below failed; the text is for the log only.
    #[error("{0}")]
    Failed(String),
}

impl Trouble {
    /// Something below failed.
    pub fn failed(error: impl std::fmt::Display) -> Self {
        Trouble::Failed(error.to_string())
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble::Refused(refusal)
    }
}

impl From<Ended> for Trouble {
    fn from(ended: Ended) -> Self {
        Trouble::Ended(ended)
    }
}

impl From<TooSoon> for Trouble {
    fn from(too_soon: TooSoon) -> Self {
        Trouble::TooSoon { until: too_soon.until }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::failed(error)
    }
}

impl From<PasswordError> for Trouble {
    fn from(error: PasswordError) -> Self {
        match error {
            PasswordError::Busy => Trouble::Busy,
            PasswordError::Broken(_) => Trouble::failed(error),
        }
    }
}
