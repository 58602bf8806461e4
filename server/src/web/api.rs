//! The five server functions over HTTP: the version first, then the function of `app`, then the status of its error.

mod caller;
mod trouble;

// Server functions register themselves, if only their crate is named.
use app as _;

use std::sync::Arc;

use app::api::{ApiError, HostInContext, VERSION};
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use leptos::prelude::{Owner, ScopedFuture, provide_context};
use serde::Deserialize;
use server_fn::axum::get_server_fn_service;
use server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER};

use super::Web;
use crate::service::Visitor;
use caller::Caller;
pub use trouble::api_error;

/// What every version of a call says of itself.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

/// Calls a server function.
pub async fn call(State(web): State<Web>, visitor: Visitor, request: Request) -> Response {
    if request.method() != Method::POST {
        let allowed = [(ALLOW, HeaderValue::from_static("POST"))];
        return (StatusCode::METHOD_NOT_ALLOWED, allowed, "this is called by POST\n").into_response();
    }
    let (parts, body) = request.into_parts();
    let Some(mut function) = get_server_fn_service(parts.uri.path(), Method::POST) else {
        return (StatusCode::NOT_FOUND, "there is nothing here\n").into_response();
    };
    let body = match super::limits::read(body).await {
        Ok(body) => body,
        Err(answer) => return answer,
    };
    if let Err(error) = check_version(&body) {
        return answer(&error);
    }
    let caller = Arc::new(Caller::new(web, visitor));
    let context = HostInContext(caller.clone());
    let request = Request::from_parts(parts, Body::from(body));
    let run = Owner::new().with(|| {
        provide_context(context);
        ScopedFuture::new(async move { function.run(request).await })
    });
    let mut response = told(run.await).await;
    if let Some(cookie) = caller.cookie() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Told before the rest is read: what another version says may mean something else, or nothing.
fn check_version(body: &Bytes) -> Result<(), ApiError> {
    let said: Versioned =
        serde_json::from_slice(body).map_err(|error| ApiError::malformed(error.to_string()))?;
    if said.version == VERSION { Ok(()) } else { Err(ApiError::Version { server: VERSION }) }
}

/// Gives an error its status, which `server_fn` itself does not know.
async fn told(response: Response) -> Response {
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    match response.into_body().collect().await {
        Ok(body) => answer(&ApiError::de(body.to_bytes())),
        Err(_) => answer(&ApiError::Internal { id: None }),
    }
}

/// The answer that an error is.
fn answer(error: &ApiError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let json = [(CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    let mut response = (status, json, error.ser()).into_response();
    if let ApiError::Throttled { .. } = error {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    }
    response
}
