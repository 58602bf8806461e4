//! The relations that end in a model.

use domain::action::Action;
use domain::answer::{RelationRow, StatusRow};
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
use crate::words::console::model::{act, relations as words};
use crate::words::console::models::{actions, columns};

const COLUMNS: &[Column] = &[
    Column::new("name", words::NUMBER),
    Column::new("provider", words::PROVIDER),
    Column::new("requirer", words::REQUIRER),
    Column::new("interface", words::INTERFACE),
    Column::new("state", words::STATE),
    Column::new("since", words::SINCE),
    Column::plain(columns::ACTIONS),
];

/// The tab.
#[component]
pub(super) fn Relations(status: Asked<StatusRow>, scroller: NodeRef<Div>) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let rows = Memo::new(move |_| {
        status.read(|status| shown(&status.relations, &filter.read(), &sort.read())).unwrap_or_default()
    });
    let is_none = Memo::new(move |_| status.read(|status| status.relations.is_empty()).unwrap_or_default());
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <TabTool
            name=act::INTEGRATE
            aside="integrate"
            refused=Signal::derive(move || rights.refused(Action::Integrate(target.id)))
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
                    row=|row: RelationRow| view! { <Row row /> }
                />
                <Show when=move || is_empty.get()>
                    <NoMatch />
                </Show>
            </Show>
        </Told>
    }
}

fn shown(all: &[RelationRow], filter: &str, sort: &str) -> Vec<RelationRow> {
    let wanted = filter.trim().to_lowercase();
    let matches = |row: &&RelationRow| {
        [&row.provider, &row.requirer, &row.interface].into_iter().any(|text| text.contains(&wanted))
    };
    let mut shown: Vec<_> = all.iter().filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "provider" => sort_by(&mut shown, down, |row| row.provider.clone()),
        "requirer" => sort_by(&mut shown, down, |row| row.requirer.clone()),
        "interface" => sort_by(&mut shown, down, |row| row.interface.clone()),
        "state" => sort_by(&mut shown, down, |row| row.suspended),
        "since" => sort_by(&mut shown, down, |row| row.since),
        _ => sort_by(&mut shown, down, |row| row.number),
    }
    shown
}

#[component]
fn Row(row: RelationRow) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let RelationRow { number, provider, requirer, interface, suspended, since } = row;
    let label = actions(&words::relation(number));
    let items = Signal::derive(move || {
        let refused = rights.refused(Action::Operate(target.id));
        vec![Item::new(act::REMOVE_RELATION).icon(Icon::Trash).danger().refused(refused).on_press(
            move || {
                here.open(&[(ASIDE, "remove-relation"), (OF, &number.to_string())]);
            },
        )]
    });

    view! {
        <tr>
            <th scope="row">
                <span class="list-name">{number}</span>
            </th>
            <td class="mono">{provider}</td>
            <td class="mono">{requirer}</td>
            <td class="mono dim">{interface}</td>
            <td class="dim">{if suspended { words::SUSPENDED } else { words::JOINED }}</td>
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
