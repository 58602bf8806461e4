//! Whether the process lives, and whether it could serve a command.

use axum::extract::State;
use axum::http::StatusCode;

use super::Web;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// A command would be served too.
pub async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    match web.service.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready; the log says why\n")
        }
    }
}
