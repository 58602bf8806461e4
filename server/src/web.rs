//! HTTP: the router, and the layers that every request passes through.

mod api;
mod bundle;
mod cookie;
mod events;
mod headers;
mod health;
pub mod limits;
mod register;
#[cfg(debug_assertions)]
mod rehearsal;
mod request;
mod trouble;
mod visitor;

pub use bundle::{Bundle, Files};
pub use request::{Proxy, RequestId};

use axum::Router;
use axum::http::header::{AUTHORIZATION, COOKIE, SET_COOKIE};
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get};
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{ConfigError, CsrfLayer};
use tower_http::sensitive_headers::SetSensitiveHeadersLayer;

use crate::service::Service;

/// What handlers share.
#[derive(Clone)]
pub struct Web {
    /// What the server does.
    pub service: Service,
    /// The page.
    pub files: Files,
    /// Whether a proxy stands before the server and tells the addresses of browsers.
    pub proxy: Proxy,
    /// The word to stop, on which what would otherwise last for ever ends.
    pub stop: CancellationToken,
}

/// The router of the server.
pub fn router(web: Web) -> Result<Router, ConfigError> {
    let routes = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/api/events", get(events::stream))
        .route("/api/{function}", any(api::call))
        .route("/register", any(register::take))
        .route("/register/preview", any(register::preview))
        .fallback(bundle::serve);
    #[cfg(debug_assertions)]
    let routes = rehearsal::add(routes, &web);
    Ok(dress(routes, &web)?.with_state(web))
}

/// Puts the layers around routes. The last is the outermost: a request has its number before anything happens to it.
pub fn dress(routes: Router<Web>, web: &Web) -> Result<Router<Web>, ConfigError> {
    let origin = &web.service.origin;
    let csrf = CsrfLayer::new().add_trusted_origin(origin.to_string())?;
    Ok(routes
        .layer(csrf.with_rejection_response(trouble::cross_origin))
        .layer(limits::body())
        .layer(limits::time())
        .layer(CatchPanicLayer::custom(trouble::panicked))
        .layer(from_fn_with_state(headers::Secure(origin.is_secure()), headers::add))
        .layer(request::trace())
        .layer(SetSensitiveHeadersLayer::new([AUTHORIZATION, COOKIE, SET_COOKIE]))
        .layer(from_fn_with_state(web.proxy, request::number)))
}
