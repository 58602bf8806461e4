//! The registration strings that were issued.

/// The title.
pub(crate) const TITLE: &str = "Registrations";
/// What the list is.
pub(crate) const LIST: &str = "Registration strings that were issued";
/// Adds a user.
pub(crate) const ADD: &str = "Add user";
/// What else can be done here.
pub(crate) const MORE: &str = "More to do with registration strings";
/// Leads to a panel.
pub(crate) const SEVERAL: &str = "Add several users";
/// Leads to a panel.
pub(crate) const READ: &str = "Read a string";
/// Nothing was issued.
pub(crate) const NOTHING: &str = "No registration string was issued yet.";
/// What to do.
pub(crate) const NOTHING_TEXT: &str =
    "Add a user, and the string that lets it in is listed here. Its key is shown once and never again.";
/// The command that does it.
pub(crate) const NOTHING_LINE: &str = "juju add-user tom";

/// What one is called.
pub(crate) fn of(user: &str) -> String {
    format!("The string of {user}")
}

/// Which of them are shown.
pub(crate) mod tabs {
    /// What the tabs choose among.
    pub(crate) const LABEL: &str = "State";
    /// A tab.
    pub(crate) const ALL: &str = "All";
    /// A tab.
    pub(crate) const PENDING: &str = "Pending";
    /// A tab.
    pub(crate) const USED: &str = "Used";
    /// A tab.
    pub(crate) const EXPIRED: &str = "Expired";
    /// A tab.
    pub(crate) const WITHDRAWN: &str = "Withdrawn";
}

/// The columns.
pub(crate) mod columns {
    /// A column.
    pub(crate) const USER: &str = "For";
    /// A column.
    pub(crate) const STATE: &str = "State";
    /// A column.
    pub(crate) const BY: &str = "Issued by";
    /// A column.
    pub(crate) const ISSUED: &str = "Issued";
    /// A column.
    pub(crate) const EXPIRES: &str = "Expires";
    /// A column.
    pub(crate) const ACTIONS: &str = "Actions";
}

/// What became of one.
pub(crate) mod fate {
    /// It can be used.
    pub(crate) const PENDING: &str = "pending";
    /// It was used.
    pub(crate) const USED: &str = "used";
    /// It cannot be used any more.
    pub(crate) const EXPIRED: &str = "expired";
    /// It was made unusable.
    pub(crate) const WITHDRAWN: &str = "withdrawn";
    /// Before when it ends, where no head says so.
    pub(crate) const EXPIRES: &str = "expires";
    /// It does not expire.
    pub(crate) const NEVER: &str = "never";
}

/// What can be done about one.
pub(crate) mod acts {
    /// A verb.
    pub(crate) const REISSUE: &str = "Re-issue";
    /// Leads to the user.
    pub(crate) const SEE: &str = "Show the user";
    /// A verb.
    pub(crate) const WITHDRAW: &str = "Withdraw";
    /// Leaves it.
    pub(crate) const KEEP: &str = "Keep it";
    /// What it does.
    pub(crate) const WITHDRAW_TEXT: &str = "Makes the string unusable. The account stays, and nobody comes in under its name until a new string is issued.";
    /// The nearest line.
    pub(crate) const NO_LINE: &str = "Juju has no command that only withdraws a string, so this is told to the controller directly. In a terminal, issuing another one withdraws this one too:";
    /// Nothing to withdraw.
    pub(crate) const SPENT: &str = "Only a pending string can be withdrawn.";
    /// The account is gone.
    pub(crate) const GONE: &str = "The user was removed.";

    /// The menu.
    pub(crate) fn of(user: &str) -> String {
        format!("Actions for the string of {user}")
    }
    /// What a step is called that no line says.
    pub(crate) fn withdraw(user: &str) -> String {
        format!("(withdraw the registration string of {user})")
    }
}

/// Reading a string.
pub(crate) mod read {
    /// The field.
    pub(crate) const FIELD: &str = "Registration string, link or line";
    /// What is done with it.
    pub(crate) const HERE: &str = "It is read in this page and sent nowhere.";
    /// More than a string.
    pub(crate) const SEVERAL: &str = "Paste one string, link or line only.";
    /// What it says.
    pub(crate) const SAYS: &str = "What the string says";
    /// A part.
    pub(crate) const USER: &str = "User";
    /// A part.
    pub(crate) const CONTROLLER: &str = "Controller";
    /// A part.
    pub(crate) const ADDRESSES: &str = "Addresses";
    /// A part.
    pub(crate) const KEY: &str = "Key";
    /// About the key.
    pub(crate) const KEY_HIDDEN: &str = "32 bytes, hidden";
    /// A part that is not there.
    pub(crate) const NONE: &str = "not in the string";
    /// What it does not say.
    pub(crate) const STATE: &str =
        "Whether it still opens anything only the controller knows: the list shows it.";
}

/// Adding several users.
pub(crate) mod several {
    /// The field.
    pub(crate) const FIELD: &str = "One user a line: a name, then perhaps a display name";
    /// What could stand there.
    pub(crate) const EXAMPLE: &str = "tom Tom Okafor\nmaria Maria Rossi";
    /// Nothing stands there.
    pub(crate) const NOTHING: &str = "Type a name first";
    /// What comes of it.
    pub(crate) const SHEET: &str =
        "You get one link for each, on a sheet that can be printed. They are shown only now.";
    /// A name twice.
    pub(crate) const TWICE: &str = "stands here twice";
    /// A name that is taken.
    pub(crate) const TAKEN: &str = "exists already";
    /// The links.
    pub(crate) const LINKS: &str = "Registration links";
    /// Prints them.
    pub(crate) const PRINT: &str = "Print the sheet";
    /// Leaves.
    pub(crate) const DONE: &str = "Done";
    /// Not all were added.
    pub(crate) const STOPPED: &str = "Not all users were added.";
    /// About each.
    pub(crate) const ONCE: &str = "Opens once. Choose a password there, and the account is yours.";

    /// What is wrong with a line.
    pub(crate) fn wrong(line: usize, name: &str, why: &str) -> String {
        format!("Line {line}, {name}: {why}")
    }
    /// How many are right.
    pub(crate) fn good(count: usize) -> String {
        match count {
            1 => "1 name is good.".to_owned(),
            _ => format!("{count} names are good."),
        }
    }
    /// Fix them.
    pub(crate) fn fix(count: usize) -> String {
        match count {
            1 => "Fix 1 line first".to_owned(),
            _ => format!("Fix {count} lines first"),
        }
    }
    /// The verb.
    pub(crate) fn verb(count: usize) -> String {
        match count {
            1 => "Add 1 user".to_owned(),
            _ => format!("Add {count} users"),
        }
    }
    /// How many were added.
    pub(crate) fn added(count: usize) -> String {
        match count {
            1 => "1 user was added.".to_owned(),
            _ => format!("{count} users were added."),
        }
    }
    /// What a link is for.
    pub(crate) fn come_in(user: &str, controller: &str) -> String {
        format!("{user}, come in to {controller}")
    }
}
