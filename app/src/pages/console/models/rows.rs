//! Which models are shown, and in what order.

use std::collections::HashMap;
use std::sync::Arc;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::answer::ModelRow;
use domain::effective::Basis;
use domain::id::ModelId;
use domain::name::UserName;
use juju::client::QualifiedModel;
use uuid::Uuid;

use crate::pages::console::thing;
use crate::ui::level::Held;
use crate::ui::sort::sort_by;
use crate::words::console::models::tabs;

/// A model of the list, with what one holds there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The model.
    pub(super) row: ModelRow,
    /// Its number; none while the access table is not there.
    pub(super) id: Option<ModelId>,
    /// What counts for whoever looks.
    pub(super) held: Option<Held>,
    /// What that rests on.
    pub(super) basis: Option<Basis>,
    /// Whether commands at this seat mean it where they name none.
    pub(super) is_current: bool,
    /// What a filter looks at, in small letters: the whole name, and where it is.
    searched: [String; 2],
}

impl Line {
    fn of(row: ModelRow, table: Option<&AccessTable>, id: Option<ModelId>, is_current: bool) -> Self {
        let on = table.zip(id.map(Thing::Model));
        let name = [row.owner.as_str(), "/", row.name.as_str()].concat();
        let place = [row.cloud.as_str(), "/", &row.region].concat();
        Line {
            id,
            held: on.and_then(|(table, on)| thing::held(table, table.me, on)),
            basis: on.and_then(|(table, on)| thing::basis(table, table.me, on)),
            is_current,
            searched: [name.to_lowercase(), place.to_lowercase()],
            row,
        }
    }

    /// Its whole name.
    pub(super) fn name(&self) -> String {
        [self.row.owner.as_str(), "/", self.row.name.as_str()].concat()
    }
}

/// A way to cut the list down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// All of them.
    All,
    /// Those that one owns.
    Mine,
    /// Those of others on which one holds a level of one's own.
    Shared,
}

impl Tab {
    /// All ways.
    pub(super) const ALL: [Tab; 3] = [Tab::All, Tab::Mine, Tab::Shared];

    /// The way that a word of the address names.
    pub(super) fn of(word: &str) -> Self {
        Tab::ALL.into_iter().find(|tab| tab.word() == word).unwrap_or(Tab::All)
    }

    /// Its word in the address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Tab::All => "",
            Tab::Mine => "mine",
            Tab::Shared => "shared",
        }
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Tab::All => tabs::ALL,
            Tab::Mine => tabs::MINE,
            Tab::Shared => tabs::SHARED,
        }
    }

    /// Whether it holds a model, for somebody.
    pub(super) fn holds(self, line: &Line, me: Option<&UserName>) -> bool {
        let is_mine = me == Some(&line.row.owner);
        match self {
            Tab::All => true,
            Tab::Mine => is_mine,
            Tab::Shared => !is_mine && line.row.access.is_some(),
        }
    }
}

/// The models with what whoever looks holds there. They are shared: a key in the filter goes through all of them.
pub(super) fn lines(
    rows: &[ModelRow],
    table: Option<&AccessTable>,
    current: Option<&QualifiedModel>,
) -> Vec<Arc<Line>> {
    let known: HashMap<Uuid, ModelId> = table
        .map(|table| table.models.iter().map(|model| (model.uuid, model.id)).collect())
        .unwrap_or_default();
    let line = |row: &ModelRow| {
        let is_current =
            current.is_some_and(|current| current.owner == row.owner && current.name == row.name);
        Arc::new(Line::of(row.clone(), table, known.get(&row.uuid).copied(), is_current))
    };
    rows.iter().map(line).collect()
}

/// The models of a tab that a filter matches, sorted.
pub(super) fn shown(
    lines: &[Arc<Line>],
    tab: Tab,
    me: Option<&UserName>,
    filter: &str,
    sort: &str,
) -> Vec<Arc<Line>> {
    let wanted = filter.trim().to_lowercase();
    let matches = |line: &&Arc<Line>| line.searched.iter().any(|text| text.contains(&wanted));
    let mut shown: Vec<Arc<Line>> =
        lines.iter().filter(|line| tab.holds(line, me)).filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "place" => sort_by(&mut shown, down, |line| (line.row.cloud.clone(), line.row.region.clone())),
        "level" => sort_by(&mut shown, down, |line| line.held.map(|held| held.level)),
        "machines" => sort_by(&mut shown, down, |line| line.row.machines),
        "units" => sort_by(&mut shown, down, |line| line.row.units),
        "seen" => sort_by(&mut shown, down, |line| line.row.last_connection),
        _ => sort_by(&mut shown, down, |line| line.name()),
    }
    shown
}

#[cfg(test)]
mod tests {
    use domain::level::ModelLevel;
    use jiff::Timestamp;

    use super::*;

    fn line(owner: &str, name: &str, access: Option<ModelLevel>, units: usize) -> Arc<Line> {
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
        Arc::new(Line::of(row, None, None, false))
    }

    #[track_caller]
    fn check(tab: &str, filter: &str, sort: &str, expected: &[&str]) {
        let lines = [
            line("admin", "web", Some(ModelLevel::Admin), 3),
            line("tom", "batch", Some(ModelLevel::Read), 1),
            line("yuki", "lab", None, 2),
        ];
        let me = "admin".parse().unwrap();
        let found = shown(&lines, Tab::of(tab), Some(&me), filter, sort);
        assert_eq!(found.iter().map(|line| line.name()).collect::<Vec<_>>(), expected);
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
