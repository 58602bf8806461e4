//! One line of expected output.

use std::fmt;

use super::source::trimmed;

/// What one line of output is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinePattern {
    written: String,
    kind: PatternKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum PatternKind {
    /// `...`: any number of lines.
    AnyLines,
    /// The texts between the `[..]` of a line; without one there is one text.
    Texts(Vec<String>),
}

impl LinePattern {
    /// Reads a line as it is written: `...`, a text with `[..]` in it, or, behind a backslash, exactly that text.
    pub fn parse(line: &str) -> Self {
        let written = trimmed(line);
        let kind = match written.strip_prefix('\\') {
            Some(exact) => PatternKind::Texts(vec![exact.to_owned()]),
            None if written == "..." => PatternKind::AnyLines,
            None => PatternKind::Texts(written.split("[..]").map(str::to_owned).collect()),
        };
        Self { written: written.to_owned(), kind }
    }

    /// Whether it stands for any number of lines.
    pub fn is_any_lines(&self) -> bool {
        self.kind == PatternKind::AnyLines
    }

    /// Whether a line of output is what was expected; blanks at its end do not count.
    pub fn matches(&self, line: &str) -> bool {
        match &self.kind {
            PatternKind::AnyLines => true,
            PatternKind::Texts(texts) => match texts.split_last() {
                Some((last, before)) => fits(before, last, trimmed(line)),
                None => false,
            },
        }
    }
}

/// The pattern as it is written.
impl fmt::Display for LinePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// Whether a line consists of these texts in order, with anything between them.
fn fits(before: &[String], last: &str, line: &str) -> bool {
    let Some((first, middle)) = before.split_first() else { return line == last };
    let found = line.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last)).and_then(|rest| {
        middle.iter().try_fold(rest, |rest, text| rest.split_once(text.as_str()).map(|(_, after)| after))
    });
    found.is_some() || fits_without_blanks(before, last, line)
}

/// The blanks before a `[..]` that ends the line stand at the end if it stands for nothing; then they do not count.
fn fits_without_blanks(before: &[String], last: &str, line: &str) -> bool {
    match before.split_last() {
        Some((new_last, before)) if last.is_empty() => fits(before, trimmed(new_last), line),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (pattern, line) in [
            ("a", "a"),
            ("a", "a \t"),
            ("a  ", "a"),
            ("", ""),
            ("[..]", ""),
            ("[..]", "a b"),
            ("a[..]", "a"),
            ("a [..]", "a"),
            ("a [..] [..]", "a"),
            ("[..]b", "ab"),
            ("a[..]c", "abbc"),
            ("a[..]b[..]c", "a-b-b-c"),
            ("[..]a[..]a[..]", "aa"),
            ("\\...", "..."),
            ("\\[..]", "[..]"),
            ("\\\\a", "\\a"),
            ("...", "a"),
            ("é[..]ü", "éöü"),
        ] {
            assert!(LinePattern::parse(pattern).matches(line), "{pattern} {line}");
        }
        for (pattern, line) in [
            ("a", "b"),
            ("a", " a"),
            ("a[..]", "ba"),
            ("[..]a", "ab"),
            ("a[..]a", "a"),
            ("ab[..]bc", "abc"),
            ("[..]a[..]a[..]", "a"),
            ("a[..]b[..]c", "a-c-b"),
            ("\\[..]", "a"),
            ("\\...", "a"),
            ("", "a"),
        ] {
            assert!(!LinePattern::parse(pattern).matches(line), "{pattern} {line}");
        }
    }
}
