//! The page of a registration link.

use crate::ui::level::Level;

/// Its title, for the browser.
pub(crate) const TITLE: &str = "Registration";
/// What the string gives.
pub(crate) const OPENS: &str = "What it opens";
/// What it gives is not known yet.
pub(crate) const ASKING: &str = "Asking the controller…";
/// It gives no level on anything.
pub(crate) const GIVES_NOTHING: &str =
    "Nothing at present: this user has no access to the controller. You can set a password all the same.";
/// Who issued it, where only the controller knows.
pub(crate) const SOMEBODY: &str = "Somebody";
/// The first field.
pub(crate) const PASSWORD: &str = "New password";
/// The second.
pub(crate) const CONFIRM: &str = "Confirm password";
/// The third.
pub(crate) const NAME: &str = "Name for this controller";
/// About the third.
pub(crate) const NAME_HINT: &str = "Only in this browser. Change it if you know another by that name.";
/// There is no password.
pub(crate) const NO_PASSWORD: &str = "Choose a password first.";
/// The second differs from the first, so far.
pub(crate) const NOT_YET: &str = "Not the same yet.";
/// There is no name.
pub(crate) const NO_NAME: &str = "A controller needs a name without blanks, colons and slashes.";
/// Does it.
pub(crate) const VERB: &str = "Set password and come in";
/// It is being done.
pub(crate) const DONE: &str = "You are in. The demo opens at your seat.";
/// It is being done on a server.
pub(crate) const DONE_ON_SERVER: &str = "You are in. The console opens.";
/// What becomes of a password on a server.
pub(crate) const ONLY_HASH: &str = "The server keeps only a salted hash of it.";
/// About the command.
pub(crate) const SAME: &str = "The same in a terminal.";
/// The parts of the string.
pub(crate) const SAYS: &str = "What the string says";
/// A part of the string.
pub(crate) const USER: &str = "User";
/// A part of the string.
pub(crate) const CONTROLLER: &str = "Controller";
/// A part of the string.
pub(crate) const KEY: &str = "Key";
/// About the key.
pub(crate) const KEY_HIDDEN: &str = "32 bytes, hidden. It never leaves this page.";
/// A demo is no security.
pub(crate) const NO_SECURITY: &str = "This is a demo in this browser and no security: use no password that you use elsewhere. Only a salted hash is kept.";
/// Without a string.
pub(crate) const MISSING: &str = "Come in with a registration string";
/// What to do then.
pub(crate) const MISSING_WHAT: &str =
    "Somebody added you. Open their link, or paste what follows `juju register`.";
/// The string cannot be read.
pub(crate) const DAMAGED: &str = "That is no whole registration string";
/// The string cannot be used.
pub(crate) const SPENT: &str = "That string opens nothing any more";
/// Nobody here knows it.
pub(crate) const UNKNOWN: &str = "Nobody here knows that string";
/// Why a string cannot be used, and what to do about it.
pub(crate) fn spent(why: &str) -> String {
    [why, ". Ask an administrator for a new one: `juju change-user-password --reset USER`."].concat()
}
/// Goes to the demo.
pub(crate) const TO_DEMO: &str = "To the demo";

/// The greeting.
pub(crate) fn come_in(user: &str) -> String {
    format!("Come in, {user}")
}

/// Who added the user, before the controller's name.
pub(crate) fn added_by(by: &str) -> String {
    format!("{by} added you to ")
}

/// After the controller's name.
pub(crate) const SET_A_PASSWORD: &str = ". Set a password and the account is yours.";

/// Why nobody here knows a string.
pub(crate) fn not_here(controller: &str, user: &str) -> String {
    format!(
        "It is for {user} on {controller}, which is not in this browser's demo: it was issued elsewhere, or before a reset."
    )
}

/// How long the string works.
pub(crate) fn until(date: &str) -> String {
    format!("The same in a terminal. Works once, until {date}.")
}

/// What a level on the controller gives, in a few words.
pub(crate) fn on_controller(level: Level, controller: &str) -> String {
    format!("{} on {controller}", level.word())
}

/// What a level on a model, cloud or offer gives, in a few words.
pub(crate) fn meaning(level: Level) -> String {
    let opens = match level {
        Level::Read => "see status and machines",
        Level::Write => "deploy and manage applications",
        Level::Admin => "manage it and who has access",
        Level::AddModel => "add models on it",
        Level::Consume => "integrate with it",
        Level::Login => "log in",
        Level::Superuser => "everything on the controller",
    };
    format!("{}: {opens}", level.word())
}
