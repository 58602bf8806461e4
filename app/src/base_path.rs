//! Where on its host the page lives.

use leptos::prelude::document;

/// The path that every address of the page begins with, without a slash at its end: empty at the root of a host.
/// `index.html` says it in a `<meta>`, because the content security policy forbids `<base>`.
pub(crate) fn base_path() -> String {
    document()
        .query_selector("meta[name=portcullis-base]")
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
        .map(|path| path.trim_end_matches('/').to_owned())
        .unwrap_or_default()
}

/// A link to an address of the page such as `/levels`: the router puts the base before the addresses that it navigates
/// to, but leaves links with a slash at their start as they are.
pub(crate) fn at(path: &str) -> String {
    base_path() + path
}
