//! The page: files that Trunk built, embedded in the binary.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rust_embed::{DynRustEmbed, Embed, EmbeddedFile};

use super::Web;

/// The bundle of this release. The server builds without one too, and then says so instead of showing a page.
#[derive(Embed)]
#[folder = "../dist"]
#[allow_missing = true]
pub struct Bundle;

/// The files of a bundle.
#[derive(Clone)]
pub struct Files(Arc<dyn DynRustEmbed + Send + Sync>);

/// The mark in `index.html` by which the page knows who serves it; a static host leaves it as it is.
const STATIC: &str = r#"<meta name="portcullis-host" content="static""#;
const SERVER: &str = r#"<meta name="portcullis-host" content="server""#;

/// Hashed files never change; all others are asked for again, cheaply.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

impl Files {
    /// The files of an embedded folder.
    pub fn of(folder: impl DynRustEmbed + Send + Sync + 'static) -> Self {
        Files(Arc::new(folder))
    }

    fn get(&self, path: &str) -> Option<EmbeddedFile> {
        self.0.get(path)
    }
}

/// Serves a file, or the page for a path that is one of its own (`/models/…`, `/register`).
pub async fn serve(State(web): State<Web>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::NOT_FOUND, "there is nothing here\n").into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    let headers = request.headers();
    match path {
        "" | "index.html" => page(&web.files, headers),
        _ => match file(&web.files, path, headers) {
            Some(response) => response,
            None if is_navigation(path, headers) => page(&web.files, headers),
            None => (StatusCode::NOT_FOUND, "there is nothing here\n").into_response(),
        },
    }
}

/// A person, not a script, asks for it; and no address of the server's own is ever answered with the page.
pub fn is_navigation(path: &str, headers: &HeaderMap) -> bool {
    let html = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok());
    !path.starts_with("api/") && html.is_some_and(|accept| accept.contains("text/html"))
}

fn page(files: &Files, headers: &HeaderMap) -> Response {
    let Some(index) = files.get("index.html") else {
        let missing = "this server was built without its page; build it with: cargo xtask run\n";
        return (StatusCode::NOT_FOUND, missing).into_response();
    };
    let etag = etag(&index.metadata.sha256_hash(), "page");
    if matches(headers, &etag) {
        return not_modified(etag, ASK_AGAIN);
    }
    let marked = String::from_utf8_lossy(&index.data).replacen(STATIC, SERVER, 1);
    let content_type = HeaderValue::from_static("text/html; charset=utf-8");
    let fixed = [(CONTENT_TYPE, content_type), (CACHE_CONTROL, ASK_AGAIN), (ETAG, etag)];
    (fixed, marked).into_response()
}

fn file(files: &Files, path: &str, headers: &HeaderMap) -> Option<Response> {
    let plain = files.get(path)?;
    let packed = if accepts_brotli(headers) { files.get(&format!("{path}.br")) } else { None };
    let etag = etag(&plain.metadata.sha256_hash(), if packed.is_some() { "br" } else { "plain" });
    let cache = if is_hashed(path) { FOREVER } else { ASK_AGAIN };
    if matches(headers, &etag) {
        return Some(not_modified(etag, cache));
    }
    let encoding = packed.is_some().then_some([(CONTENT_ENCODING, HeaderValue::from_static("br"))]);
    let vary = (VARY, HeaderValue::from_static("accept-encoding"));
    let fixed = [(CONTENT_TYPE, content_type(path)), (CACHE_CONTROL, cache), (ETAG, etag), vary];
    Some((fixed, encoding.map(axum::response::AppendHeaders), body(packed.unwrap_or(plain))).into_response())
}

fn body(file: EmbeddedFile) -> Body {
    match file.data {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes).into(),
        std::borrow::Cow::Owned(bytes) => bytes.into(),
    }
}

fn not_modified(etag: HeaderValue, cache: HeaderValue) -> Response {
    let fixed: [(HeaderName, HeaderValue); 2] = [(ETAG, etag), (CACHE_CONTROL, cache)];
    (StatusCode::NOT_MODIFIED, fixed).into_response()
}

fn etag(hash: &[u8; 32], form: &str) -> HeaderValue {
    let text = format!("\"{}-{form}\"", BASE64_URL_SAFE_NO_PAD.encode(hash));
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("\"\""))
}

fn matches(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let known = headers.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let (Some(known), Ok(etag)) = (known, etag.to_str()) else { return false };
    known.split(',').any(|one| one.trim().trim_start_matches("W/") == etag)
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let codings = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut codings = codings.flat_map(|value| value.split(','));
    codings.any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
        let weight = weight.trim().trim_start_matches("q=").parse::<f32>();
        name.trim().eq_ignore_ascii_case("br") && weight.is_ok_and(|weight| weight > 0.0)
    })
}

/// Trunk puts a hash of at least 16 hexadecimal digits into the names of what it builds.
fn is_hashed(path: &str) -> bool {
    let words = path.rsplit('/').next().unwrap_or(path).split(['-', '.', '_']);
    words.into_iter().any(|word| word.len() >= 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn content_type(path: &str) -> HeaderValue {
    let guess = match path.rsplit_once('.') {
        Some((_, "webmanifest")) => "application/manifest+json".to_owned(),
        _ => mime_guess::from_path(path).first_or_octet_stream().to_string(),
    };
    let text = if guess.starts_with("text/") { format!("{guess}; charset=utf-8") } else { guess };
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_hashed_names() {
        assert!(is_hashed("portcullis-app-0123456789abcdef.js"));
        assert!(is_hashed("snippets/x-0123456789abcdef/boot.js-0123456789abcdef_bg.wasm"));
        for plain in ["sw.js", "icons/mark-512.png", "manifest.webmanifest", "boot.js"] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }

    #[test]
    fn weighs_encodings() {
        let accepts = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(value));
            accepts_brotli(&headers)
        };
        assert!(accepts("gzip, deflate, br"));
        assert!(accepts("br;q=0.5"));
        assert!(!accepts("gzip, br;q=0"));
        assert!(!accepts("gzip"));
    }
}
