//! How the tests of commands ask.

use super::command::Command;
use super::parse::{Leading, Parsed, parse_line};

fn parsed(line: &str) -> Parsed {
    parse_line(line, Leading::Optional).unwrap_or_else(|mistake| panic!("{line}: {mistake}"))
}

/// Each line is read as the command beside it.
pub(super) fn reads<C: Into<Command>>(cases: impl IntoIterator<Item = (&'static str, C)>) {
    for (line, command) in cases {
        assert_eq!(parsed(line).command, command.into(), "{line}");
    }
}

/// Each line is refused with the text beside it.
pub(super) fn refuses(cases: &[(&str, &str)]) {
    for (line, text) in cases {
        match parse_line(line, Leading::Optional) {
            Ok(parsed) => panic!("{line}: {parsed:?}"),
            Err(mistake) => assert_eq!(mistake.to_string(), *text, "{line}"),
        }
    }
}

/// Each old line is told to be the modern one beside it, and means the same.
pub(super) fn modernizes(cases: &[(&str, &str)]) {
    for (old, modern) in cases {
        let old = parsed(old);
        assert_eq!(old.modern.as_deref(), Some(*modern));
        assert_eq!(parsed(modern), Parsed { command: old.command, modern: None, quiet: false });
    }
}

/// The text as what it names.
pub(super) fn p<T: core::str::FromStr<Err: core::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}
