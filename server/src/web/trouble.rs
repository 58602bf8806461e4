//! Answers to what went wrong before or below a handler: one line, a status, nothing of the inside.

use std::any::Any;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::ProtectionError;

/// A handler panicked. The panic itself is in the log, under the number of the request that the answer carries.
pub fn panicked(_payload: Box<dyn Any + Send>) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, "the server made a mistake; its log has the details\n")
        .into_response()
}

/// A page of another site tried to act through a visitor's browser.
pub fn cross_origin(_error: ProtectionError) -> Response {
    (StatusCode::FORBIDDEN, "this request came from another site\n").into_response()
}
