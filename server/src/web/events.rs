//! `GET /api/events`: news for one browser as server-sent events, until its last login ends.

use std::convert::Infallible;
use std::time::Duration;

use app::api::News;
use axum::extract::State;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::Web;
use crate::service::{COME_AGAIN, Trouble, Visitor, tell_news};

/// How often a line is sent though nothing happens, so that proxies keep the connection.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// Begins a stream. Without a session it is 401; with one whose logins have all ended it is 204, and a browser that
/// comes back by itself stays away. Too many of one's own are 429, too many of all are 503.
pub async fn stream(State(web): State<Web>, visitor: Visitor) -> Response {
    let Some(session) = &visitor.session else {
        return (StatusCode::UNAUTHORIZED, "not logged in\n").into_response();
    };
    match tell_news(&web.service, session, web.stop.clone()).await {
        Ok(Some(news)) => {
            let events = ReceiverStream::new(news).map(|news| Ok::<_, Infallible>(event(&news)));
            Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response()
        }
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Err(trouble) => failed(&trouble),
    }
}

fn event(news: &News) -> Event {
    Event::default().json_data(news).unwrap_or_default()
}

fn failed(trouble: &Trouble) -> Response {
    let full = match trouble {
        Trouble::TooSoon { .. } => {
            Some((StatusCode::TOO_MANY_REQUESTS, "too many pages of yours listen already\n"))
        }
        Trouble::Busy => Some((StatusCode::SERVICE_UNAVAILABLE, "too many pages listen already\n")),
        _ => None,
    };
    if let Some((status, why)) = full {
        return (status, [(RETRY_AFTER, HeaderValue::from(COME_AGAIN.as_secs()))], why).into_response();
    }
    tracing::error!(error = %trouble, "cannot tell news");
    (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
}
