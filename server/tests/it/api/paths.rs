//! Every path answers, and what is wrong with a request has its status.

use app::api::VERSION;
use serde_json::json;

use super::Lab;

const FUNCTIONS: [&str; 5] = ["command", "query", "login", "logout", "sessions"];

#[tokio::test]
async fn the_five_functions_are_there_and_no_other() {
    let mut paths: Vec<_> = server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    paths.sort_unstable();
    let mut expected = FUNCTIONS.map(|function| format!("/api/{function}"));
    expected.sort_unstable();
    assert_eq!(paths, expected);
}

#[tokio::test]
async fn every_function_answers_and_reads_its_version_first() {
    let lab = Lab::new().await;
    let mut browser = lab.browser();
    for function in FUNCTIONS {
        let path = format!("/api/{function}");
        let from_the_future = json!({ "version": VERSION + 1, "whatever": [] }).to_string();
        let answer = browser.send("POST", &path, from_the_future.into_bytes()).await;
        assert_eq!(answer.status, 426, "{function}");
        assert!(answer.body.contains(&format!("\"server\":{VERSION}")), "{}", answer.body);
        for bad in ["", "{}", "[]", "not json", r#"{"version":"1"}"#] {
            assert_eq!(browser.send("POST", &path, bad.into()).await.status, 400, "{function} {bad}");
        }
        let answer = browser.send("GET", &path, Vec::new()).await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "POST"), "{function}");
        assert_eq!(browser.send("POST", &path, vec![b' '; 70_000]).await.status, 413, "{function}");
    }
    assert_eq!(browser.call("sessions", json!({})).await.status, 200);
    for function in ["command", "query", "login"] {
        assert_eq!(browser.call(function, json!({})).await.status, 400, "{function}");
    }
    assert_eq!(browser.send("POST", "/api/nothing", Vec::new()).await.status, 404);
    assert_eq!(browser.send("GET", "/api/nothing", Vec::new()).await.status, 405);
}

#[tokio::test]
async fn register_is_for_posting_and_says_what_is_wrong_in_jujus_words() {
    let lab = Lab::new().await;
    let mut browser = lab.browser();
    for (method, body, status, told) in [
        ("PUT", "", 405, "unsupported method: \\\"PUT\\\""),
        ("GET", "", 405, "unsupported method: \\\"GET\\\""),
        ("POST", "nonsense", 500, "cannot read the message"),
        ("POST", r#"{"user":"tom","nonce":"","cipher-text":""}"#, 500, "not a valid user tag"),
        ("POST", r#"{"user":"user-tom","nonce":"AAAA","cipher-text":""}"#, 500, "nonce not valid"),
    ] {
        let answer = browser.send(method, "/register", body.into()).await;
        assert_eq!(answer.status, status, "{method} {body}: {}", answer.body);
        assert!(answer.body.contains(told), "{method} {body}: {}", answer.body);
    }
    assert_eq!(browser.send("POST", "/register", vec![b' '; 70_000]).await.status, 413);
}
