//! What a person reads when something does not work: what, why, and the line that would mend it.

use std::fmt;

/// The result of every task.
pub type Result<T = ()> = std::result::Result<T, Trouble>;

/// Something that did not work.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    why: String,
    mend: Option<String>,
}

impl Trouble {
    /// Says what could not be done, and why.
    pub fn new(what: impl Into<String>, why: impl fmt::Display) -> Self {
        Trouble { what: what.into(), why: why.to_string(), mend: None }
    }

    /// Adds the line that would mend it.
    pub fn mend(self, line: impl Into<String>) -> Self {
        Trouble { mend: Some(line.into()), ..self }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        for line in self.why.trim_end().lines() {
            write!(f, "\n  {line}")?;
        }
        match &self.mend {
            Some(line) => write!(f, "\nto mend it:\n  {line}"),
            None => Ok(()),
        }
    }
}

/// Turns any error into a [`Trouble`] by saying what was being done.
pub trait Doing<T> {
    /// Says what could not be done, should it have failed.
    fn doing(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Doing<T> for std::result::Result<T, E> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Trouble::new(what(), error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_why_and_how_to_mend() {
        let trouble = Trouble::new("cannot install Trunk 0.21.14", "no network\nno cache\n")
            .mend("cargo install trunk");
        let text = "error: cannot install Trunk 0.21.14\n  no network\n  no cache\nto mend it:\n  cargo install trunk";
        assert_eq!(trouble.to_string(), text);
    }
}
