//! What is new in a list, what has changed, and what is gone.

use std::collections::{BTreeMap, BTreeSet};

use super::Listed;
use crate::words::console::states;

/// How many are named one by one.
const NAMED: usize = 3;

/// What came of a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// The keys of what is new or has changed.
    pub(super) keys: BTreeSet<String>,
    sentences: Vec<String>,
}

impl Changes {
    /// What whoever listens is told.
    pub(super) fn says(&self) -> String {
        match self.sentences.len() {
            many if many > NAMED => states::many_changes(many),
            _ => self.sentences.join(" "),
        }
    }
}

/// What has changed from then to now.
pub(super) fn changes<T: Listed>(then: &[T], now: &[T]) -> Changes {
    let mut gone: BTreeMap<String, &T> = then.iter().map(|one| (one.key(), one)).collect();
    let mut changes = Changes::default();
    for one in now {
        let sentence = match gone.remove(&one.key()) {
            Some(before) if before == one => continue,
            Some(_) => states::has_changed(&one.name()),
            None => states::is_new(&one.name()),
        };
        changes.keys.insert(one.key());
        changes.sentences.push(sentence);
    }
    changes.sentences.extend(gone.values().map(|one| states::is_gone(&one.name())));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name, and something about it.
    type Row = (&'static str, u8);

    impl Listed for Row {
        fn name(&self) -> String {
            self.0.to_owned()
        }

        fn matches(&self, filter: &str) -> bool {
            self.0.contains(filter)
        }

        fn sort(rows: &mut [Self], _: &str, _: bool) {
            rows.sort_unstable();
        }
    }

    #[track_caller]
    fn check(then: &[Row], now: &[Row], keys: &[&str], says: &str) {
        let found = changes(then, now);
        assert_eq!(found.keys.iter().map(String::as_str).collect::<Vec<_>>(), keys);
        assert_eq!(found.says(), says);
    }

    #[test]
    fn what_is_new_changed_or_gone() {
        let then = [("anna", 1), ("tom", 1)];
        check(&then, &then, &[], "");
        check(&then, &[("tom", 1), ("anna", 1)], &[], "");
        check(&then, &[("anna", 2), ("tom", 1)], &["anna"], "anna has changed.");
        check(&then, &[("anna", 1), ("eve", 1), ("tom", 1)], &["eve"], "eve is new.");
        check(&then, &[("tom", 2)], &["tom"], "tom has changed. anna is gone.");
    }

    #[test]
    fn many_are_counted() {
        let now = [("a", 1), ("b", 1), ("c", 1), ("d", 1)];
        check(&[], &now, &["a", "b", "c", "d"], "4 entries of the list have changed.");
    }
}
