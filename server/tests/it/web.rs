//! The router, one request at a time.

mod bundle;
mod layers;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::BodyExt;
use rust_embed::Embed;
use server::clock::Clock;
use server::master_key::MasterKey;
use server::password::Passwords;
use server::service::Service;
use server::store::Memory;
use server::web::{Files, Proxy, Web, router};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// A small bundle, so that these tests need no build of the page.
#[derive(Embed)]
#[folder = "tests/bundle"]
pub struct TestBundle;

/// A service in memory.
pub fn service(origin: &str) -> Service {
    let key = "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let key = MasterKey::parse("test", key).unwrap();
    let passwords = Passwords::new().unwrap();
    Service::new(Arc::new(Memory::default()), Clock::System, key, passwords, origin.parse().unwrap())
}

/// What the handlers share, with a service in memory.
pub fn web(origin: &str) -> Web {
    Web {
        service: service(origin),
        files: Files::of(TestBundle),
        proxy: Proxy::None,
        stop: CancellationToken::new(),
    }
}

/// The real router over a service in memory.
pub fn app(origin: &str) -> Router {
    router(web(origin)).unwrap()
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Sends one request to a router.
pub async fn send(app: &Router, request: Request<Body>) -> Answer {
    let response: Response<Body> = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    Answer { status: parts.status, headers: parts.headers, body }
}

/// Gets a path, with more headers.
pub async fn get(path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    send(&app("http://127.0.0.1:8080"), request.body(Body::empty()).unwrap()).await
}
