//! Who has access to a model: own or through something else, from whom, and when last connected.

use std::collections::HashMap;

use domain::ability::Thing;
use domain::access_table::{AccessTable, Subject};
use domain::answer::{Answer, ModelUserRow};
use domain::effective::Basis;
use domain::history::{Family, HistoryQuery};
use domain::id::{ModelId, UserId};
use domain::name::UserName;
use domain::query::Query;
use jiff::Timestamp;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::{ABOVE, TabFilter};
use crate::backend::use_desk;
use crate::pages::console::act::USER;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::history::Lately;
use crate::pages::console::list::{Column, List, Listed, RowMenu};
use crate::pages::console::screen::Screen;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::level::{Held, Level};
use crate::ui::level_chip::HeldChip;
use crate::ui::menu::Item;
use crate::ui::sort::sort_by;
use crate::ui::when::When;
use crate::words::console::model::access as words;
use crate::words::console::models::{NEVER, columns};
use crate::words::levels;

const COLUMNS: &[Column] = &[
    Column::new("name", words::USER),
    Column::new("level", words::LEVEL),
    Column::new("from", words::FROM),
    Column::new("seen", columns::LAST_CONNECTION),
    Column::plain(columns::ACTIONS),
];

/// Somebody who has access.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: UserId,
    name: UserName,
    display_name: String,
    held: Option<Held>,
    own: Option<Level>,
    from: String,
    seen: Option<Timestamp>,
    is_local: bool,
}

/// The list.
#[component]
pub(super) fn Access(
    /// What scrolls.
    scroller: NodeRef<Div>,
) -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let target = use_target();
    let connections = desk.ask(Query::ModelUsers { model: target.uuid }, |answer| match answer {
        Answer::ModelUsers(rows) => Some(rows.clone()),
        _ => None,
    });
    let all = move || {
        let seen = connections.get().unwrap_or_default();
        rights.read(|table| lines(table, target.id, &seen))
    };

    let query =
        HistoryQuery { model: Some(target.uuid), families: vec![Family::Access], ..HistoryQuery::default() };
    let words_of = vec![("model", target.name.get_value()), ("family", "access".to_owned())];

    view! {
        <TabFilter />
        <List
            label=words::LIST
            asked=rights.asked()
            all
            columns=COLUMNS
            row=|line: Line| view! { <Row line /> }
            scroller
            below=Some(ABOVE)
        />
        <Lately query words_of />
    }
}

impl Listed for Line {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn matches(&self, filter: &str) -> bool {
        self.name.as_str().to_lowercase().contains(filter)
            || self.display_name.to_lowercase().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "level" => sort_by(rows, down, |line| line.held.map(|held| held.level)),
            "from" => sort_by(rows, down, |line| line.from.clone()),
            "seen" => sort_by(rows, down, |line| line.seen),
            _ => sort_by(rows, down, |line| line.name.clone()),
        }
    }
}

fn lines(table: &AccessTable, model: ModelId, seen: &[ModelUserRow]) -> Vec<Line> {
    let on = Thing::Model(model);
    let seen: HashMap<&UserName, Option<Timestamp>> =
        seen.iter().map(|row| (&row.name, row.last_connection)).collect();
    let line = |subject: &Subject| {
        let held = thing::held(table, subject.id, on);
        let own = thing::own(table, subject.id, on);
        if held.is_none() && own.is_none() {
            return None;
        }
        Some(Line {
            id: subject.id,
            name: subject.name.clone(),
            display_name: subject.display_name.clone(),
            from: from(table, model, subject),
            held,
            own,
            seen: seen.get(&subject.name).copied().flatten(),
            is_local: subject.id != UserId::EVERYONE,
        })
    };
    table.subjects.iter().filter_map(line).collect()
}

/// Where the level that counts comes from.
fn from(table: &AccessTable, model: ModelId, subject: &Subject) -> String {
    let basis = thing::basis(table, subject.id, Thing::Model(model));
    if let Some(basis) = basis.filter(|basis| !matches!(basis, Basis::Own)) {
        return levels::basis(basis).unwrap_or_default().to_owned();
    }
    if table.model(model).is_some_and(|model| model.owner == subject.name) {
        return words::OWNER.to_owned();
    }
    let origin = table.on_models.get(model, subject.id).and_then(|held| held.origin);
    let by = origin.and_then(|origin| table.subject(origin.by));
    by.map_or_else(|| words::GRANTED.to_owned(), |by| words::by(by.name.as_str()))
}

#[component]
fn Row(line: Line) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let Line { id, name, display_name, held, own, from, seen, is_local } = line;
    let address = here.at(&Screen::User(name.clone()));
    let name = name.to_string();
    let label = words::actions(&name);
    let beside =
        own.filter(|own| held.map(|held| held.level) != Some(*own)).map(|own| words::own(own.word()));
    let seen = match seen {
        Some(at) => view! { <When at /> }.into_any(),
        None => view! { <span class="dim">{NEVER}</span> }.into_any(),
    };
    let shown = name.clone();
    let items = Signal::derive(move || {
        let on = Thing::Model(target.id);
        let refused = |lowers: bool| rights.refused(thing::needs(id, on, lowers)?);
        let why = rights.read(|table| thing::word(table, on)).unwrap_or_default();
        let revoke = if own.is_none() { Some(words::NO_OWN.to_owned()) } else { refused(true) };
        let (grant_to, revoke_of) = (name.clone(), name.clone());
        vec![
            Item::new(words::CHANGE).icon(Icon::Key).refused(refused(false)).on_press(move || {
                here.open(&[(ASIDE, "grant"), (USER, &grant_to)]);
            }),
            Item::new(words::WHY)
                .icon(Icon::Help)
                .link(here.at_with(&Screen::Access, &[("why", &name), ("on", &why)])),
            Item::new(words::REVOKE).icon(Icon::Minus).danger().refused(revoke).on_press(move || {
                here.open(&[(ASIDE, "revoke"), (USER, &revoke_of)]);
            }),
        ]
    });

    view! {
        <th scope="row">
            {if is_local {
                view! {
                    <a href=address class="list-name">
                        {shown}
                    </a>
                }
                    .into_any()
            } else {
                view! { <span class="list-name">{shown}</span> }.into_any()
            }} <small>{display_name}</small>
        </th>
        <td>
            <HeldChip held basis=beside.unwrap_or_default() />
        </td>
        <td class="dim">{from}</td>
        <td class="dim" data-label=columns::LAST_CONNECTION>
            {seen}
        </td>
        <RowMenu label items />
    }
}
