//! The five server functions. Each checks the version and hands over to the host.

use domain::name::UserName;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use uuid::Uuid;

#[cfg(feature = "ssr")]
use super::host::host;
use super::{Answered, ApiError, Call, Seen, SignedIn, Target, Typed};

/// Does something.
#[server(prefix = "/api", endpoint = "command", input = Json, output = Json, server = server_fn::axum::AxumServerFnBackend)]
pub async fn command(version: u32, call: Call) -> Result<Answered, ApiError> {
    host(version)?.command(call).await
}

/// Answers a query, by the login that this browser has on the controller.
#[server(prefix = "/api", endpoint = "query", input = Json, output = Json, server = server_fn::axum::AxumServerFnBackend)]
pub async fn query(version: u32, controller: Uuid, query: domain::query::Query) -> Result<Seen, ApiError> {
    host(version)?.query(controller, query).await
}

/// Logs this browser in to a controller, in place of the login that it has there. Whether there is such a controller or
/// user, neither the answer tells nor its time.
#[server(prefix = "/api", endpoint = "login", input = Json, output = Json, server = server_fn::axum::AxumServerFnBackend)]
pub async fn login(
    version: u32,
    controller: Target,
    user: UserName,
    password: Typed,
) -> Result<SignedIn, ApiError> {
    host(version)?.login(controller, user, password).await
}

/// Logs this browser out of one controller, or of all.
#[server(prefix = "/api", endpoint = "logout", input = Json, output = Json, server = server_fn::axum::AxumServerFnBackend)]
pub async fn logout(version: u32, controller: Option<Uuid>) -> Result<SignedIn, ApiError> {
    host(version)?.logout(controller).await
}

/// Tells where this browser is logged in; nowhere is an answer too.
#[server(prefix = "/api", endpoint = "sessions", input = Json, output = Json, server = server_fn::axum::AxumServerFnBackend)]
pub async fn sessions(version: u32) -> Result<SignedIn, ApiError> {
    host(version)?.sessions().await
}
