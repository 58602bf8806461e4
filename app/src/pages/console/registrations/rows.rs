//! Which strings are shown, and in what order.

use domain::answer::RegistrationRow;
use domain::state::RegistrationState;
use jiff::Timestamp;

use crate::ui::sort::sort_by;
use crate::words::console::registrations::tabs;

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

/// A way to cut the list down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// All of them.
    All,
    /// Those that can be used.
    Pending,
    /// Those that were used.
    Used,
    /// Those that nobody used in time.
    Expired,
    /// Those that were made unusable.
    Withdrawn,
}

impl Tab {
    /// All ways.
    pub(super) const ALL: [Tab; 5] = [Tab::All, Tab::Pending, Tab::Used, Tab::Expired, Tab::Withdrawn];

    /// The way that a word of the address names.
    pub(super) fn of(word: &str) -> Self {
        Tab::ALL.into_iter().find(|tab| tab.word() == word).unwrap_or(Tab::All)
    }

    /// Its word in the address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Tab::All => "",
            Tab::Pending => "pending",
            Tab::Used => "used",
            Tab::Expired => "expired",
            Tab::Withdrawn => "withdrawn",
        }
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Tab::All => tabs::ALL,
            Tab::Pending => tabs::PENDING,
            Tab::Used => tabs::USED,
            Tab::Expired => tabs::EXPIRED,
            Tab::Withdrawn => tabs::WITHDRAWN,
        }
    }

    fn holds(self, fate: Fate) -> bool {
        match self {
            Tab::All => true,
            Tab::Pending => matches!(fate, Fate::Pending),
            Tab::Used => matches!(fate, Fate::Used(_)),
            Tab::Expired => matches!(fate, Fate::Expired(_)),
            Tab::Withdrawn => matches!(fate, Fate::Withdrawn(_)),
        }
    }
}

/// How many strings a tab holds.
pub(super) fn count(rows: &[RegistrationRow], tab: Tab, now: Timestamp) -> usize {
    rows.iter().filter(|row| tab.holds(Fate::of(row, now))).count()
}

/// The strings of a tab that a filter matches, each with what became of it; the newest first, or sorted.
pub(super) fn shown(
    rows: &[RegistrationRow],
    tab: Tab,
    filter: &str,
    sort: &str,
    now: Timestamp,
) -> Vec<(RegistrationRow, Fate)> {
    let wanted = filter.trim().to_lowercase();
    let matches = |row: &&RegistrationRow| {
        row.user.as_str().contains(&wanted) || row.issued_by.as_str().contains(&wanted)
    };
    let mut shown: Vec<_> = rows
        .iter()
        .filter(matches)
        .map(|row| (row.clone(), Fate::of(row, now)))
        .filter(|(_, fate)| tab.holds(*fate))
        .collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "user" => sort_by(&mut shown, down, |(row, _)| row.user.clone()),
        "state" => sort_by(&mut shown, down, |(_, fate)| *fate),
        "by" => sort_by(&mut shown, down, |(row, _)| row.issued_by.clone()),
        "expires" => sort_by(&mut shown, down, |(row, _)| row.expires_at),
        "issued" => sort_by(&mut shown, down, |(row, _)| row.issued_at),
        _ => {}
    }
    shown
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use uuid::Uuid;

    use super::*;

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
    fn check(after: SignedDuration, tab: Tab, filter: &str, sort: &str, expected: &[&str]) {
        let found = shown(&rows(), tab, filter, sort, Timestamp::UNIX_EPOCH + after);
        let users: Vec<_> = found.iter().map(|(row, _)| row.user.to_string()).collect();
        assert_eq!(users, expected);
    }

    #[test]
    fn a_string_expires_by_itself() {
        let soon = SignedDuration::from_mins(59);
        check(soon, Tab::Pending, "", "", &["tom", "maria"]);
        check(soon, Tab::Expired, "", "", &[]);
        check(HOUR, Tab::Pending, "", "", &["maria"]);
        check(HOUR, Tab::Expired, "", "", &["tom"]);
        assert_eq!(count(&rows(), Tab::Expired, Timestamp::UNIX_EPOCH + HOUR), 1);
    }

    #[test]
    fn a_filter_and_an_order() {
        check(HOUR, Tab::All, "a", "user", &["chen", "ivan", "maria", "tom"]);
        check(HOUR, Tab::All, "mar", "", &["maria"]);
        check(HOUR, Tab::All, "", "-user", &["tom", "maria", "ivan", "chen"]);
        check(HOUR, Tab::Used, "tom", "", &[]);
    }

    #[test]
    fn a_tab_is_read_as_it_is_written() {
        for tab in Tab::ALL {
            assert_eq!(Tab::of(tab.word()), tab);
        }
    }
}
