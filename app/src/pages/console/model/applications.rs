//! The applications of a model, its units, and the offers that it consumes.

use domain::action::Action;
use domain::answer::{ApplicationRow, StatusRow};
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
use crate::words::console::model::{act, applications as words};
use crate::words::console::models::{actions, columns};

const COLUMNS: &[Column] = &[
    Column::new("name", words::APPLICATION),
    Column::new("charm", words::CHARM),
    Column::number("rev", words::REVISION),
    Column::number("units", words::UNITS),
    Column::new("exposed", words::EXPOSED),
    Column::new("since", words::SINCE),
    Column::plain(columns::ACTIONS),
];
const UNIT_COLUMNS: &[Column] = &[
    Column::new("name", words::UNIT),
    Column::new("machine", words::MACHINE),
    Column::new("since", words::SINCE),
    Column::plain(columns::ACTIONS),
];

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

/// A unit.
#[derive(Clone, Debug, PartialEq)]
struct Unit {
    application: String,
    number: u32,
    machine: Option<u32>,
    since: Timestamp,
}

/// The tab.
#[component]
pub(super) fn Applications(status: Asked<StatusRow>, scroller: NodeRef<Div>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let refused = Signal::derive(move || rights.refused(Action::Deploy(target.id)));
    let remotes = Memo::new(move |_| status.read(|status| status.remotes.clone()).unwrap_or_default());
    let remote = |(name, url): (domain::name::ApplicationName, String)| {
        view! {
            <li>
                <b class="mono">{name.to_string()}</b>
                <span class="mono dim">{url}</span>
            </li>
        }
    };

    view! {
        <TabTool name=act::DEPLOY aside="deploy" refused />
        <List
            label=words::LIST
            asked=status
            all=move || status.read(|status| status.applications.clone())
            columns=COLUMNS
            nothing=&NOTHING
            row=|row: ApplicationRow| view! { <Row row /> }
            scroller
            below=Some(ABOVE)
        />
        <List
            label=words::UNIT_LIST
            heading=words::UNITS
            asked=status
            all=move || status.read(|status| units(&status.applications))
            columns=UNIT_COLUMNS
            row=|unit: Unit| view! { <UnitLine unit /> }
            scroller
            below=Some(ABOVE + 40.0 * status.peek(|status| status.applications.len()).unwrap_or_default() as f64)
        />
        <Show when=move || !remotes.read().is_empty()>
            <h2 class="section">{words::CONSUMED}</h2>
            <ul class="plain-list">{move || remotes.get().into_iter().map(remote).collect_view()}</ul>
        </Show>
    }
}

fn units(all: &[ApplicationRow]) -> Vec<Unit> {
    let of = |row: &ApplicationRow| {
        let application = row.name.to_string();
        let unit = move |unit: &domain::answer::UnitRow| Unit {
            application: application.clone(),
            number: unit.number,
            machine: unit.machine.map(|machine| machine.0),
            since: unit.since,
        };
        row.units.iter().map(unit).collect::<Vec<_>>()
    };
    all.iter().flat_map(of).collect()
}

impl Listed for ApplicationRow {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn matches(&self, filter: &str) -> bool {
        // Who looks for a unit sees the application that it is of.
        let has_unit =
            || self.units.iter().any(|unit| unit_name(self.name.as_str(), unit.number).contains(filter));
        self.name.as_str().contains(filter) || self.charm.name.contains(filter) || has_unit()
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "charm" => sort_by(rows, down, |row| row.charm.name.clone()),
            "rev" => sort_by(rows, down, |row| row.charm.revision),
            "units" => sort_by(rows, down, |row| row.units.len()),
            "exposed" => sort_by(rows, down, |row| row.exposed),
            "since" => sort_by(rows, down, |row| row.since),
            _ => sort_by(rows, down, |row| row.name.clone()),
        }
    }
}

fn unit_name(application: &str, number: u32) -> String {
    format!("{application}/{number}")
}

impl Listed for Unit {
    fn name(&self) -> String {
        unit_name(&self.application, self.number)
    }

    fn matches(&self, filter: &str) -> bool {
        self.name().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "machine" => sort_by(rows, down, |unit| unit.machine),
            "since" => sort_by(rows, down, |unit| unit.since),
            _ => sort_by(rows, down, |unit| (unit.application.clone(), unit.number)),
        }
    }
}

#[component]
fn Row(row: ApplicationRow) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let ApplicationRow { name, charm, since, exposed, units } = row;
    let name = name.to_string();
    let label = actions(&name);
    let shown = name.clone();
    let items = Signal::derive(move || {
        let open = |aside: &'static str| {
            let of = name.clone();
            move || here.open(&[(ASIDE, aside), (OF, &of)])
        };
        let operate = rights.refused(Action::Operate(target.id));
        let exposing = if exposed { (act::UNEXPOSE, "unexpose") } else { (act::EXPOSE, "expose") };
        vec![
            Item::new(act::ADD_UNITS)
                .icon(Icon::Plus)
                .refused(rights.refused(Action::AddUnit(target.id)))
                .on_press(open("add-unit")),
            Item::new(act::CONFIGURE).icon(Icon::Sliders).refused(operate.clone()).on_press(open("config")),
            Item::new(act::INTEGRATE)
                .icon(Icon::Plug)
                .refused(rights.refused(Action::Integrate(target.id)))
                .on_press(open("integrate")),
            Item::new(act::OFFER)
                .icon(Icon::Ticket)
                .refused(rights.refused(Action::Offer(target.id)))
                .on_press(open("offer")),
            Item::new(exposing.0).icon(Icon::Eye).refused(operate.clone()).on_press(open(exposing.1)),
            Item::new(act::REMOVE_APPLICATION)
                .icon(Icon::Trash)
                .danger()
                .refused(operate)
                .on_press(open("remove-application")),
        ]
    });

    view! {
        <th scope="row">
            <span class="list-name">{shown}</span>
        </th>
        <td class="mono dim">{charm.name}</td>
        <td class="number" data-label=words::REVISION>
            {charm.revision}
        </td>
        <td class="number" data-label=words::UNITS>
            {units.len()}
        </td>
        <td class="dim">{if exposed { words::IS_EXPOSED } else { words::NOT_EXPOSED }}</td>
        <td class="dim">
            <When at=since />
        </td>
        <RowMenu label items />
    }
}

#[component]
fn UnitLine(unit: Unit) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let name = unit.name();
    let Unit { machine, since, .. } = unit;
    let label = actions(&name);
    let shown = name.clone();
    let items = Signal::derive(move || {
        let of = name.clone();
        let refused = rights.refused(Action::Operate(target.id));
        vec![Item::new(act::REMOVE_UNIT).icon(Icon::Trash).danger().refused(refused).on_press(move || {
            here.open(&[(ASIDE, "remove-unit"), (OF, &of)]);
        })]
    });

    view! {
        <th scope="row">
            <span class="list-name">{shown}</span>
        </th>
        <td class="dim">{machine.map_or_else(|| words::NO_MACHINE.to_owned(), words::on_machine)}</td>
        <td class="dim">
            <When at=since />
        </td>
        <RowMenu label items />
    }
}
