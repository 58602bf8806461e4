//! Users.

/// The title.
pub(crate) const TITLE: &str = "Users";
/// Opens a form.
pub(crate) const ADD: &str = "Add user";
/// What the list is.
pub(crate) const LIST: &str = "Users of the controller";

/// Which of them are shown.
pub(crate) mod tabs {
    /// What the tabs choose among.
    pub(crate) const LABEL: &str = "Status";
    /// A tab.
    pub(crate) const ALL: &str = "All";
    /// A tab.
    pub(crate) const ACTIVE: &str = "Active";
    /// A tab.
    pub(crate) const PENDING: &str = "Pending";
    /// A tab.
    pub(crate) const DISABLED: &str = "Disabled";
    /// A tab.
    pub(crate) const EXTERNAL: &str = "External";
}

/// The columns.
pub(crate) mod columns {
    /// A column.
    pub(crate) const USER: &str = "User";
    /// A column.
    pub(crate) const STATUS: &str = "Status";
    /// A column.
    pub(crate) const CONTROLLER: &str = "Controller";
    /// A column.
    pub(crate) const LAST_LOGIN: &str = "Last login";
    /// A column.
    pub(crate) const ACTIONS: &str = "Actions";
}

/// How an account stands.
pub(crate) mod status {
    /// Can come in.
    pub(crate) const ACTIVE: &str = "active";
    /// Has not registered yet.
    pub(crate) const PENDING: &str = "pending";
    /// Kept out.
    pub(crate) const DISABLED: &str = "disabled";
    /// Kept by an identity provider.
    pub(crate) const EXTERNAL: &str = "external";
    /// Not there any more.
    pub(crate) const REMOVED: &str = "removed";
    /// Its levels do not count now.
    pub(crate) const ON_HOLD: &str = "on hold";
    /// Never came in.
    pub(crate) const NEVER: &str = "never";
}

/// After one's own name.
pub(crate) const YOU: &str = "you";

/// Leads to the matrix.
pub(crate) const SET_ACCESS: &str = "Set access";
/// Everything about one.
pub(crate) fn may_do(user: &str) -> String {
    format!("What {user} may do")
}
/// What can be done about one.
pub(crate) fn actions(user: &str) -> String {
    format!("Actions for {user}")
}

/// Adding one.
pub(crate) mod add {
    /// A field.
    pub(crate) const NAME: &str = "User name";
    /// A field.
    pub(crate) const DISPLAY_NAME: &str = "Display name (optional)";
    /// The name is missing.
    pub(crate) const NO_NAME: &str = "Type a name first";
    /// The name is wrong.
    pub(crate) const FIX_NAME: &str = "Fix the name first";
    /// What comes of it.
    pub(crate) const STRING: &str =
        "You get a registration string to send. It works once, for 7 days, and is shown only now.";
}
