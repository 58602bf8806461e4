//! How a visitor is known: by the cookie and the connection of its request.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::request::{Address, RequestId};
use super::{Web, cookie};
use crate::service::Visitor;

impl FromRequestParts<Web> for Visitor {
    type Rejection = (StatusCode, &'static str);

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Self::Rejection> {
        let token = cookie::read(&web.service.origin, &parts.headers);
        let session = match token {
            Some(token) => web.service.store.session(token.hash()).await.map_err(|error| {
                tracing::error!(%error, "cannot look for a session");
                (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
            })?,
            None => None,
        };
        let address = parts.extensions.get::<Address>().and_then(|address| address.0);
        let request = parts.extensions.get::<RequestId>().map(|id| id.0);
        Ok(Visitor { session, address, request })
    }
}
