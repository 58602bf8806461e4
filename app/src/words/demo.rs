//! The demo.

/// What the list of changes is called.
pub(crate) const ACCESS_SO_FAR: &str = "Changes of access so far";

/// One change of access.
pub(crate) fn access_changed(subject: &str, object: &str, from: &str, to: &str) -> String {
    format!("{subject} on {object}: {from} → {to}")
}
