//! The server that the page came from.

/// Its host, and its port if that is not the usual one.
pub(crate) fn host() -> String {
    web_sys::window().and_then(|window| window.location().host().ok()).unwrap_or_default()
}
