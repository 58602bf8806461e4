//! The cookie that names a browser.

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::session::LASTS;

use crate::origin::Origin;
use crate::token::Token;

/// Under TLS the browser itself sees to it that nobody else sets this name, and that it goes to this host only.
const SECURE: &str = "__Host-portcullis";
const PLAIN: &str = "portcullis";

fn name(origin: &Origin) -> &'static str {
    if origin.is_secure() { SECURE } else { PLAIN }
}

/// The token in a request's cookie, if there is one.
pub fn read(origin: &Origin, headers: &HeaderMap) -> Option<Token> {
    CookieJar::from_headers(headers).get(name(origin))?.value().parse().ok()
}

/// The cookie that carries a token until the browser ends or `lasts` has passed since the last login.
fn carry(origin: &Origin, token: &Token, lasts: std::time::Duration) -> String {
    let cookie = Cookie::build((name(origin), token.reveal()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(origin.is_secure())
        .build();
    format!("{cookie}; Max-Age={}", lasts.as_secs())
}

/// The cookie of a login, which lasts as long as the login does.
pub fn carry_login(origin: &Origin, token: &Token) -> String {
    carry(origin, token, LASTS.unsigned_abs())
}

/// The cookie that makes a browser forget its own.
pub fn forget(origin: &Origin) -> String {
    let cookie =
        Cookie::build((name(origin), "")).path("/").http_only(true).secure(origin.is_secure()).build();
    format!("{cookie}; Max-Age=0")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use axum::http::header::COOKIE;

    use super::*;

    #[test]
    fn goes_out_and_comes_back() {
        for (origin, start) in [("http://h:8080", "portcullis="), ("https://h", "__Host-portcullis=")] {
            let (origin, token) = (origin.parse().unwrap(), Token::random().unwrap());
            let set = carry(&origin, &token, std::time::Duration::from_secs(60));
            assert!(set.starts_with(start), "{set}");
            assert!(
                set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/"),
                "{set}"
            );
            assert_eq!(set.contains("Secure"), origin.is_secure());
            assert!(set.ends_with("Max-Age=60"), "{set}");
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(set.split(';').next().unwrap()).unwrap());
            assert_eq!(read(&origin, &headers), Some(token));
        }
    }

    #[test]
    fn the_plain_name_is_nobody_under_tls() {
        let mut headers = HeaderMap::new();
        let value = format!("portcullis={}", Token::random().unwrap().reveal());
        headers.insert(COOKIE, HeaderValue::from_str(&value).unwrap());
        assert_eq!(read(&"https://h".parse().unwrap(), &headers), None);
    }
}
