//! My account.

/// A verb.
pub(crate) const CHANGE_PASSWORD: &str = "Change password";
/// A field.
pub(crate) const NEW_PASSWORD: &str = "New password";
/// A field.
pub(crate) const AGAIN: &str = "The same again";
/// Nothing was typed.
pub(crate) const NO_PASSWORD: &str = "Type the new password first";
/// The two are not the same.
pub(crate) const DIFFER: &str = "The two passwords differ";
/// What a new password does.
pub(crate) const SESSIONS_END: &str = "All other sessions end; this one goes on.";
/// A heading.
pub(crate) const SESSION: &str = "Session of this browser";
/// Where.
pub(crate) const AT: &str = "Controller";
/// Until when.
pub(crate) const ENDS: &str = "Ends";
