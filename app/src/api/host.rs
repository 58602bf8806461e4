//! What the server does for one request, as far as the server functions know.

use std::sync::Arc;

use async_trait::async_trait;
use domain::name::UserName;
use domain::query::Query;
use leptos::prelude::use_context;
use uuid::Uuid;

use super::{Answered, ApiError, Call, Seen, SignedIn, Target, Typed, VERSION};

/// The server, as it serves one request: it knows which browser asks.
#[async_trait]
pub trait Host: Send + Sync {
    /// See [`command`](super::command).
    async fn command(&self, call: Call) -> Result<Answered, ApiError>;
    /// See [`query`](super::query).
    async fn query(&self, controller: Uuid, query: Query) -> Result<Seen, ApiError>;
    /// See [`login`](super::login).
    async fn login(&self, controller: Target, user: UserName, password: Typed) -> Result<SignedIn, ApiError>;
    /// See [`logout`](super::logout).
    async fn logout(&self, controller: Option<Uuid>) -> Result<SignedIn, ApiError>;
    /// See [`sessions`](super::sessions).
    async fn sessions(&self) -> Result<SignedIn, ApiError>;
}

/// How the server functions find the host: in the context of the request.
#[derive(Clone)]
pub struct HostInContext(pub Arc<dyn Host>);

/// The host, for a page that speaks its version.
pub(super) fn host(version: u32) -> Result<Arc<dyn Host>, ApiError> {
    if version != VERSION {
        return Err(ApiError::Version { server: VERSION });
    }
    use_context::<HostInContext>().map(|host| host.0).ok_or(ApiError::Internal { id: None })
}
