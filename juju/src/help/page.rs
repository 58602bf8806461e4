//! Pages about something else than a command.

/// The name of the page about a word, if there is one.
pub fn page(_word: &str) -> Option<&'static str> {
    None
}
