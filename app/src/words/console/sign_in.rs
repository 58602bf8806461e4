//! Signing in.

/// The heading.
pub(crate) fn title(controller: &str) -> String {
    ["Sign in to ", controller].concat()
}
/// What it is.
pub(crate) const TEXT: &str = "A session lasts 24 hours from signing in.";
/// Why the controller is asked for.
pub(crate) const BY_NAME: &str = "This browser has not been here yet, so it has to know which controller.";
/// Other ways in.
pub(crate) const OTHER_WAYS: &str = "Whoever was sent a registration link opens that instead. Bootstrap links, for a controller of one's own, \
                                     come from whoever runs this server.";
/// The name of the controller.
pub(crate) const CONTROLLER: &str = "Controller";
/// It is missing.
pub(crate) const NO_CONTROLLER: &str = "Type the name of the controller first.";
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
/// The seat knows no controller.
pub(crate) const NOWHERE: &str = "This seat knows no controller yet";
/// How to get to know one.
pub(crate) const NOWHERE_TEXT: &str = "At its terminal, `juju register` uses a string that somebody sent, and `juju bootstrap` makes a controller.";

/// Signing in once more.
pub(crate) fn again(user: &str) -> String {
    format!("Sign in again, {user}")
}

/// Why.
pub(crate) fn ended(why: &str) -> String {
    let mut letters = why.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}. The screen stays as it is.", letters.as_str())
}
