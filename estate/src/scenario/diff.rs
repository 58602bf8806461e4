//! The difference between expected and actual output, to be read by people.

use std::fmt;

use super::align::{Pair, align};
use super::pattern::LinePattern;

/// Expected and actual output beside each other, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff(Vec<Change>);

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A line that is as expected.
    Same(String),
    /// An expected line that was not shown.
    Expected(String),
    /// A line that was shown and not expected.
    Actual(String),
}

impl Diff {
    pub(super) fn of(patterns: &[LinePattern], lines: &[&str]) -> Self {
        let mut diff = Builder::default();
        for pair in align(patterns, lines) {
            match pair {
                Pair::Kept(_, line) => diff.same(line.to_owned()),
                Pair::AnyLines(pattern) => diff.same(pattern.to_string()),
                Pair::Covered(_) => {}
                Pair::Replaced(pattern, line) => {
                    diff.expected.push(pattern.to_string());
                    diff.actual.push((*line).to_owned());
                }
                Pair::Missing(pattern) => diff.expected.push(pattern.to_string()),
                Pair::Surplus(line) => diff.actual.push((*line).to_owned()),
            }
        }
        diff.finish()
    }

    pub(super) fn of_silence(lines: &[&str]) -> Self {
        let actual = lines.iter().map(|line| Change::Actual((*line).to_owned()));
        Self(std::iter::once(Change::Expected("(no output)".to_owned())).chain(actual).collect())
    }

    /// The lines, in order.
    pub fn changes(&self) -> &[Change] {
        &self.0
    }
}

/// One line each: `-` before what was expected, `+` before what was shown instead.
impl fmt::Display for Diff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in &self.0 {
            match change {
                Change::Same(line) => writeln!(f, "  {line}")?,
                Change::Expected(line) => writeln!(f, "- {line}")?,
                Change::Actual(line) => writeln!(f, "+ {line}")?,
            }
        }
        Ok(())
    }
}

/// Gathers changes in a row, so that what was expected stands before what was shown instead.
#[derive(Default)]
struct Builder {
    done: Vec<Change>,
    expected: Vec<String>,
    actual: Vec<String>,
}

impl Builder {
    fn same(&mut self, line: String) {
        self.flush();
        self.done.push(Change::Same(line));
    }

    fn flush(&mut self) {
        self.done.extend(self.expected.drain(..).map(Change::Expected));
        self.done.extend(self.actual.drain(..).map(Change::Actual));
    }

    fn finish(mut self) -> Diff {
        self.flush();
        Diff(self.done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expected_before_actual() {
        let patterns: Vec<_> = ["a", "b", "c", "..."].map(LinePattern::parse).to_vec();
        let diff = Diff::of(&patterns, &["a", "x", "y", "z"]);
        assert_eq!(diff.to_string(), "  a\n- b\n- c\n+ x\n+ y\n  ...\n");
    }
}
