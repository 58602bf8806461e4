//! One thing that could stand at the cursor.

use crate::line::quote;

/// One thing that could stand at the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The word, as it is shown.
    pub word: String,
    /// The word as it is written into the line, quoted where it must be.
    pub text: String,
    /// What it is, in a few words; may be empty.
    pub about: String,
}

impl Candidate {
    pub(super) fn new(word: impl Into<String>, about: impl Into<String>) -> Self {
        let word = word.into();
        Self { text: quote(&word).into_owned(), word, about: about.into() }
    }
}
