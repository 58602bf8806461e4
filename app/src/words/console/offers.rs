//! Offers.

/// The title.
pub(crate) const TITLE: &str = "Offers";
/// One of them.
pub(crate) const OFFER: &str = "Offer";
/// What the list is.
pub(crate) const LIST: &str = "Offers that you may see";
/// There is none.
pub(crate) const NONE: &str = "There is no offer here that you may see.";
/// How one comes.
pub(crate) const NONE_TEXT: &str = "Administrators of a model offer endpoints of its applications; whoever has a level on the offer finds it here.";
/// A column.
pub(crate) const URL: &str = "Offer URL";
/// A column.
pub(crate) const APPLICATION: &str = "Application";
/// A column.
pub(crate) const USERS: &str = "Users";
/// A column.
pub(crate) const CONNECTIONS: &str = "Connections";
/// A figure that only administrators are told.
pub(crate) const NOT_TOLD: &str = "–";
/// In the menu.
pub(crate) const SHOW: &str = "Show users and connections";
/// In the menu.
pub(crate) const GRANT: &str = "Grant access…";
/// In the menu.
pub(crate) const CONSUME: &str = "Consume…";
/// In the menu.
pub(crate) const REMOVE: &str = "Remove…";
/// A verb.
pub(crate) const CONSUME_TITLE: &str = "Consume the offer";
/// A verb.
pub(crate) const REMOVE_TITLE: &str = "Remove the offer";
/// A verb.
pub(crate) const CHANGE: &str = "Change";
/// A verb.
pub(crate) const SUSPEND: &str = "Suspend";
/// A verb.
pub(crate) const RESUME: &str = "Resume";
/// What it does.
pub(crate) const SUSPEND_TEXT: &str = "The relation stays and rests until it is resumed.";
/// What it does.
pub(crate) const RESUME_TEXT: &str = "The relation goes on, if whoever made it may still consume the offer.";
/// Leaves it.
pub(crate) const KEEP: &str = "Keep the offer";
/// A heading.
pub(crate) const ACCESS: &str = "Who has access";
/// Nobody uses it.
pub(crate) const NO_CONNECTION: &str = "No relation that you may see uses it.";
/// A field.
pub(crate) const URL_FIELD: &str = "Offer URL";
/// A field.
pub(crate) const INTO: &str = "Into the model";
/// A field.
pub(crate) const ALIAS: &str = "Name there (optional)";
/// What to know about it.
pub(crate) const ALIAS_HINT: &str = "Named as the offer, if you leave it empty.";
/// The offer is none.
pub(crate) const NO_SUCH_OFFER: &str = "You see no offer of that URL.";
/// The offer is missing.
pub(crate) const NO_OFFER: &str = "Choose an offer first";
/// There is no model to bring it into.
pub(crate) const NO_MODEL: &str = "You have write on no model";

/// A relation.
pub(crate) fn relation(number: &str) -> String {
    format!("relation {number}")
}
/// Where an offer comes from.
pub(crate) fn from(application: &str, charm: &str) -> String {
    format!("From {application}, charm {charm}")
}
/// Of which application an offer is.
pub(crate) fn of_application(application: &str) -> String {
    format!("of {application}")
}
/// Who uses it through what.
pub(crate) fn connection(user: &str, endpoint: &str, suspended: bool) -> String {
    format!("{user}, through {endpoint}{}", if suspended { ", suspended" } else { "" })
}
/// What goes with it.
pub(crate) fn used(connections: usize) -> String {
    match connections {
        0 => "Nothing uses it.".to_owned(),
        1 => "One relation uses it, and goes with it.".to_owned(),
        _ => format!("{connections} relations use it, and go with it."),
    }
}
