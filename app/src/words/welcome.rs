//! The welcome page.

/// The title, for the browser and whoever listens.
pub(crate) const TITLE: &str = "Welcome";
/// What it is about.
pub(crate) const HEADLINE: &str = "Who may do what on a Juju controller, and why";
/// What one does with it.
pub(crate) const LEAD: &str =
    "Add people, hand out access level by level, and see what every grant opens before you give it.";

/// The door to the demo.
pub(crate) mod demo {
    /// What is behind it.
    pub(crate) const TITLE: &str = "Walk through the demo";
    /// What happens there.
    pub(crate) const TEXT: &str = "Two people, two terminals, one controller. An administrator lets tom in, step by step. \
                                   Runs offline in this tab.";
    /// Goes through.
    pub(crate) const VERB: &str = "Start the demo";
}

/// The door for who was sent a string.
pub(crate) mod link {
    /// What is behind it.
    pub(crate) const TITLE: &str = "Come in with a registration string";
    /// What to do.
    pub(crate) const TEXT: &str =
        "Somebody added you. Open their link, or paste what follows `juju register`.";
    /// The field.
    pub(crate) const FIELD: &str = "Registration string";
    /// The beginning of one, as an example.
    pub(crate) const EXAMPLE: &str = "MEYTA3RvbTAXExUx…";
    /// Goes through.
    pub(crate) const VERB: &str = "Open";
    /// There is nothing in the field.
    pub(crate) const NOTHING: &str = "Paste a registration string first.";
    /// The line goes on after the string.
    pub(crate) const SEVERAL: &str = "That is more than one string. Paste only what follows juju register.";
}

/// The door for who builds their own.
pub(crate) mod bootstrap {
    /// What is behind it.
    pub(crate) const TITLE: &str = "Bootstrap a controller";
    /// What it takes.
    pub(crate) const TEXT: &str = "Set up a controller of your own, with you as its administrator. On a shared server this takes a bootstrap link.";
    /// Goes through.
    pub(crate) const VERB: &str = "Bootstrap";
    /// The command that does the same.
    pub(crate) const COMMAND: &str = "juju bootstrap lxd lxd-controller-1";
}
