//! A newer version of the page.

/// It is there.
pub(crate) const READY: &str = "A newer version is ready.";
/// What taking it does.
pub(crate) const WHAT: &str = "Nothing is lost when you take it.";
/// Takes it.
pub(crate) const TAKE: &str = "Reload";
