//! One user.

/// More to do.
pub(crate) const MORE: &str = "More actions";
/// Leads to the matrix.
pub(crate) const SET_ACCESS: &str = "Set access";
/// A fact.
pub(crate) const STATUS: &str = "Status";
/// A fact.
pub(crate) const CONTROLLER: &str = "Controller";
/// A fact.
pub(crate) const ADDED: &str = "Added";
/// A fact.
pub(crate) const LAST_LOGIN: &str = "Last login";
/// It is not recorded.
pub(crate) const UNKNOWN: &str = "not recorded";
/// It did not happen.
pub(crate) const NEVER: &str = "never";
/// What it holds.
pub(crate) const ACCESS: &str = "Access";
/// A column.
pub(crate) const ON: &str = "On";
/// A column.
pub(crate) const LEVEL: &str = "Level";
/// A column.
pub(crate) const OPENS: &str = "What it opens";
/// A column.
pub(crate) const FROM: &str = "From";
/// Explains it.
pub(crate) const WHY: &str = "Why";
/// It comes from elsewhere.
pub(crate) const THROUGH: &str = "another level";
/// What to do.
pub(crate) const NOTHING_TEXT: &str = "Set a level in the access matrix, or grant one in the terminal.";

/// Nothing is held.
pub(crate) const NOTHING: &str = "Nothing is held that you can see.";
/// Who gave it.
pub(crate) fn by(user: Option<&str>) -> String {
    format!("by {}", user.unwrap_or("an administrator"))
}
/// What something is.
pub(crate) fn kind(kind: crate::ui::level::Kind) -> &'static str {
    use crate::ui::level::Kind;
    match kind {
        Kind::Controller => "controller",
        Kind::Cloud => "cloud",
        Kind::Model => "model",
        Kind::Offer => "offer",
    }
}
