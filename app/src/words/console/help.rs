//! Help.

/// A heading.
pub(crate) const LEVELS: &str = "Levels";
/// What to know about them.
pub(crate) const LEVELS_TEXT: &str = "Access is given in levels, each on one controller, cloud, model or offer. Press a crossing of the access matrix to see what a level opens, where it comes from, and what would change it.";
/// A heading.
pub(crate) const TERMINAL: &str = "Lines and forms";
/// What to know about it.
pub(crate) const TERMINAL_TEXT: &str = "Every form shows the juju line that does the same. The terminal at the foot takes all of them, completes with Tab, and finds earlier lines with Ctrl R. Type juju help commands for the list.";
/// A heading.
pub(crate) const HONEST: &str = "What this is";
