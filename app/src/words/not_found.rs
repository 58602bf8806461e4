//! A page that is not there.

/// Its title.
pub(crate) const TITLE: &str = "There is no page here";
/// Why that may be, after the address.
pub(crate) const WHY: &str = "leads nowhere. The address may be mistyped, or what it named is gone.";
/// The way out.
pub(crate) const HOME: &str = "To the start";
