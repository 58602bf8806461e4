//! What a rehearsal answers beside everything else (`serve --rehearsal`): a clock that can be moved, a bootstrap link for
//! whoever asks, and an identity provider that asks nothing back.

use app::api::ApiError;
use axum::Router;
use axum::extract::{Json, State};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use domain::name::UserName;
use leptos::server_fn::error::FromServerFnError;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::api::api_error;
use super::{Web, cookie};
use crate::service::{Purpose, Trouble, Visitor};

/// How far the clock is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// Seconds.
    pub seconds: u32,
}

/// Who says to be whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Believed {
    /// On which controller.
    pub controller: Uuid,
    /// The external user.
    pub user: UserName,
}

/// Adds the routes, if this is a rehearsal.
pub fn add(routes: Router<Web>, web: &Web) -> Router<Web> {
    if web.service.purpose == Purpose::Use {
        return routes;
    }
    routes
        .route("/rehearsal/clock", post(clock))
        .route("/rehearsal/link", post(link))
        .route("/rehearsal/identity", post(identity))
}

async fn clock(State(web): State<Web>, Json(passed): Json<Passed>) -> StatusCode {
    web.service.clock.advance(i64::from(passed.seconds) * 1_000);
    StatusCode::NO_CONTENT
}

async fn link(State(web): State<Web>, visitor: Visitor) -> Response {
    match web.service.make_link().await {
        Ok(link) => link.into_response(),
        Err(error) => refuse(&visitor, Trouble::failed(error)),
    }
}

async fn identity(State(web): State<Web>, visitor: Visitor, Json(believed): Json<Believed>) -> Response {
    let Believed { controller, user } = believed;
    let ticket = match web.service.log_in_external(&visitor, controller, user).await {
        Ok(ticket) => ticket,
        Err(trouble) => return refuse(&visitor, trouble),
    };
    let mut response = StatusCode::NO_CONTENT.into_response();
    let text = cookie::carry_login(&web.service.origin, &ticket.token);
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().insert(SET_COOKIE, value);
    }
    response
}

fn refuse(visitor: &Visitor, trouble: Trouble) -> Response {
    let error: ApiError = api_error(visitor, trouble);
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], error.ser()).into_response()
}
