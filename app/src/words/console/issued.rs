//! A registration string that was just issued.

/// The first sentence.
pub(crate) fn lead(user: &str) -> String {
    format!("Send this to {user}.")
}
/// What to know about it.
pub(crate) const ONCE: &str = "Whoever opens it first comes in under this name, so send it by a way that only they read. It works once, and it is shown only now: if it is lost, issue another.";
/// A heading.
pub(crate) const LINK: &str = "Registration link";
/// A heading.
pub(crate) const COMMAND: &str = "Or for a terminal";
/// Copies it.
pub(crate) const COPY_LINK: &str = "Copy the link";
/// Closes it.
pub(crate) const DONE: &str = "Done";
/// For one more user.
pub(crate) const ANOTHER: &str = "Add another";
/// About the code.
pub(crate) const CODE: &str = "The same link for a camera. Whoever sees it can use it.";
/// What the code is, for whoever listens.
pub(crate) fn code(user: &str) -> String {
    format!("QR code of the registration link of {user}")
}
