//! The console of a server.

/// The title.
pub(crate) const TITLE: &str = "Console";
/// The terminal.
pub(crate) const TERMINAL: &str = "Terminal";
/// What the terminal is.
pub(crate) const TERMINAL_SAYS: &str =
    "Forms and terminal say the same; each shows what the other did. Try: juju whoami";
/// A line that told nothing.
pub(crate) const DONE: &str = "Done.";
/// The server does not answer.
pub(crate) const CUT_OFF: &str = "The server does not answer as it should.";

/// Signing in.
pub(crate) mod sign_in {
    /// The heading.
    pub(crate) fn title(controller: &str) -> String {
        ["Sign in to ", controller].concat()
    }
    /// What it is.
    pub(crate) const TEXT: &str = "A session lasts 24 hours from signing in.";
    /// The name.
    pub(crate) const USER: &str = "User";
    /// The password.
    pub(crate) const PASSWORD: &str = "Password";
    /// The verb.
    pub(crate) const VERB: &str = "Sign in";
    /// The name is missing.
    pub(crate) const NO_NAME: &str = "Type your user name first.";
    /// The password is missing.
    pub(crate) const NO_PASSWORD: &str = "Type your password first.";
    /// What to do without it.
    pub(crate) const FORGOTTEN: &str =
        "Forgotten? Ask an administrator for a new string: `juju change-user-password --reset USER`.";
    /// This browser knows no controller.
    pub(crate) const NOWHERE: &str = "This browser knows no controller yet";
    /// How to get to know one.
    pub(crate) const NOWHERE_TEXT: &str = "Open the registration link that you were sent, or paste its string after `juju register` in the terminal. \
         Whoever runs this server can give you a bootstrap link for a controller of your own.";
}

/// Who one is.
pub(crate) mod account {
    /// The heading.
    pub(crate) const TITLE: &str = "My account";
    /// Between user and controller.
    pub(crate) const AT: &str = "at";
    /// A new password.
    pub(crate) const CHANGE_PASSWORD: &str = "Change password";
    /// The way out.
    pub(crate) const LOG_OUT: &str = "Log out";
}

/// One's own password.
pub(crate) mod password {
    /// The first field.
    pub(crate) const FIRST: &str = "New password";
    /// The second field.
    pub(crate) const SECOND: &str = "The same again";
    /// The verb.
    pub(crate) const VERB: &str = "Change password";
    /// Nothing was typed.
    pub(crate) const NONE: &str = "Type the new password first.";
    /// The two are not the same.
    pub(crate) const DIFFER: &str = "The two passwords differ.";
}

/// Users.
pub(crate) mod people {
    /// The heading.
    pub(crate) const TITLE: &str = "Users";
    /// A column.
    pub(crate) const NAME: &str = "Name";
    /// A column.
    pub(crate) const LEVEL: &str = "Controller";
    /// A column.
    pub(crate) const STANDING: &str = "Status";
    /// How an account stands.
    pub(crate) const ACTIVE: &str = "active";
    /// How an account stands.
    pub(crate) const PENDING: &str = "pending: link not used yet";
    /// How an account stands.
    pub(crate) const DISABLED: &str = "disabled";
    /// Opens a form.
    pub(crate) const ADD: &str = "Add a user";
    /// Opens a form.
    pub(crate) const GRANT: &str = "Grant access to a model";
}

/// Adding a user.
pub(crate) mod add_user {
    /// A field.
    pub(crate) const NAME: &str = "User name";
    /// A field.
    pub(crate) const DISPLAY_NAME: &str = "Display name (optional)";
    /// The verb.
    pub(crate) const VERB: &str = "Add user";
    /// The name is missing.
    pub(crate) const NO_NAME: &str = "Type a user name first.";
    /// What came of it.
    pub(crate) const LINK: &str = "Send this link now; it works once and cannot be shown again:";
}

/// Granting.
pub(crate) mod grant {
    /// A field.
    pub(crate) const USER: &str = "User";
    /// A field.
    pub(crate) const LEVEL: &str = "Level";
    /// A field.
    pub(crate) const MODEL: &str = "Model";
    /// The verb.
    pub(crate) const VERB: &str = "Grant";
    /// The user is missing.
    pub(crate) const NO_USER: &str = "Type a user name first.";
    /// There is no model.
    pub(crate) const NO_MODEL: &str = "Add a model first.";
}

/// Models.
pub(crate) mod models {
    /// The heading.
    pub(crate) const TITLE: &str = "Models";
    /// A column.
    pub(crate) const NAME: &str = "Name";
    /// A column.
    pub(crate) const ACCESS: &str = "My access";
    /// A column.
    pub(crate) const UNITS: &str = "Units";
    /// There is none.
    pub(crate) const NONE: &str =
        "No model is open to you yet. An administrator can grant you access to one.";
    /// Opens a form.
    pub(crate) const ADD: &str = "Add a model";
    /// Opens a form.
    pub(crate) const DEPLOY: &str = "Deploy a charm";
}

/// Adding a model.
pub(crate) mod add_model {
    /// A field.
    pub(crate) const NAME: &str = "Model name";
    /// The verb.
    pub(crate) const VERB: &str = "Add model";
    /// The name is missing.
    pub(crate) const NO_NAME: &str = "Type a model name first.";
}

/// Deploying.
pub(crate) mod deploy {
    /// A field.
    pub(crate) const CHARM: &str = "Charm";
    /// A field.
    pub(crate) const APPLICATION: &str = "Application name (optional)";
    /// A field.
    pub(crate) const MODEL: &str = "Model";
    /// The verb.
    pub(crate) const VERB: &str = "Deploy";
    /// There is no model.
    pub(crate) const NO_MODEL: &str = "No model is open to you yet.";
}
