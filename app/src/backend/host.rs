//! Who serves the page: the server marks what it serves, a plain file host does not.

use leptos::prelude::document;

/// Whether the page came from a Portcullis server.
pub(crate) fn is_served() -> bool {
    let meta = document().query_selector("meta[name=portcullis-host]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).is_some_and(|host| host == "server")
}
