//! The page and its files.

use super::get;

const PERSON: (&str, &str) = ("accept", "text/html,application/xhtml+xml");

#[tokio::test]
async fn the_page_knows_that_a_server_serves_it() {
    for path in ["/", "/index.html", "/models/admin/default", "/users/bob.smith", "/register"] {
        let page = get(path, &[PERSON]).await;
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.header("cache-control"), "no-cache");
        assert!(page.body.contains(r#"<meta name="portcullis-host" content="server">"#), "{}", page.body);
    }
}

#[tokio::test]
async fn what_is_missing_is_not_answered_with_the_page() {
    assert_eq!(get("/app-fedcba9876543210.js", &[("accept", "*/*")]).await.status, 404);
    assert_eq!(get("/api/v9/none", &[PERSON]).await.status, 404);
    assert_eq!(get("/../Cargo.toml", &[]).await.status, 404);
}

#[tokio::test]
async fn a_hashed_file_stays_for_ever_and_comes_packed_to_who_can_unpack() {
    let path = "/app-0123456789abcdef.js";
    let plain = get(path, &[]).await;
    assert_eq!(plain.body, "console.log(\"plain\");\n");
    assert_eq!(plain.header("content-encoding"), "");
    let packed = get(path, &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(packed.body, "not really brotli\n");
    assert_eq!(packed.header("content-encoding"), "br");
    for answer in [&plain, &packed] {
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
    assert_ne!(plain.header("etag"), packed.header("etag"));
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    for path in ["/", "/icons/mark.svg"] {
        let first = get(path, &[]).await;
        assert_eq!((first.status.as_u16(), first.header("cache-control")), (200, "no-cache"));
        let again = get(path, &[("if-none-match", first.header("etag"))]).await;
        assert_eq!((again.status.as_u16(), again.body.as_str()), (304, ""));
    }
}
