//! What is wrong with a line before it is any command.

use thiserror::Error;

use super::Span;

/// A line that does not split into words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct LineMistake {
    /// What is wrong.
    pub kind: LineMistakeKind,
    /// Where it stands in the line.
    pub span: Span,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LineMistakeKind {
    /// A character that a shell would act on stands outside quotes.
    #[error(
        "an unquoted {0} means something to a shell, and there is none here; to pass it on, quote it: '{0}'"
    )]
    Special(char),
    /// A quote that never ends.
    #[error("the quote {0} is never closed; close it, or write \\{0} for the character itself")]
    Unclosed(char),
    /// A backslash with nothing behind it.
    #[error("a backslash at the end has nothing to act on; write \\\\ for the character itself")]
    Backslash,
}
