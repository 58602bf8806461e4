//! A newer version of the page.

/// It is there.
pub(crate) const READY: &str = "A newer version is ready.";
/// What taking it does.
pub(crate) const WHAT: &str = "Nothing is lost when you take it.";
/// The server has one already.
pub(crate) const SERVED: &str = "A newer Portcullis is served.";
/// What that means, and what to do.
pub(crate) const WHY: &str = "The server does not understand this older page. Reload it; you stay signed in.";
/// Takes it.
pub(crate) const TAKE: &str = "Reload";
