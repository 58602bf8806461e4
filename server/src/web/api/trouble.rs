//! What the page is told of the service's trouble.

use app::api::ApiError;

use crate::service::{Trouble, Visitor};

/// What failed below stays in the log; the answer has the number to find it by.
pub fn api_error(visitor: &Visitor, trouble: Trouble) -> ApiError {
    match trouble {
        Trouble::Refused(refusal) => ApiError::Refused { refusal },
        Trouble::NoSession => ApiError::NoSession,
        Trouble::Ended(ended) => ApiError::Ended { ended },
        Trouble::TooSoon { until } => ApiError::Throttled { until },
        Trouble::Link => ApiError::Link,
        Trouble::Malformed(reason) => ApiError::malformed(reason),
        Trouble::Busy => ApiError::Busy,
        Trouble::Failed(error) => {
            tracing::error!(%error, "cannot serve a call");
            ApiError::Internal { id: visitor.request }
        }
    }
}
