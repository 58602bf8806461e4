//! Which models are shown, and in what order.

use std::collections::HashMap;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::answer::ModelRow;
use domain::effective::Basis;
use domain::id::ModelId;
use domain::name::UserName;
use juju::client::QualifiedModel;
use uuid::Uuid;

use crate::pages::console::list::{CutBy, Listed};
use crate::pages::console::thing;
use crate::ui::level::Held;
use crate::ui::sort::sort_by;
use crate::words::console::models::tabs;

/// A model of the list, with what one holds there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The model.
    pub(super) row: ModelRow,
    /// Its number; none while the access table is not there.
    pub(super) id: Option<ModelId>,
    /// What counts for whoever looks.
    pub(super) held: Option<Held>,
    /// What that rests on.
    pub(super) basis: Option<Basis>,
    /// Whether whoever looks owns it.
    pub(super) is_mine: bool,
    /// Whether commands at this seat mean it where they name none.
    pub(super) is_current: bool,
}

/// By whose they are.
pub(super) const WHOSE: CutBy<Line> = CutBy {
    label: tabs::LABEL,
    key: "tab",
    ways: &[
        ("", tabs::ALL, |_| true),
        ("mine", tabs::MINE, |line| line.is_mine),
        ("shared", tabs::SHARED, |line| !line.is_mine && line.row.access.is_some()),
    ],
};

impl Listed for Line {
    fn name(&self) -> String {
        [self.row.owner.as_str(), "/", self.row.name.as_str()].concat()
    }

    fn matches(&self, filter: &str) -> bool {
        let place = [self.row.cloud.as_str(), "/", &self.row.region].concat();
        self.name().to_lowercase().contains(filter) || place.to_lowercase().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "place" => sort_by(rows, down, |line| (line.row.cloud.clone(), line.row.region.clone())),
            "level" => sort_by(rows, down, |line| line.held.map(|held| held.level)),
            "machines" => sort_by(rows, down, |line| line.row.machines),
            "units" => sort_by(rows, down, |line| line.row.units),
            "seen" => sort_by(rows, down, |line| line.row.last_connection),
            _ => sort_by(rows, down, Line::name),
        }
    }

    fn is_whole(&self) -> bool {
        self.id.is_some()
    }
}

/// The models with what whoever looks holds there.
pub(super) fn lines(
    rows: &[ModelRow],
    table: Option<&AccessTable>,
    me: Option<&UserName>,
    current: Option<&QualifiedModel>,
) -> Vec<Line> {
    let known: HashMap<Uuid, ModelId> = table
        .map(|table| table.models.iter().map(|model| (model.uuid, model.id)).collect())
        .unwrap_or_default();
    let line = |row: &ModelRow| {
        let id = known.get(&row.uuid).copied();
        let (held, basis) = thing::mine(table, id.map(Thing::Model));
        Line {
            id,
            held,
            basis,
            is_mine: me == Some(&row.owner),
            is_current: current.is_some_and(|current| current.owner == row.owner && current.name == row.name),
            row: row.clone(),
        }
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use domain::level::ModelLevel;
    use jiff::Timestamp;

    use super::*;
    use crate::pages::console::list::shown;

    fn line(owner: &str, name: &str, access: Option<ModelLevel>, units: usize) -> Line {
        let row = ModelRow {
            uuid: Uuid::from_u128(units as u128),
            name: name.parse().unwrap(),
            owner: owner.parse().unwrap(),
            cloud: "localhost".parse().unwrap(),
            cloud_type: "lxd".to_owned(),
            region: "localhost".to_owned(),
            credential: None,
            version: "3.6.0".to_owned(),
            created_at: Timestamp::UNIX_EPOCH,
            is_controller: false,
            access,
            last_connection: None,
            machines: units,
            units,
        };
        Line { is_mine: owner == "admin", row, id: None, held: None, basis: None, is_current: false }
    }

    #[track_caller]
    fn check(tab: &str, filter: &str, sort: &str, expected: &[&str]) {
        let lines = [
            line("admin", "web", Some(ModelLevel::Admin), 3),
            line("tom", "batch", Some(ModelLevel::Read), 1),
            line("yuki", "lab", None, 2),
        ];
        let found = shown(&lines, WHOSE.holds(tab), filter, sort);
        assert_eq!(found.iter().map(Line::name).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_tab_a_filter_and_an_order() {
        check("", "", "", &["admin/web", "tom/batch", "yuki/lab"]);
        check("mine", "", "", &["admin/web"]);
        check("shared", "", "", &["tom/batch"]);
        check("", "A/", "", &[]);
        check("", "Tom/", "", &["tom/batch"]);
        check("", "localhost", "-units", &["admin/web", "yuki/lab", "tom/batch"]);
    }
}
