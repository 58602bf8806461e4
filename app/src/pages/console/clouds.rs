//! Clouds: which the controller knows, what one may do on them, and who else.

mod asides;
mod row;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::action::Action;
use domain::answer::{Answer, CloudRow};
use domain::effective::Basis;
use domain::id::CloudId;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::Body;
use super::head::Head;
use super::list::{Column, List, Listed, Nothing};
use super::{thing, use_here, use_rights};
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::level::Held;
use crate::ui::sort::sort_by;
use crate::words::console::clouds as words;
use crate::words::console::models::columns;
use asides::CloudAsides;
use row::Row;

const COLUMNS: &[Column] = &[
    Column::new("name", words::CLOUD),
    Column::new("type", words::TYPE),
    Column::new("regions", words::REGIONS),
    Column::new("level", columns::YOU),
    Column::new("users", words::USERS),
    Column::plain(columns::ACTIONS),
];

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

/// A cloud with what one holds on it.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    row: CloudRow,
    id: Option<CloudId>,
    held: Option<Held>,
    basis: Option<Basis>,
}

/// The screen.
#[component]
pub(super) fn Clouds() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let scroller = NodeRef::<Div>::new();
    let clouds = desk.ask(Query::Clouds, |answer| match answer {
        Answer::Clouds(rows) => Some(rows.clone()),
        _ => None,
    });
    let refused = Memo::new(move |_| rights.refused(Action::AddCloud));
    let all = move || {
        let table = rights.table();
        let line = |row: CloudRow| {
            let named = |table: &AccessTable| {
                table.clouds.iter().find(|cloud| cloud.name == row.name).map(|cloud| cloud.id)
            };
            let id = table.as_deref().and_then(named);
            let (held, basis) = thing::mine(table.as_deref(), id.map(Thing::Cloud));
            Line { row, id, held, basis }
        };
        Some(clouds.get()?.into_iter().map(line).collect())
    };

    view! {
        <Head title=words::TITLE>
            <Button
                weight=Weight::Primary
                icon=Icon::Plus
                refused
                on_press=move |()| here.open(&[(ASIDE, "add-cloud")])
            >
                {words::ADD}
            </Button>
        </Head>
        <Body node_ref=scroller>
            <List
                label=words::LIST
                asked=clouds
                all
                columns=COLUMNS
                nothing=&NOTHING
                row=|line: Line| view! { <Row line /> }
                scroller
            />
        </Body>
        <CloudAsides clouds />
    }
}

impl Listed for Line {
    fn name(&self) -> String {
        self.row.name.to_string()
    }

    fn matches(&self, filter: &str) -> bool {
        self.row.name.as_str().to_lowercase().contains(filter)
            || self.row.cloud_type.contains(filter)
            || self.row.regions.iter().any(|region| region.contains(filter))
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "type" => sort_by(rows, down, |line| line.row.cloud_type.clone()),
            "regions" => sort_by(rows, down, |line| line.row.regions.len()),
            "level" => sort_by(rows, down, |line| line.held.map(|held| held.level)),
            "users" => sort_by(rows, down, |line| line.row.users.len()),
            _ => sort_by(rows, down, |line| line.row.name.clone()),
        }
    }

    fn is_whole(&self) -> bool {
        self.id.is_some()
    }
}
