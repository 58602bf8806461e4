//! The identity of a request: its number, and the address that it came from.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response};
use axum::middleware::Next;
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::{MakeSpan, OnResponse, TraceLayer};
use tracing::Span;
use uuid::Uuid;

/// The header that tells a person which lines of the log are about them.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request, always the server's own: a number that came from outside could name another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId(pub Uuid);

/// The address of the browser, if known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address(pub Option<IpAddr>);

/// Whether a proxy stands before the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Proxy {
    /// Browsers connect to the server itself.
    #[default]
    None,
    /// A proxy adds the address of the browser to `X-Forwarded-For`, at its end.
    Trusted,
}

/// Numbers a request, notes its address, and tells the number in the answer.
pub async fn number(State(proxy): State<Proxy>, mut request: Request, next: Next) -> Response<Body> {
    let id = RequestId(Uuid::new_v4());
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let address = Address(proxy.address(request.headers(), peer));
    request.extensions_mut().insert(id);
    request.extensions_mut().insert(address);
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id.0.to_string()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

impl Proxy {
    fn address(self, headers: &HeaderMap, peer: Option<IpAddr>) -> Option<IpAddr> {
        let told = match self {
            Proxy::None => None,
            Proxy::Trusted => headers.get_all("x-forwarded-for").iter().next_back(),
        };
        let told = told.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
        told.or(peer).map(|address: IpAddr| address.to_canonical())
    }
}

/// Logs each request by number, method and path. Query and headers stay out: that is where secrets travel.
pub fn trace() -> TraceLayer<SharedClassifier<ServerErrorsAsFailures>, Describe, (), Finished, (), (), ()> {
    TraceLayer::new_for_http()
        .make_span_with(Describe)
        .on_request(())
        .on_response(Finished)
        .on_body_chunk(())
        .on_eos(())
        .on_failure(())
}

/// Opens the span of a request.
#[derive(Debug, Clone, Copy)]
pub struct Describe;

impl<B> MakeSpan<B> for Describe {
    fn make_span(&mut self, request: &axum::http::Request<B>) -> Span {
        let id = request.extensions().get::<RequestId>().map(|id| id.0);
        let address = request.extensions().get::<Address>().and_then(|address| address.0);
        tracing::info_span!(
            "request",
            id = id.map(tracing::field::display),
            address = address.map(tracing::field::display),
            method = %request.method(),
            path = request.uri().path(),
        )
    }
}

/// Logs the answer.
#[derive(Debug, Clone, Copy)]
pub struct Finished;

impl<B> OnResponse<B> for Finished {
    fn on_response(self, response: &Response<B>, latency: Duration, _span: &Span) {
        let (status, milliseconds) = (response.status().as_u16(), latency.as_millis());
        match response.status().is_server_error() {
            true => tracing::error!(status, milliseconds, "answered"),
            false => tracing::info!(status, milliseconds, "answered"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_believed_only_when_there_is_one_and_only_its_own_word() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("6.6.6.6, 192.0.2.7"));
        let peer: Option<IpAddr> = Some("127.0.0.1".parse().unwrap());
        let address = |proxy: Proxy, headers| proxy.address(headers, peer).map(|address| address.to_string());
        assert_eq!(address(Proxy::None, &headers).unwrap(), "127.0.0.1");
        assert_eq!(address(Proxy::Trusted, &headers).unwrap(), "192.0.2.7");
        assert_eq!(address(Proxy::Trusted, &HeaderMap::new()).unwrap(), "127.0.0.1");
    }
}
