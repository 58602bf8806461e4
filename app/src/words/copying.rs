//! Around copying.

/// The button that copies a command.
pub(crate) const COMMAND: &str = "Copy the command";
/// It worked.
pub(crate) const COPIED: &str = "Copied";
/// The browser does not allow it.
pub(crate) const REFUSED: &str = "The browser does not let this page copy; select the text instead";
