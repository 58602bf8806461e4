//! What a person may do.

/// The sign of what is allowed, for whoever listens.
pub(crate) const YES: &str = "May: ";
/// The sign of what is not.
pub(crate) const NO: &str = "May not: ";
/// Allowed since the last step.
pub(crate) const NEW: &str = "new";

/// What it would take.
pub(crate) fn needs(what: &str) -> String {
    format!("needs {what}")
}
