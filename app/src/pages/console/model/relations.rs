//! The relations that end in a model.

use domain::action::Action;
use domain::answer::{RelationRow, StatusRow};
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::{ABOVE, TabTool};
use crate::backend::Asked;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::{Column, List, Listed, Nothing};
use crate::pages::console::{use_here, use_rights};
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

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

/// The tab.
#[component]
pub(super) fn Relations(status: Asked<StatusRow>, scroller: NodeRef<Div>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();

    view! {
        <TabTool
            name=act::INTEGRATE
            aside="integrate"
            refused=Signal::derive(move || rights.refused(Action::Integrate(target.id)))
        />
        <List
            label=words::LIST
            asked=status
            all=move || status.read(|status| status.relations.clone())
            columns=COLUMNS
            nothing=&NOTHING
            row=|row: RelationRow| view! { <Row row /> }
            scroller
            below=Some(ABOVE)
        />
    }
}

impl Listed for RelationRow {
    fn name(&self) -> String {
        words::relation(self.number)
    }

    fn matches(&self, filter: &str) -> bool {
        [&self.provider, &self.requirer, &self.interface].into_iter().any(|text| text.contains(filter))
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "provider" => sort_by(rows, down, |row| row.provider.clone()),
            "requirer" => sort_by(rows, down, |row| row.requirer.clone()),
            "interface" => sort_by(rows, down, |row| row.interface.clone()),
            "state" => sort_by(rows, down, |row| row.suspended),
            "since" => sort_by(rows, down, |row| row.since),
            _ => sort_by(rows, down, |row| row.number),
        }
    }
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
    }
}
