//! Models.

/// Opens a form.
pub(crate) const ADD: &str = "Add model";
