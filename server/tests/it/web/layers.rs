//! What every request passes through.

use std::future::pending;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get as on_get;
use server::web::dress;

use super::{app, get, send, web};

#[tokio::test]
async fn every_answer_carries_the_headers() {
    for path in ["/", "/healthz", "/nothing", "/app-0123456789abcdef.js"] {
        let answer = get(path, &[]).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"),
            "{path}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_ne!(answer.header("cache-control"), "", "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test]
async fn tls_is_for_ever() {
    let request = Request::get("/").body(Body::empty()).unwrap();
    let answer = send(&app("https://juju.example"), request).await;
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn a_request_has_a_number_of_the_servers_own() {
    let told = get("/healthz", &[("x-request-id", "mine")]).await;
    let id = told.header("x-request-id");
    assert!(id.parse::<uuid::Uuid>().is_ok(), "{id}");
    assert_ne!(id, get("/healthz", &[]).await.header("x-request-id"));
}

#[tokio::test]
async fn another_site_may_look_but_not_act() {
    let app = app("http://127.0.0.1:8080");
    let post = |headers: &[(&'static str, &'static str)]| {
        let mut request = Request::post("/register").header("host", "127.0.0.1:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::empty()).unwrap()
    };
    for foreign in [
        &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")][..],
        &[("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1:9")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
    ] {
        assert_eq!(send(&app, post(foreign)).await.status, 403, "{foreign:?}");
    }
    for own in [
        &[("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080")][..],
        &[("origin", "http://127.0.0.1:8080")],
        &[],
    ] {
        assert_ne!(send(&app, post(own)).await.status, 403, "{own:?}");
    }
    assert_eq!(get("/", &[("sec-fetch-site", "cross-site")]).await.status, 200);
}

#[tokio::test]
async fn a_body_has_a_limit() {
    let body = "x".repeat(65 * 1024);
    let request =
        Request::post("/register").header("content-length", body.len()).body(Body::from(body)).unwrap();
    let answer = send(&app("http://127.0.0.1:8080"), request).await;
    assert_eq!(answer.status, 413);
    assert_ne!(answer.header("content-security-policy"), "");
}

#[tokio::test]
async fn the_server_lives_and_is_ready() {
    assert_eq!(get("/healthz", &[]).await.body, "ok\n");
    assert_eq!(get("/readyz", &[]).await.body, "ready\n");
}

/// The real layers around a route that misbehaves.
fn around(route: axum::routing::MethodRouter<server::web::Web>) -> Router {
    let web = web("http://127.0.0.1:8080");
    dress(Router::new().route("/", route), &web).unwrap().with_state(web)
}

#[tokio::test]
async fn a_panic_is_told_without_its_words() {
    async fn panics() -> &'static str {
        panic!("hunter2")
    }
    let answer = send(&around(on_get(panics)), Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 500);
    assert_eq!(answer.body, "the server made a mistake; its log has the details\n");
    assert_ne!(answer.header("x-request-id"), "");
}

#[tokio::test(start_paused = true)]
async fn a_handler_has_a_time_limit() {
    let answer =
        send(&around(on_get(pending::<&'static str>)), Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 503);
}
