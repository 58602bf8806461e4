//! Clouds.

/// The title.
pub(crate) const TITLE: &str = "Clouds";
/// One of them.
pub(crate) const CLOUD: &str = "Cloud";
/// Opens a form.
pub(crate) const ADD: &str = "Add cloud";
/// What the list is.
pub(crate) const LIST: &str = "Clouds of the controller that you may see";
/// There is none.
pub(crate) const NONE: &str = "There is no cloud that you may use.";
/// What to do about it.
pub(crate) const NONE_TEXT: &str = "Ask an administrator for add-model on one.";
/// A column.
pub(crate) const TYPE: &str = "Type";
/// A column.
pub(crate) const REGIONS: &str = "Regions";
/// A column.
pub(crate) const USERS: &str = "Who has access";
/// A remark.
pub(crate) const CONTROLLERS: &str = "the controller's own";
/// In the menu.
pub(crate) const SHOW: &str = "Show who has access";
/// In the menu.
pub(crate) const GRANT: &str = "Grant access…";
/// In the menu.
pub(crate) const UPDATE: &str = "Update…";
/// In the menu.
pub(crate) const REMOVE: &str = "Remove…";
/// A verb.
pub(crate) const CHANGE: &str = "Change";
/// A verb.
pub(crate) const UPDATE_TITLE: &str = "Update the cloud";
/// A verb.
pub(crate) const REMOVE_TITLE: &str = "Remove the cloud";
/// Leaves it.
pub(crate) const KEEP: &str = "Keep the cloud";
/// What it does.
pub(crate) const UPDATE_TEXT: &str = "Its regions and ways to prove oneself become those of the catalogue.";
/// What it does.
pub(crate) const REMOVE_TEXT: &str =
    "Nobody can add models on it any more. A cloud with models on it is refused.";
/// What it does.
pub(crate) const ADD_TEXT: &str = "You administer it then. Nothing is started on it.";
/// There is no other.
pub(crate) const ALL_THERE: &str = "Every cloud of the catalogue is there";
/// A heading.
pub(crate) const ACCESS: &str = "Who has access";
/// Nobody holds anything.
pub(crate) const NOBODY: &str = "Nobody holds a level of their own on it.";

/// How many regions it has.
pub(crate) fn regions(default: &str, count: usize) -> String {
    match count {
        0 => "none".to_owned(),
        1 => default.to_owned(),
        _ => format!("{default} and {} more", count - 1),
    }
}
/// Some of its users.
pub(crate) fn users(named: &str, more: usize) -> String {
    match more {
        0 => named.to_owned(),
        _ => format!("{named} and {more} more"),
    }
}
/// What it is.
pub(crate) fn definition(kind: &str, regions: &str, auth_types: &str) -> String {
    format!("Type {kind}. Regions: {regions}. One proves oneself by: {auth_types}.")
}
