//! What a call answers instead of a result: one type, each kind with its HTTP status.

use domain::refusal::Refusal;
use domain::session::Ended;
use jiff::Timestamp;
use juju::client::Failure;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

/// Why a call came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ApiError {
    /// The rules refuse it.
    #[error("{}", juju::wording::item(refusal))]
    Refused {
        /// Why.
        refusal: Refusal,
    },
    /// This browser has no login on the controller, or there is no such controller; which of them is not told.
    #[error("not logged in")]
    NoSession,
    /// The login has ended.
    #[error("the session has ended")]
    Ended {
        /// Why.
        ended: Ended,
    },
    /// There were too many failed attempts; nothing was tried.
    #[error("too many attempts; try again later")]
    Throttled {
        /// When another attempt is welcome.
        until: Timestamp,
    },
    /// The bootstrap link was used, has expired, or never was one.
    #[error(
        "the bootstrap link does not work: it was used, has expired or is incomplete; ask for another one"
    )]
    Link,
    /// The page speaks another version than the server, and should be loaded again.
    #[error("the server was updated; load the page again")]
    Version {
        /// The version that the server speaks.
        server: u32,
    },
    /// The request cannot be understood.
    #[error("the request cannot be understood: {reason}")]
    Malformed {
        /// What is wrong with it.
        reason: String,
    },
    /// Too many others are being served.
    #[error("the server is busy; try again")]
    Busy,
    /// The server failed; its log has the details.
    #[error("the server made a mistake{}", under(id))]
    Internal {
        /// The number under which the log has them.
        id: Option<Uuid>,
    },
    /// The server cannot be reached, or something else answers in its place. Only ever made in the browser.
    #[error("{reason}")]
    Unreachable {
        /// What went wrong.
        reason: String,
    },
}

fn under(id: &Option<Uuid>) -> String {
    id.map(|id| format!("; its log has the details under {id}")).unwrap_or_default()
}

impl ApiError {
    /// A request that cannot be understood.
    pub fn malformed(reason: impl Into<String>) -> Self {
        ApiError::Malformed { reason: reason.into() }
    }

    /// Whether signing in is what is missing.
    pub fn is_sign_in(&self) -> bool {
        matches!(self, ApiError::NoSession | ApiError::Ended { .. })
    }

    /// Whether it is not known what came of the call: it may be made again under the same number.
    pub fn is_lost(&self) -> bool {
        matches!(self, ApiError::Unreachable { .. } | ApiError::Busy | ApiError::Internal { .. })
    }

    /// The HTTP status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            ApiError::Refused { refusal } => refused(refusal),
            ApiError::NoSession | ApiError::Ended { .. } => 401,
            ApiError::Link => 403,
            ApiError::Throttled { .. } => 429,
            ApiError::Version { .. } => 426,
            ApiError::Malformed { .. } => 400,
            ApiError::Busy => 503,
            ApiError::Internal { .. } | ApiError::Unreachable { .. } => 500,
        }
    }
}

/// What is another's is 403, credentials that prove nothing are 401, and what the state of things does not allow is 409.
fn refused(refusal: &Refusal) -> u16 {
    match refusal {
        Refusal::Denied { .. } | Refusal::Concealed => 403,
        Refusal::InvalidCredentials => 401,
        _ => 409,
    }
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(reason)
            | ServerFnErrorErr::MissingArg(reason)
            | ServerFnErrorErr::Serialization(reason) => ApiError::Malformed { reason },
            // A server could not read the call, or a browser could not read the answer.
            ServerFnErrorErr::Deserialization(reason) if cfg!(feature = "ssr") => {
                ApiError::Malformed { reason }
            }
            ServerFnErrorErr::Request(reason)
            | ServerFnErrorErr::Deserialization(reason)
            | ServerFnErrorErr::UnsupportedRequestMethod(reason) => ApiError::Unreachable { reason },
            ServerFnErrorErr::Registration(_)
            | ServerFnErrorErr::ServerError(_)
            | ServerFnErrorErr::MiddlewareError(_)
            | ServerFnErrorErr::Response(_) => ApiError::Internal { id: None },
        }
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Refused { refusal } => Failure::Refused(refusal),
            ApiError::NoSession => Failure::NoSession,
            ApiError::Ended { ended } => Failure::Ended(ended),
            other => Failure::Unreachable(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_and_has_its_status() {
        let kinds = [
            (ApiError::Refused { refusal: Refusal::Concealed }, 403),
            (ApiError::Refused { refusal: Refusal::InvalidCredentials }, 401),
            (ApiError::Refused { refusal: Refusal::ModelNotFound }, 409),
            (ApiError::NoSession, 401),
            (ApiError::Ended { ended: Ended::Expired }, 401),
            (ApiError::Throttled { until: Timestamp::UNIX_EPOCH }, 429),
            (ApiError::Link, 403),
            (ApiError::Version { server: 1 }, 426),
            (ApiError::malformed("x"), 400),
            (ApiError::Busy, 503),
            (ApiError::Internal { id: None }, 500),
        ];
        for (error, status) in kinds {
            assert_eq!(error.status(), status, "{error}");
            assert_eq!(ApiError::de(error.ser()), error);
        }
    }
}
