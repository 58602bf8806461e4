//! Fields.

/// The eye of a password field.
pub(crate) const SHOW_PASSWORD: &str = "Show the password";
/// The eye, once the password can be read.
pub(crate) const HIDE_PASSWORD: &str = "Hide the password";
