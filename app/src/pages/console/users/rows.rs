//! How the list of users is cut down, filtered and sorted.

use domain::answer::UserRow;
use domain::facts::Standing;

use crate::pages::console::here::Here;
use crate::pages::console::list::{CutBy, Listed};
use crate::pages::console::rights::Rights;
use crate::pages::console::user_acts;
use crate::ui::sort::sort_by;
use crate::words::console::users::tabs;

/// By how the account stands.
pub(super) const STATUS: CutBy<UserRow> = CutBy {
    label: tabs::LABEL,
    key: "status",
    ways: &[
        ("", tabs::ALL, |_| true),
        ("active", tabs::ACTIVE, |user| user.standing == Standing::Active),
        ("pending", tabs::PENDING, |user| user.standing == Standing::Pending),
        ("disabled", tabs::DISABLED, |user| user.standing == Standing::Disabled),
        ("external", tabs::EXTERNAL, |user| user.standing == Standing::External),
    ],
};

impl Listed for UserRow {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn matches(&self, filter: &str) -> bool {
        self.name.as_str().contains(filter) || self.display_name.to_lowercase().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "status" => sort_by(rows, down, |user| user.standing as u8),
            "level" => sort_by(rows, down, |user| user.access),
            "login" => sort_by(rows, down, |user| user.last_login),
            _ => sort_by(rows, down, |user| user.name.clone()),
        }
    }

    fn press(&self, key: &str, here: Here, rights: Rights) -> bool {
        user_acts::press(key, here, rights, &self.name, self.standing)
    }
}
