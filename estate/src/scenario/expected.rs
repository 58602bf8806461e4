//! The expected output of a command.

use super::diff::Diff;
use super::pattern::LinePattern;
use super::source::trimmed;

/// What a command is expected to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing is said about it.
    Unchecked,
    /// Nothing at all: `(no output)`.
    Silence,
    /// These lines; neither the first nor the last is blank.
    Lines(Vec<LinePattern>),
}

impl Expected {
    /// Whether a command showed what was expected.
    pub fn matches(&self, output: &str) -> bool {
        match self {
            Self::Unchecked => true,
            Self::Silence => output_lines(output).is_empty(),
            Self::Lines(patterns) => fits(patterns, &output_lines(output)),
        }
    }

    /// The difference, line by line, if a command showed something else.
    pub fn difference(&self, output: &str) -> Option<Diff> {
        if self.matches(output) {
            return None;
        }
        let lines = output_lines(output);
        match self {
            Self::Unchecked => None,
            Self::Silence => Some(Diff::of_silence(&lines)),
            Self::Lines(patterns) => Some(Diff::of(patterns, &lines)),
        }
    }
}

/// The lines of an output that count: without blanks at their ends, and without blank lines at the start and the end.
pub(super) fn output_lines(output: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = output.lines().map(trimmed).skip_while(|line| line.is_empty()).collect();
    while lines.pop_if(|line| line.is_empty()).is_some() {}
    lines
}

/// Whether the lines fit the patterns in order, `...` standing for as few as possible: a match that fails behind one is
/// tried again one line further, and what stands before it need not be tried again.
fn fits(mut patterns: &[LinePattern], mut lines: &[&str]) -> bool {
    let mut again: Option<(&[LinePattern], &[&str])> = None;
    loop {
        match (patterns.split_first(), lines.split_first()) {
            (Some((pattern, behind)), _) if pattern.is_any_lines() => {
                again = Some((behind, lines));
                patterns = behind;
            }
            (Some((pattern, behind)), Some((line, below))) if pattern.matches(line) => {
                (patterns, lines) = (behind, below);
            }
            (None, None) => return true,
            _ => {
                let Some((behind, [_, below @ ..])) = again else { return false };
                again = Some((behind, below));
                (patterns, lines) = (behind, below);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Patterns and output with `/` between the lines.
    fn matches(patterns: &str, output: &str) -> bool {
        let patterns = patterns.split('/').map(LinePattern::parse).collect();
        Expected::Lines(patterns).matches(&output.replace('/', "\n"))
    }

    #[test]
    fn lines() {
        for (patterns, output) in [
            ("a", "a"),
            ("a", "//a /"),
            ("a//b", "a/ /b"),
            ("...", ""),
            ("...", "a/b"),
            (".../b", "a/b/a/b"),
            ("a/...", "a"),
            ("a/.../c", "a/b/b/c"),
            (".../a/b/...", "a/a/b"),
            (".../...", "a"),
            ("a/[..]", "a/b"),
        ] {
            assert!(matches(patterns, output), "{patterns} {output}");
        }
        for (patterns, output) in [
            ("a", ""),
            ("a", "a/b"),
            ("a//b", "a/b"),
            (".../b", "b/a"),
            ("a/.../a", "a"),
            (".../a/b/.../a", "a/b"),
            ("[..]/...", ""),
        ] {
            assert!(!matches(patterns, output), "{patterns} {output}");
        }
    }

    #[test]
    fn silence_and_unchecked() {
        assert!(Expected::Silence.matches(" \n\n"));
        assert!(!Expected::Silence.matches("a"));
        assert!(Expected::Unchecked.matches("a"));
    }
}
