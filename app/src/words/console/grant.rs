//! Granting and revoking access.

/// The title.
pub(crate) const GRANT: &str = "Grant access";
/// The title.
pub(crate) const REVOKE: &str = "Revoke access";
/// A field.
pub(crate) const USER: &str = "User";
/// A field.
pub(crate) const LEVEL: &str = "Level";
/// What no level opens.
pub(crate) const NONE: &str = "Nothing of one's own here.";
/// The user is missing.
pub(crate) const NO_USER: &str = "Name a user first";
/// The user is wrong.
pub(crate) const FIX_USER: &str = "Fix the name first";
/// Nothing would change.
pub(crate) const NO_LEVEL: &str = "Choose another level";
/// Leaves it.
pub(crate) const KEEP: &str = "Keep it as it is";
/// On what.
pub(crate) fn on(name: &str) -> String {
    format!("on {name}")
}
/// What the user holds now.
pub(crate) fn has(level: &str) -> String {
    format!("Has {level} now.")
}
