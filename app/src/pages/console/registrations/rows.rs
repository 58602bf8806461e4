//! Which strings are shown, and in what order.

use domain::answer::RegistrationRow;
use domain::state::RegistrationState;
use jiff::Timestamp;

use crate::pages::console::list::{CutBy, Listed};
use crate::ui::sort::sort_by;
use crate::words::console::registrations::{self as words, tabs};

/// What became of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Fate {
    /// It can be used.
    Pending,
    /// It was used then.
    Used(Timestamp),
    /// It could be used until then.
    Expired(Timestamp),
    /// It was withdrawn then.
    Withdrawn(Timestamp),
}

impl Fate {
    /// What became of it so far.
    pub(super) fn of(row: &RegistrationRow, now: Timestamp) -> Self {
        match (row.state, row.expires_at) {
            (RegistrationState::Pending, Some(end)) if end <= now => Fate::Expired(end),
            (RegistrationState::Pending, _) => Fate::Pending,
            (RegistrationState::Used(at), _) => Fate::Used(at),
            (RegistrationState::Withdrawn(at), _) => Fate::Withdrawn(at),
        }
    }
}

/// A string with what became of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The string.
    pub(super) row: RegistrationRow,
    /// What became of it.
    pub(super) fate: Fate,
}

impl Line {
    /// A string as it is at a time.
    pub(super) fn of(row: RegistrationRow, now: Timestamp) -> Self {
        Line { fate: Fate::of(&row, now), row }
    }
}

/// By what became of them.
pub(super) const STATE: CutBy<Line> = CutBy {
    label: tabs::LABEL,
    key: "state",
    ways: &[
        ("", tabs::ALL, |_| true),
        ("pending", tabs::PENDING, |line| matches!(line.fate, Fate::Pending)),
        ("used", tabs::USED, |line| matches!(line.fate, Fate::Used(_))),
        ("expired", tabs::EXPIRED, |line| matches!(line.fate, Fate::Expired(_))),
        ("withdrawn", tabs::WITHDRAWN, |line| matches!(line.fate, Fate::Withdrawn(_))),
    ],
};

impl Listed for Line {
    fn name(&self) -> String {
        words::of(self.row.user.as_str())
    }

    fn key(&self) -> String {
        self.row.id.to_string()
    }

    fn matches(&self, filter: &str) -> bool {
        self.row.user.as_str().contains(filter) || self.row.issued_by.as_str().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "user" => sort_by(rows, down, |line| line.row.user.clone()),
            "state" => sort_by(rows, down, |line| line.fate),
            "by" => sort_by(rows, down, |line| line.row.issued_by.clone()),
            "expires" => sort_by(rows, down, |line| line.row.expires_at),
            _ => sort_by(rows, down, |line| line.row.issued_at),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use uuid::Uuid;

    use super::*;
    use crate::pages::console::list::shown;

    const HOUR: SignedDuration = SignedDuration::from_hours(1);

    fn row(user: &str, state: RegistrationState, lasts: Option<SignedDuration>) -> RegistrationRow {
        RegistrationRow {
            id: Uuid::nil(),
            user: user.parse().unwrap(),
            issued_by: "anna".parse().unwrap(),
            issued_at: Timestamp::UNIX_EPOCH,
            expires_at: lasts.map(|lasts| Timestamp::UNIX_EPOCH + lasts),
            state,
        }
    }

    fn rows() -> Vec<RegistrationRow> {
        vec![
            row("tom", RegistrationState::Pending, Some(HOUR)),
            row("maria", RegistrationState::Pending, None),
            row("chen", RegistrationState::Used(Timestamp::UNIX_EPOCH), Some(HOUR)),
            row("ivan", RegistrationState::Withdrawn(Timestamp::UNIX_EPOCH), Some(HOUR)),
        ]
    }

    #[track_caller]
    fn check(after: SignedDuration, state: &str, filter: &str, sort: &str, expected: &[&str]) {
        let now = Timestamp::UNIX_EPOCH + after;
        let all: Vec<_> = rows().into_iter().map(|row| Line::of(row, now)).collect();
        let found = shown(&all, STATE.holds(state), filter, sort);
        let users: Vec<_> = found.iter().map(|line| line.row.user.to_string()).collect();
        assert_eq!(users, expected);
    }

    #[test]
    fn a_string_expires_by_itself() {
        let soon = SignedDuration::from_mins(59);
        check(soon, "pending", "", "-issued", &["tom", "maria"]);
        check(soon, "expired", "", "-issued", &[]);
        check(HOUR, "pending", "", "-issued", &["maria"]);
        check(HOUR, "expired", "", "-issued", &["tom"]);
    }

    #[test]
    fn a_filter_and_an_order() {
        check(HOUR, "", "a", "user", &["chen", "ivan", "maria", "tom"]);
        check(HOUR, "", "mar", "-issued", &["maria"]);
        check(HOUR, "", "", "-user", &["tom", "maria", "ivan", "chen"]);
        check(HOUR, "used", "tom", "-issued", &[]);
    }

    #[test]
    fn a_word_that_is_none_leaves_all() {
        check(HOUR, "no such state", "", "user", &["chen", "ivan", "maria", "tom"]);
    }
}
