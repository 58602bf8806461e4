//! A list of users as one pastes it: one a line, a name and perhaps a display name.

use std::collections::BTreeSet;

use domain::name::LocalUserName;

use crate::pages::quoted;
use crate::words::console::registrations::several as words;

/// A list that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Those that can be added, each with its line.
    pub(super) good: Vec<(String, String)>,
    /// What is wrong with the others.
    pub(super) wrong: Vec<String>,
}

/// Reads a list. Of every name it is told whether it is one, stands there twice, or is taken.
pub(super) fn read(text: &str, is_taken: impl Fn(&str) -> bool) -> Names {
    let mut names = Names::default();
    let mut seen = BTreeSet::new();
    for (at, line) in text.lines().enumerate() {
        // What is copied from a spreadsheet has a tab or a comma between its columns.
        let line = line.trim();
        let (name, display_name) = line.split_once([' ', '\t', ',', ';']).unwrap_or((line, ""));
        if name.is_empty() {
            continue;
        }
        let why = match name.parse::<LocalUserName>() {
            Err(invalid) => Some(invalid.to_string()),
            Ok(_) if !seen.insert(name) => Some(words::TWICE.to_owned()),
            Ok(_) if is_taken(name) => Some(words::TAKEN.to_owned()),
            Ok(_) => None,
        };
        match why {
            Some(why) => names.wrong.push(words::wrong(at + 1, name, &why)),
            None => names.good.push((name.to_owned(), command(name, display_name.trim()))),
        }
    }
    names
}

fn command(name: &str, display_name: &str) -> String {
    let mut line = ["juju add-user ", &quoted(name)].concat();
    if !display_name.is_empty() {
        line.push(' ');
        line.push_str(&quoted(display_name));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_user_a_line() {
        let names = read("tom Tom Okafor\n\n  maria,Maria Rossi\nchen\n", |_| false);
        let lines: Vec<_> = names.good.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(
            lines,
            ["juju add-user tom 'Tom Okafor'", "juju add-user maria 'Maria Rossi'", "juju add-user chen"]
        );
        assert_eq!(names.wrong, [] as [&str; 0]);
    }

    #[test]
    fn every_line_is_checked() {
        let names = read("tom\ntom\nanna\nno_name x", |name| name == "anna");
        assert_eq!(names.good.len(), 1);
        assert_eq!(names.wrong.len(), 3);
        assert_eq!(names.wrong.first().unwrap(), "Line 2, tom: stands here twice");
        assert_eq!(names.wrong.get(1).unwrap(), "Line 3, anna: exists already");
        assert!(names.wrong.get(2).unwrap().starts_with("Line 4, no_name: "));
    }
}
