//! What commands would do.

/// The heading.
pub(crate) const TITLE: &str = "If you apply this";
/// They would do nothing.
pub(crate) const NOTHING: &str = "Nobody gains or loses anything.";
/// Nothing is taken away.
pub(crate) const NOBODY_LOSES: &str = "Nobody loses anything.";
/// What a level on the controller is on.
pub(crate) const CONTROLLER: &str = "the controller";

/// How many levels change.
pub(crate) fn crossings(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 level changes".to_owned(),
        _ => format!("{count} levels change"),
    }
}
/// What a level is on.
pub(crate) fn on(what: &str) -> String {
    format!("on {what}")
}
/// Something of a kind.
pub(crate) fn the(kind: &str, name: &str) -> String {
    format!("the {kind} {name}")
}
/// An application.
pub(crate) fn in_model(application: &str, model: &str) -> String {
    format!("{application} in {model}")
}
/// It would not be there any more.
pub(crate) fn gone(what: &str) -> String {
    format!("{what} goes, for good")
}
/// What somebody may do then, or not any more.
pub(crate) fn may(user: &str, what: &str, more: usize) -> String {
    match more {
        0 => format!("{user}: {what}"),
        _ => format!("{user}: {what}, and {more} more"),
    }
}
/// A string stops working.
pub(crate) fn withdrawn(user: &str) -> String {
    format!("the registration string of {user} stops working")
}
/// Sessions end.
pub(crate) fn session(user: &str) -> String {
    format!("sessions of {user} end")
}
/// A relation rests.
pub(crate) fn suspended(offer: &str) -> String {
    format!("a relation to {offer} is suspended")
}
/// What is not listed.
pub(crate) fn more(count: usize) -> String {
    format!("And {count} more abilities.")
}
