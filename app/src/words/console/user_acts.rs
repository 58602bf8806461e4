//! What can be done about a user.

/// A verb.
pub(crate) const RESET: &str = "Issue a new string";
/// What it does.
pub(crate) const RESET_TEXT: &str = "Takes the password, ends all sessions and withdraws the string that is still unused. A new registration string is shown once; until it is used nobody comes in under this name.";
/// A verb.
pub(crate) const DISABLE: &str = "Disable";
/// What it does.
pub(crate) const DISABLE_TEXT: &str = "Keeps the user out and ends all sessions. What was granted stays and waits; it counts again the moment the user is enabled.";
/// A verb.
pub(crate) const ENABLE: &str = "Enable";
/// What it does.
pub(crate) const ENABLE_TEXT: &str = "Lets the user in again, with everything that was granted.";
/// A verb.
pub(crate) const REMOVE: &str = "Remove";
/// What it does.
pub(crate) const REMOVE_TEXT: &str = "Removes the user for good, with everything that was granted. Models that the user owns stay. A user who is added later under the same name is another one and has nothing of this.";
