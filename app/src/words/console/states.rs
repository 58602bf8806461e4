//! What a screen says when it has nothing to show, or not what it should.

/// It is on its way.
pub(crate) const WAITING: &str = "Waiting for the controller";
/// It is not for this person.
pub(crate) const NOT_FOR_YOU: &str = "You may not see this.";
/// Nothing came.
pub(crate) const NO_ANSWER: &str = "The controller gave no answer.";
/// Asks again.
pub(crate) const TRY_AGAIN: &str = "Try again";
/// The controller does not answer.
pub(crate) const CUT_OFF: &str = "The controller does not answer.";
/// What that means.
pub(crate) fn as_of(why: &str, since: &str) -> String {
    format!("What you see is from before {since}. You can read; changes wait until it is back ({why}).")
}
/// The session is about to end.
pub(crate) fn ends(soon: &str) -> String {
    format!("Your session ends {soon}.")
}
/// What that means.
pub(crate) const ENDS_TEXT: &str = "You will be asked for your password then, and go on where you are.";
/// A filter that nothing matches.
pub(crate) const NO_MATCH: &str = "Nothing matches.";
/// Nothing was typed.
pub(crate) const NO_FILTER: &str = "There is nothing of this kind in the list.";
/// What the filter was.
pub(crate) fn no_match(filter: &str) -> String {
    format!("The filter is {filter}.")
}
/// Takes the filter away.
pub(crate) const CLEAR: &str = "Clear the filter";
/// A field.
pub(crate) const FILTER: &str = "Filter";
/// In the field, with its key.
pub(crate) const FILTER_HINT: &str = "Filter  /";
/// Something came into a list.
pub(crate) fn is_new(name: &str) -> String {
    format!("{name} is new.")
}
/// Something of a list is not as it was.
pub(crate) fn has_changed(name: &str) -> String {
    format!("{name} has changed.")
}
/// Something left a list.
pub(crate) fn is_gone(name: &str) -> String {
    format!("{name} is gone.")
}
/// More changed in a list than one would name.
pub(crate) fn many_changes(count: usize) -> String {
    format!("{count} entries of the list have changed.")
}
