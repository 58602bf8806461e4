//! How large and how slow a request may be.

use std::time::Duration;

use axum::http::StatusCode;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// A command or a sealed password is a few hundred bytes; 64 KiB leave room for a long list of grants.
const BODY: usize = 64 * 1024;

/// Longer than a password waits for its turn. Event streams are not bound by it: their answer begins at once.
const TIME: Duration = Duration::from_secs(20);

/// How long a connection may take to send the head of a request.
pub const HEAD: Duration = Duration::from_secs(10);

/// Answers 413 to what is larger.
pub fn body() -> RequestBodyLimitLayer {
    RequestBodyLimitLayer::new(BODY)
}

/// Answers 503 to what takes longer: it is the server that was slow.
pub fn time() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME)
}
