//! The names nearest to a misspelt one.

use strsim::damerau_levenshtein;

use super::Spec;
use super::spec::specs;

/// What commands that are gone, or were never Juju's, are called now.
const NOW: &[(&str, &str)] = &[
    ("share", "grant"),
    ("unshare", "revoke"),
    ("list-shares", "users"),
    ("switch-user", "login"),
    ("create-user", "add-user"),
    ("delete-user", "remove-user"),
    ("delete-model", "destroy-model"),
    ("remove-model", "destroy-model"),
    ("delete-controller", "destroy-controller"),
    ("remove-controller", "unregister"),
    ("passwd", "change-user-password"),
    ("ls", "models"),
    ("can", "why"),
];

const MOST: usize = 3;

/// The commands whose names are nearest to a word, nearest first, at most three.
pub fn nearest_commands(word: &str) -> Vec<&'static str> {
    let renamed = NOW.iter().find(|(old, _)| *old == word).map(|(_, new)| *new);
    let mut near: Vec<(usize, &'static str)> = specs()
        .filter_map(|spec| Some((spec.spellings().filter_map(|name| distance(word, name)).min()?, spec.name)))
        .collect();
    near.sort_unstable();
    let near = near.into_iter().map(|(_, name)| name).filter(|name| Some(*name) != renamed);
    renamed.into_iter().chain(near).take(MOST).collect()
}

/// The long name of the option of a command that is nearest to a word.
pub(super) fn nearest_option(spec: &Spec, word: &str) -> Option<&'static str> {
    let shown = spec.options.iter().filter(|option| !option.hidden);
    shown.filter_map(|option| Some((distance(word, option.long)?, option.long))).min().map(|(_, name)| name)
}

/// How far a name is from a word, if it is near: a third of its letters may be wrong, or only its beginning be there.
fn distance(word: &str, name: &str) -> Option<usize> {
    if word.len() >= 3 && name.starts_with(word) {
        return Some(1);
    }
    // Nobody misspells a name into something twice as long, and measuring a very long word takes long.
    let far = word.len() > 2 * name.len() + 2;
    let wrong = if far { usize::MAX } else { damerau_levenshtein(word, name) };
    (wrong <= (name.len() / 3).max(1)).then_some(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_find_their_command() {
        let check = |word: &str, near: &str| {
            assert_eq!(nearest_commands(word).first(), Some(&near), "{word}");
        };
        check("statsu", "status");
        check("ad-user", "add-user");
        check("add-usr", "add-user");
        check("grnat", "grant");
        check("modles", "models");
        check("list-modles", "models");
        check("share", "grant");
        check("list-shares", "users");
        check("boot", "bootstrap");
        assert!(nearest_commands("xyzzy").is_empty());
        assert!(nearest_commands(&"x".repeat(100_000)).is_empty());
        assert!(nearest_commands("").is_empty());
        assert!(nearest_commands("remove-applicatoin").len() <= MOST);
    }
}
