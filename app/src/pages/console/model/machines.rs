//! The machines of a model.

use domain::action::Action;
use domain::answer::StatusRow;
use jiff::Timestamp;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::TabTool;
use crate::backend::Asked;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::body::Told;
use crate::pages::console::list::{Column, List, NoMatch};
use crate::pages::console::{use_here, use_rights};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
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
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let rows = Memo::new(move |_| {
        status.read(|status| shown(status, &filter.read(), &sort.read())).unwrap_or_default()
    });
    let is_none = Memo::new(move |_| status.read(|status| status.machines.is_empty()).unwrap_or_default());
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <TabTool
            name=act::ADD_MACHINES
            aside="add-machine"
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        />
        <Told asked=status>
            <Show
                when=move || !is_none.get()
                fallback=|| view! { <Empty sign=Sign::First headline=words::NONE text=words::NONE_TEXT /> }
            >
                <List
                    label=words::LIST
                    columns=COLUMNS
                    rows
                    scroller
                    before=240.0
                    row=|line: Line| view! { <Row line /> }
                />
                <Show when=move || is_empty.get()>
                    <NoMatch />
                </Show>
            </Show>
        </Told>
    }
}

fn shown(status: &StatusRow, filter: &str, sort: &str) -> Vec<Line> {
    let wanted = filter.trim().to_lowercase();
    let line = |machine: &domain::answer::MachineRow| Line {
        number: machine.id.0,
        base: machine.base.clone(),
        units: units_on(status, machine.id.0).join(", "),
        since: machine.since,
    };
    let matches = |line: &Line| {
        line.number.to_string() == wanted || line.base.contains(&wanted) || line.units.contains(&wanted)
    };
    let mut shown: Vec<_> = status.machines.iter().map(line).filter(matches).collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "base" => sort_by(&mut shown, down, |line| line.base.clone()),
        "units" => sort_by(&mut shown, down, |line| line.units.clone()),
        "since" => sort_by(&mut shown, down, |line| line.since),
        _ => sort_by(&mut shown, down, |line| line.number),
    }
    shown
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
        <tr>
            <th scope="row">
                <span class="list-name">{number}</span>
            </th>
            <td class="mono dim">{base}</td>
            <td class="mono">{units}</td>
            <td class="dim">
                <When at=since />
            </td>
            <td class="end">
                <Menu label items>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </td>
        </tr>
    }
}
