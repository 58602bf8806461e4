//! The applications of a model, its units, and the offers that it consumes.

use domain::action::Action;
use domain::answer::{ApplicationRow, StatusRow};
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

/// A unit.
#[derive(Clone, Debug, PartialEq)]
struct Unit {
    name: String,
    machine: Option<u32>,
    since: Timestamp,
}

/// The tab.
#[component]
pub(super) fn Applications(status: Asked<StatusRow>, scroller: NodeRef<Div>) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let refused = Signal::derive(move || rights.refused(Action::Deploy(target.id)));
    let rows = Memo::new(move |_| {
        status.read(|status| shown(&status.applications, &filter.read(), &sort.read())).unwrap_or_default()
    });
    let units = Memo::new(move |_| {
        status.read(|status| units(&status.applications, &filter.read(), &sort.read())).unwrap_or_default()
    });
    let remotes = Memo::new(move |_| status.read(|status| status.remotes.clone()).unwrap_or_default());
    let is_none =
        Memo::new(move |_| status.read(|status| status.applications.is_empty()).unwrap_or_default());
    let is_empty = Memo::new(move |_| rows.read().is_empty() && units.read().is_empty());
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
                    row=|row: ApplicationRow| view! { <Row row /> }
                />
                <Show when=move || is_empty.get()>
                    <NoMatch />
                </Show>
                <Show when=move || !units.read().is_empty()>
                    <h2 class="section">{words::UNITS}</h2>
                    <List
                        label=words::UNIT_LIST
                        columns=UNIT_COLUMNS
                        rows=units
                        scroller
                        before=240.0 + 40.0 * rows.read_untracked().len() as f64
                        row=|unit: Unit| view! { <UnitLine unit /> }
                    />
                </Show>
            </Show>
            <Show when=move || !remotes.read().is_empty()>
                <h2 class="section">{words::CONSUMED}</h2>
                <ul class="plain-list">{move || remotes.get().into_iter().map(remote).collect_view()}</ul>
            </Show>
        </Told>
    }
}

fn shown(all: &[ApplicationRow], filter: &str, sort: &str) -> Vec<ApplicationRow> {
    let wanted = filter.trim().to_lowercase();
    let matches =
        |row: &&ApplicationRow| row.name.as_str().contains(&wanted) || row.charm.name.contains(&wanted);
    let mut shown: Vec<_> = all.iter().filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "charm" => sort_by(&mut shown, down, |row| row.charm.name.clone()),
        "rev" => sort_by(&mut shown, down, |row| row.charm.revision),
        "units" => sort_by(&mut shown, down, |row| row.units.len()),
        "exposed" => sort_by(&mut shown, down, |row| row.exposed),
        "since" => sort_by(&mut shown, down, |row| row.since),
        _ => sort_by(&mut shown, down, |row| row.name.clone()),
    }
    shown
}

fn units(all: &[ApplicationRow], filter: &str, sort: &str) -> Vec<Unit> {
    let wanted = filter.trim().to_lowercase();
    let of = |row: &ApplicationRow| {
        let name = row.name.to_string();
        let unit = move |unit: &domain::answer::UnitRow| Unit {
            name: format!("{name}/{}", unit.number),
            machine: unit.machine.map(|machine| machine.0),
            since: unit.since,
        };
        row.units.iter().map(unit).collect::<Vec<_>>()
    };
    let mut shown: Vec<_> = all.iter().flat_map(of).filter(|unit| unit.name.contains(&wanted)).collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "machine" => sort_by(&mut shown, down, |unit| unit.machine),
        "since" => sort_by(&mut shown, down, |unit| unit.since),
        _ if down => shown.reverse(),
        _ => {}
    }
    shown
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
        <tr>
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
            <td class="end">
                <Menu label items>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </td>
        </tr>
    }
}

#[component]
fn UnitLine(unit: Unit) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let Unit { name, machine, since } = unit;
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
        <tr>
            <th scope="row">
                <span class="list-name">{shown}</span>
            </th>
            <td class="dim">{machine.map_or_else(|| words::NO_MACHINE.to_owned(), words::on_machine)}</td>
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
