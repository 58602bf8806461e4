//! How large and how slow a request may be.

use std::error::Error;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use zeroize::{Zeroize, Zeroizing};

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

/// Reads a whole body, which may hold a password: it is wiped from memory when its last reader drops it. One that is
/// larger than the limit and did not say so is found out here.
pub async fn read(mut body: Body) -> Result<Bytes, Response> {
    // Room for all of it, because a vector that grows leaves copies behind.
    let room = body.size_hint().upper().and_then(|size| usize::try_from(size).ok()).unwrap_or(BODY);
    let mut whole = Zeroizing::new(Vec::with_capacity(room.min(BODY)));
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| match is_too_large(&error) {
            true => (StatusCode::PAYLOAD_TOO_LARGE, "the request is too large\n").into_response(),
            false => (StatusCode::BAD_REQUEST, "the request ended before its end\n").into_response(),
        })?;
        if let Ok(part) = frame.into_data() {
            whole.extend_from_slice(&part);
            wipe(part);
        }
    }
    Ok(Bytes::from_owner(whole))
}

/// Wipes a part that nobody else holds.
fn wipe(part: Bytes) {
    if let Ok(mut part) = part.try_into_mut() {
        part.as_mut().zeroize();
    }
}

fn is_too_large(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_too_large)
}

/// Answers 503 to what takes longer: it is the server that was slow.
pub fn time() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME)
}
