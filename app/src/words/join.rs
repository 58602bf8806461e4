//! A registration link of a server.

/// The title.
pub(crate) const TITLE: &str = "Registration";
/// The heading.
pub(crate) fn welcome(user: &str) -> String {
    ["Come in, ", user].concat()
}
/// What is to be done.
pub(crate) fn lead(controller: &str) -> String {
    [
        "Somebody added you to `",
        controller,
        "`. Choose a password, and the account is yours. The link works once.",
    ]
    .concat()
}
/// A controller whose name the string does not tell.
pub(crate) const A_CONTROLLER: &str = "a controller";
/// A fact.
pub(crate) const FOR: &str = "For";
/// A fact.
pub(crate) const CONTROLLER: &str = "Controller";
/// A fact.
pub(crate) const GIVES: &str = "Gives";
/// What it gives is not known yet.
pub(crate) const ASKING: &str = "Asking the controller…";
/// It gives no level on anything.
pub(crate) const GIVES_NOTHING: &str =
    "Nothing at present: this user has no access to the controller. You can set a password all the same.";
/// A fact.
pub(crate) const UNTIL: &str = "Works until";
/// The string gives nothing any more.
pub(crate) const SPENT: &str = "That link opens nothing any more";
/// A field.
pub(crate) const FIRST: &str = "Password";
/// A field.
pub(crate) const SECOND: &str = "The same again";
/// The verb.
pub(crate) const VERB: &str = "Set password and come in";
/// No password was typed.
pub(crate) const NO_PASSWORD: &str = "Type a password first.";
/// The two are not the same.
pub(crate) const DIFFER: &str = "The two passwords differ.";
/// The string opens nothing.
pub(crate) const DAMAGED: &str = "That link is damaged";
/// What to do.
pub(crate) const ASK: &str =
    "Ask whoever sent it for the whole link, or for a new string: `juju change-user-password --reset USER`.";
