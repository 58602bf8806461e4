//! The machines of a model.

use domain::action::Action;
use domain::answer::StatusRow;
use jiff::Timestamp;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::{ABOVE, TabTool};
use crate::backend::Asked;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::{Column, List, Listed, Nothing, RowMenu};
use crate::pages::console::{use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::menu::Item;
use crate::ui::sort::sort_by;
use crate::ui::when::When;
use crate::words::console::model::{act, applications, machines as words};
use crate::words::console::models::{actions, columns};

const COLUMNS: &[Column] = &[
    Column::new("name", words::MACHINE),
    Column::new("base", words::BASE),
    Column::new("units", applications::UNITS),
    Column::new("since", words::SINCE),
    Column::plain(columns::ACTIONS),
];

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

/// A machine with what is on it.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    number: u32,
    base: String,
    units: String,
    since: Timestamp,
}

/// The units on a machine.
pub(super) fn units_on(status: &StatusRow, machine: u32) -> Vec<String> {
    let of = |row: &domain::answer::ApplicationRow| {
        let on = row.units.iter().filter(|unit| unit.machine.is_some_and(|on| on.0 == machine));
        on.map(|unit| format!("{}/{}", row.name, unit.number)).collect::<Vec<_>>()
    };
    status.applications.iter().flat_map(of).collect()
}

/// The tab.
#[component]
pub(super) fn Machines(status: Asked<StatusRow>, scroller: NodeRef<Div>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();

    view! {
        <TabTool
            name=act::ADD_MACHINES
            aside="add-machine"
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        />
        <List
            label=words::LIST
            asked=status
            all=move || status.read(lines)
            columns=COLUMNS
            nothing=&NOTHING
            row=|line: Line| view! { <Row line /> }
            scroller
            below=Some(ABOVE)
        />
    }
}

fn lines(status: &StatusRow) -> Vec<Line> {
    let line = |machine: &domain::answer::MachineRow| Line {
        number: machine.id.0,
        base: machine.base.clone(),
        units: units_on(status, machine.id.0).join(", "),
        since: machine.since,
    };
    status.machines.iter().map(line).collect()
}

impl Listed for Line {
    fn name(&self) -> String {
        words::machine(self.number)
    }

    fn matches(&self, filter: &str) -> bool {
        self.number.to_string() == filter || self.base.contains(filter) || self.units.contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "base" => sort_by(rows, down, |line| line.base.clone()),
            "units" => sort_by(rows, down, |line| line.units.clone()),
            "since" => sort_by(rows, down, |line| line.since),
            _ => sort_by(rows, down, |line| line.number),
        }
    }
}

#[component]
fn Row(line: Line) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let Line { number, base, units, since } = line;
    let label = actions(&words::machine(number));
    let items = Signal::derive(move || {
        let refused = rights.refused(Action::Operate(target.id));
        vec![Item::new(act::REMOVE_MACHINE).icon(Icon::Trash).danger().refused(refused).on_press(move || {
            here.open(&[(ASIDE, "remove-machine"), (OF, &number.to_string())]);
        })]
    });

    view! {
        <th scope="row">
            <span class="list-name">{number}</span>
        </th>
        <td class="mono dim">{base}</td>
        <td class="mono">{units}</td>
        <td class="dim">
            <When at=since />
        </td>
        <RowMenu label items />
    }
}
