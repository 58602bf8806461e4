//! Clouds: which the controller knows, what one may do on them, and who else.

mod asides;
mod row;

use domain::ability::Thing;
use domain::action::Action;
use domain::answer::{Answer, CloudRow};
use domain::effective::Basis;
use domain::id::CloudId;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::list::{Column, List, NoMatch};
use super::users::FilterField;
use super::{thing, use_here, use_rights};
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
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
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let refused = Memo::new(move |_| rights.refused(Action::AddCloud));
    let lines = Memo::new(move |_| {
        let table = rights.table();
        let line = |row: CloudRow| {
            let found = table.as_deref().and_then(|table| {
                let id = table.clouds.iter().find(|cloud| cloud.name == row.name)?.id;
                let on = Thing::Cloud(id);
                Some((id, thing::held(table, table.me, on), thing::basis(table, table.me, on)))
            });
            let (id, held, basis) =
                found.map_or((None, None, None), |(id, held, basis)| (Some(id), held, basis));
            Line { row, id, held, basis }
        };
        clouds.get().unwrap_or_default().into_iter().map(line).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| lines.with(|lines| shown(lines, &filter.read(), &sort.read())));
    let is_none = Memo::new(move |_| lines.read().is_empty());
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <Head title=words::TITLE>
            <Button
                weight=Weight::Primary
                icon=Icon::Plus
                disabled=Signal::derive(move || refused.read().is_some())
                title=refused
                on_press=move |()| here.open(&[(ASIDE, "add-cloud")])
            >
                {words::ADD}
            </Button>
        </Head>
        <Body node_ref=scroller>
            <Told asked=clouds>
                <Show
                    when=move || !is_none.get()
                    fallback=|| view! { <Empty sign=Sign::First headline=words::NONE text=words::NONE_TEXT /> }
                >
                    <div class="list-tools">
                        <span class="spacer"></span>
                        <FilterField />
                    </div>
                    <List
                        label=words::LIST
                        columns=COLUMNS
                        rows
                        scroller
                        row=|line: Line| view! { <Row line /> }
                    />
                    <Show when=move || is_empty.get()>
                        <NoMatch />
                    </Show>
                </Show>
            </Told>
        </Body>
        <CloudAsides clouds />
    }
}

fn shown(lines: &[Line], filter: &str, sort: &str) -> Vec<Line> {
    let wanted = filter.trim().to_lowercase();
    let matches = |line: &&Line| {
        line.row.name.as_str().to_lowercase().contains(&wanted)
            || line.row.cloud_type.contains(&wanted)
            || line.row.regions.iter().any(|region| region.contains(&wanted))
    };
    let mut shown: Vec<_> = lines.iter().filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "type" => sort_by(&mut shown, down, |line| line.row.cloud_type.clone()),
        "regions" => sort_by(&mut shown, down, |line| line.row.regions.len()),
        "level" => sort_by(&mut shown, down, |line| line.held.map(|held| held.level)),
        "users" => sort_by(&mut shown, down, |line| line.row.users.len()),
        _ => sort_by(&mut shown, down, |line| line.row.name.clone()),
    }
    shown
}
