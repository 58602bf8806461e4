//! Credentials.

/// The title.
pub(crate) const TITLE: &str = "Credentials";
/// Whose they are.
pub(crate) const SCOPE: &str = "your own";
/// Opens a form.
pub(crate) const ADD: &str = "Add credential";
/// What the list is.
pub(crate) const LIST: &str = "Your credentials";
/// There is none.
pub(crate) const NONE: &str = "You keep no credential here.";
/// What one is for.
pub(crate) const NONE_TEXT: &str = "Models on most clouds use one of their owner's; localhost needs none.";
/// A column.
pub(crate) const CREDENTIAL: &str = "Credential";
/// A column.
pub(crate) const CLOUD: &str = "Cloud";
/// A column.
pub(crate) const TYPE: &str = "Auth type";
/// A column.
pub(crate) const MODELS: &str = "Models that use it";
/// A field.
pub(crate) const NAME: &str = "Credential name";
/// In the menu.
pub(crate) const REMOVE: &str = "Remove…";
/// A verb.
pub(crate) const REMOVE_TITLE: &str = "Remove the credential";
/// Leaves it.
pub(crate) const KEEP: &str = "Keep the credential";
/// What is kept.
pub(crate) const NOT_RECORDED: &str =
    "Only its name and type are recorded. Its contents are not asked for, and not recorded.";
/// The name is missing.
pub(crate) const NO_NAME: &str = "Type a name first";
/// The name is wrong.
pub(crate) const FIX_NAME: &str = "Fix the name first";
/// No cloud takes one.
pub(crate) const NO_CLOUD: &str = "No cloud that you may use takes a credential";

/// What removing it means.
pub(crate) fn used(models: usize) -> String {
    match models {
        0 => "No model uses it.".to_owned(),
        1 => "One model uses it, and stays without one.".to_owned(),
        _ => format!("{models} models use it, and stay without one."),
    }
}
