//! Who makes a request, as far as its cookie and connection tell.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use uuid::Uuid;

use super::request::{Address, RequestId};
use super::{Web, cookie};
use crate::store::{Session, Source};

/// A browser that makes a request. Whether a login of its session is still good is for `domain` to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// Its session, if its cookie names one.
    pub session: Option<Session>,
    /// Its address, if known.
    pub address: Option<IpAddr>,
    /// The number of the request.
    pub request: Option<Uuid>,
}

impl Visitor {
    /// What the journal keeps of the request, once it is known who acts.
    pub fn source(&self, actor: Option<u32>) -> Source {
        let session = self.session.as_ref().map(|session| session.id);
        Source { actor, session, address: self.address, request: self.request }
    }
}

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
