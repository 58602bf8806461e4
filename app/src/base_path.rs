//! Where on its host the page lives.

use leptos::prelude::document;

/// The path that every address of the page begins with, without a slash at its end: empty at the root of a host.
pub(crate) fn base_path() -> String {
    document()
        .query_selector("base[href]")
        .ok()
        .flatten()
        .and_then(|base| base.get_attribute("href"))
        .map(|href| href.trim_end_matches('/').to_owned())
        .unwrap_or_default()
}
