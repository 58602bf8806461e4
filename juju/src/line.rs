//! A typed line as words, split as a POSIX shell splits it.
//!
//! Single quotes, double quotes and backslashes work. Nothing is ever expanded: what a shell would act on (pipes,
//! redirections, variables) is refused with the advice to quote it. Every word remembers where it stands in the line.

mod lexer;
mod mistake;
mod quote;
mod word;

pub(crate) use lexer::{End, lex};
pub use mistake::{LineMistake, LineMistakeKind};
pub use quote::quote;
pub use word::{Span, Word};

/// The words of a line, or what a shell would have understood otherwise.
pub fn split(line: &str) -> Result<Vec<Word>, LineMistake> {
    lex(line)?.closed()
}

#[cfg(test)]
mod tests;
