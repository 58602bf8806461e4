//! The console.

pub(crate) mod access;
pub(crate) mod account;
pub(crate) mod clouds;
pub(crate) mod credentials;
pub(crate) mod grant;
pub(crate) mod help;
pub(crate) mod history;
pub(crate) mod impact;
pub(crate) mod issued;
pub(crate) mod model;
pub(crate) mod models;
pub(crate) mod offers;
pub(crate) mod overview;
pub(crate) mod registrations;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod states;
pub(crate) mod user;
pub(crate) mod user_acts;
pub(crate) mod users;
pub(crate) mod why;

/// What leads to the console.
pub(crate) const TITLE: &str = "Console";

/// The navigation.
pub(crate) mod nav {
    /// What it is.
    pub(crate) const LABEL: &str = "Main";
    /// A screen.
    pub(crate) const OVERVIEW: &str = "Overview";
    /// A screen.
    pub(crate) const ACCESS: &str = "Access";
    /// A screen.
    pub(crate) const USERS: &str = "Users";
    /// A screen.
    pub(crate) const MODELS: &str = "Models";
    /// A screen.
    pub(crate) const CLOUDS: &str = "Clouds";
    /// A screen.
    pub(crate) const CREDENTIALS: &str = "Credentials";
    /// A screen.
    pub(crate) const OFFERS: &str = "Offers";
    /// A screen.
    pub(crate) const REGISTRATIONS: &str = "Registrations";
    /// A screen.
    pub(crate) const HISTORY: &str = "History";
    /// A screen.
    pub(crate) const SETTINGS: &str = "Controller settings";
    /// A screen.
    pub(crate) const HELP: &str = "Help";
    /// A screen.
    pub(crate) const ACCOUNT: &str = "My account";
    /// All the rest, on a phone.
    pub(crate) const MORE: &str = "More";
    /// Another controller.
    pub(crate) const SWITCH: &str = "Switch controller";
    /// What one can do about oneself.
    pub(crate) const MYSELF: &str = "Myself";
    /// Back to all people of the demo.
    pub(crate) const TO_DEMO: &str = "Back to the demo";

    /// What the current controller is.
    pub(crate) fn controller(version: &str) -> String {
        ["controller · ", version].concat()
    }
}

/// What the shell says by itself.
pub(crate) mod shell {
    /// Closes what stands aside.
    pub(crate) const CLOSE: &str = "Close";
}

/// The dock.
pub(crate) mod dock {
    /// What it is.
    pub(crate) const LABEL: &str = "Terminal";
    /// Raises the terminal.
    pub(crate) const RAISE: &str = "Open the terminal";
    /// Lowers it.
    pub(crate) const LOWER: &str = "Close the terminal";
    /// What the terminal is.
    pub(crate) const SAYS: &str = "Forms and terminal say the same; each shows what the other did.";
}

/// The palette.
pub(crate) mod palette {
    /// What it does.
    pub(crate) const FIND: &str = "Find or do anything";
    /// The same with its key, as both stand on the button.
    pub(crate) const FIND_BY_KEY: &str = "Find or do anything Ctrl K";
    /// What can be typed.
    pub(crate) const HINT: &str = "A user, a model, a screen, an action, or a juju line";
    /// The list.
    pub(crate) const FOUND: &str = "Found";
    /// Nothing has that name.
    pub(crate) const NONE: &str = "Nothing here has that name. A line that begins with juju is run.";
    /// A kind of entry.
    pub(crate) const SCREEN: &str = "screen";
    /// A kind of entry.
    pub(crate) const ACTION: &str = "action";
    /// A kind of entry.
    pub(crate) const USER: &str = "user";
    /// A kind of entry.
    pub(crate) const MODEL: &str = "model";
    /// A kind of entry.
    pub(crate) const RUN: &str = "run";

    /// How much was found.
    pub(crate) fn count(count: usize) -> String {
        match count {
            1 => "1 match".to_owned(),
            _ => format!("{count} matches"),
        }
    }
}

/// Forms.
pub(crate) mod form {
    /// Leaves it.
    pub(crate) const CANCEL: &str = "Cancel";
    /// Leaves it.
    pub(crate) const CLOSE: &str = "Close";
    /// It was refused or failed.
    pub(crate) const FAILED: &str = "It was not done.";
    /// The way out.
    pub(crate) const LOG_OUT: &str = "Log out";
}

/// What a form stands for has moved while it is open.
pub(crate) mod moved {
    /// The headline.
    pub(crate) const MOVED: &str = "This has changed while the form was open.";
    /// It is refused now.
    pub(crate) fn refused(why: &str) -> String {
        format!("It would be refused now: {why}. What you typed is as you left it.")
    }
    /// It takes another line now.
    pub(crate) fn line(before: &str) -> String {
        format!("The line was {before}, and is another now. What you typed is as you left it.")
    }
}

/// A question of a command.
pub(crate) mod question {
    /// The heading.
    pub(crate) const TITLE: &str = "The command asks";
    /// The verb.
    pub(crate) const ANSWER: &str = "Answer";
}

/// An address without a screen.
pub(crate) mod nowhere {
    /// The title.
    pub(crate) const TITLE: &str = "Not found";
    /// What is so.
    pub(crate) const HEADLINE: &str = "No screen has this address.";
    /// Why.
    pub(crate) const TEXT: &str = "What it named may have been removed, or the address is incomplete.";
    /// The way on.
    pub(crate) const BACK: &str = "Go to the overview";
}

/// The keys.
pub(crate) mod shortcuts {
    /// The heading.
    pub(crate) const TITLE: &str = "Keyboard shortcuts";
    /// Each with what it does.
    pub(crate) const KEYS: &[(&[&str], &str)] = &[
        (&["Ctrl", "K"], "find or do anything; ⌘ K on a Mac"),
        (&["Ctrl", "`"], "open and close the terminal"),
        (&["/"], "filter the list"),
        (&["?"], "this list"),
        (&["←", "↑", "→", "↓"], "walk the access matrix; with Ctrl to the next group"),
        (&["Enter"], "open why, or apply a level that is previewed"),
        (&["0", "1", "2", "3"], "preview a level: none, and upwards"),
        (&["G", "W"], "on the row of a user: set access, see what they may do"),
        (&["R", "D", "Del"], "on the row of a user: new string, disable or enable, remove"),
        (&["Shift"], "with an arrow: extend the selection"),
        (&["Esc"], "restore what was previewed; close what stands aside"),
    ];
}
