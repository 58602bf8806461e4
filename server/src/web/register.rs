//! `/register`: a page for a person, and Juju's sealed exchange for a client (semantics §6.3). Beside it, in the same form,
//! the question what a string will give.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::refusal::Refusal;
use juju::sealed::{ErrorBody, ExchangeError, RemoteError, SealedRequest};

use super::{Web, bundle, cookie, limits};
use crate::service::{RegisterTrouble, Registered, Trouble, Visitor};

/// Shows the page to whoever navigates here, and takes a registration from whoever posts one.
pub async fn take(State(web): State<Web>, visitor: Visitor, request: Request) -> Response {
    let is_visit = matches!(*request.method(), Method::GET | Method::HEAD)
        && bundle::is_navigation("register", request.headers());
    if is_visit {
        return bundle::serve(State(web), request).await;
    }
    let request = match read(request).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    match web.service.register(&visitor, &request).await {
        Ok(registered) => welcome(&web, &registered),
        Err(trouble) => refuse(trouble),
    }
}

/// Tells whoever holds a string what it will give.
pub async fn preview(State(web): State<Web>, visitor: Visitor, request: Request) -> Response {
    let request = match read(request).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    match web.service.preview(&visitor, &request).await {
        Ok(reply) => json(StatusCode::OK, reply.to_json()),
        Err(trouble) => refuse(trouble),
    }
}

async fn read(request: Request) -> Result<SealedRequest, Response> {
    let (parts, body) = request.into_parts();
    let body = limits::read(body).await?;
    SealedRequest::read(parts.method.as_str(), &body).map_err(|error| refuse(error.into()))
}

fn welcome(web: &Web, registered: &Registered) -> Response {
    let mut response = json(StatusCode::OK, registered.reply.to_json());
    if let Some(ticket) = &registered.ticket {
        let text = cookie::carry_login(&web.service.origin, &ticket.token);
        if let Ok(value) = HeaderValue::from_str(&text) {
            response.headers_mut().insert(SET_COOKIE, value);
        }
    }
    response
}

/// Juju's status and text for what is wrong with the request; one line of ours for what became of the string.
fn refuse(trouble: RegisterTrouble) -> Response {
    let (status, body) = match trouble {
        RegisterTrouble::Exchange(error) => exchange(&error),
        RegisterTrouble::Other(Trouble::Refused(refusal)) => {
            (refused(&refusal), ErrorBody { error: (&refusal).into() })
        }
        RegisterTrouble::Other(Trouble::TooSoon { .. }) => {
            let text = "too many attempts to register; try again in a minute";
            (StatusCode::TOO_MANY_REQUESTS, ErrorBody::new(text, RemoteError::TRY_AGAIN))
        }
        RegisterTrouble::Other(Trouble::Busy) => (
            StatusCode::SERVICE_UNAVAILABLE,
            ErrorBody::new("the server is busy; try again", RemoteError::TRY_AGAIN),
        ),
        RegisterTrouble::Other(other) => {
            tracing::error!(error = %other, "cannot register");
            let text = "the server made a mistake; its log has the details";
            (StatusCode::INTERNAL_SERVER_ERROR, ErrorBody::new(text, ""))
        }
    };
    json(status, body.to_json())
}

fn exchange(error: &ExchangeError) -> (StatusCode, ErrorBody) {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, error.body())
}

/// A string that does not work ends where Juju's used strings end, at 404.
fn refused(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::RegistrationDisabled => StatusCode::FORBIDDEN,
        _ => StatusCode::NOT_FOUND,
    }
}

fn json(status: StatusCode, body: Vec<u8>) -> Response {
    (status, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
}
