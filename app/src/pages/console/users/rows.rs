//! Which users are shown, and in what order.

use std::sync::Arc;

use domain::answer::UserRow;
use domain::facts::Standing;

use crate::ui::sort::sort_by;
use crate::words::console::users::tabs;

/// A way to cut the list down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// All of them.
    All,
    /// Those who can come in.
    Active,
    /// Those who have not registered yet.
    Pending,
    /// Those who are kept out.
    Disabled,
    /// Those whom an identity provider keeps.
    External,
}

impl Tab {
    /// All ways.
    pub(super) const ALL: [Tab; 5] = [Tab::All, Tab::Active, Tab::Pending, Tab::Disabled, Tab::External];

    /// The way that a word of the address names.
    pub(super) fn of(word: &str) -> Self {
        Tab::ALL.into_iter().find(|tab| tab.word() == word).unwrap_or(Tab::All)
    }

    /// Its word in the address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Tab::All => "",
            Tab::Active => "active",
            Tab::Pending => "pending",
            Tab::Disabled => "disabled",
            Tab::External => "external",
        }
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Tab::All => tabs::ALL,
            Tab::Active => tabs::ACTIVE,
            Tab::Pending => tabs::PENDING,
            Tab::Disabled => tabs::DISABLED,
            Tab::External => tabs::EXTERNAL,
        }
    }

    fn holds(self, user: &UserRow) -> bool {
        match self {
            Tab::All => true,
            Tab::Active => user.standing == Standing::Active,
            Tab::Pending => user.standing == Standing::Pending,
            Tab::Disabled => user.standing == Standing::Disabled,
            Tab::External => user.standing == Standing::External,
        }
    }
}

/// How many users a tab holds.
pub(super) fn count(users: &[Arc<UserRow>], tab: Tab) -> usize {
    users.iter().filter(|user| tab.holds(user)).count()
}

/// The users of a tab that a filter matches, sorted.
pub(super) fn shown(users: &[Arc<UserRow>], tab: Tab, filter: &str, sort: &str) -> Vec<Arc<UserRow>> {
    let wanted = filter.trim().to_lowercase();
    let matches = |user: &&Arc<UserRow>| {
        user.name.as_str().contains(&wanted) || user.display_name.to_lowercase().contains(&wanted)
    };
    let mut shown: Vec<Arc<UserRow>> =
        users.iter().filter(|user| tab.holds(user)).filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "status" => sort_by(&mut shown, down, |user| user.standing as u8),
        "level" => sort_by(&mut shown, down, |user| user.access),
        "login" => sort_by(&mut shown, down, |user| user.last_login),
        _ if down => shown.reverse(),
        _ => {}
    }
    shown
}
