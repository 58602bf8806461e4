//! A list of offers.

use domain::ability::Thing;
use domain::action::Action;
use domain::answer::OfferRow;
use domain::effective::Basis;
use domain::id::{OfferId, UserId};
use leptos::html::Div;
use leptos::prelude::*;

use super::url_of;
use crate::backend::Asked;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::body::Told;
use crate::pages::console::list::{Column, List, NoMatch};
use crate::pages::console::users::FilterField;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::icon::{Draw, Icon};
use crate::ui::level::{Held, Level};
use crate::ui::level_chip::HeldChip;
use crate::ui::menu::{Item, Menu};
use crate::ui::sort::sort_by;
use crate::words::console::models::{actions, columns};
use crate::words::console::offers as words;
use crate::words::levels;

const COLUMNS: &[Column] = &[
    Column::new("name", words::URL),
    Column::new("application", words::APPLICATION),
    Column::new("level", columns::YOU),
    Column::number("users", words::USERS),
    Column::number("connections", words::CONNECTIONS),
    Column::plain(columns::ACTIONS),
];

/// An offer with what one holds on it.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    row: OfferRow,
    id: Option<OfferId>,
    held: Option<Held>,
    basis: Option<Basis>,
}

/// The list.
#[component]
pub(in crate::pages::console) fn OfferList(
    /// What is listed.
    offers: Asked<Vec<OfferRow>>,
    /// What scrolls.
    scroller: NodeRef<Div>,
    /// How far below the top its first row is.
    #[prop(default = 100.0)]
    before: f64,
    /// Whether it has a filter of its own above it.
    #[prop(optional)]
    has_filter: bool,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let lines = Memo::new(move |_| {
        let rows = offers.get().unwrap_or_default();
        let table = rights.table();
        let line = |row: OfferRow| {
            let found = table.as_deref().and_then(|table| {
                let id = table.offers.iter().find(|offer| offer.uuid == row.uuid)?.id;
                let on = Thing::Offer(id);
                Some((id, thing::held(table, table.me, on), thing::basis(table, table.me, on)))
            });
            let (id, held, basis) =
                found.map_or((None, None, None), |(id, held, basis)| (Some(id), held, basis));
            Line { row, id, held, basis }
        };
        rows.into_iter().map(line).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| lines.with(|lines| shown(lines, &filter.read(), &sort.read())));
    let is_none = Memo::new(move |_| lines.read().is_empty());
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <Told asked=offers>
            <Show
                when=move || !is_none.get()
                fallback=|| view! { <Empty sign=Sign::First headline=words::NONE text=words::NONE_TEXT /> }
            >
                <Show when=move || has_filter>
                    <div class="list-tools">
                        <span class="spacer"></span>
                        <FilterField />
                    </div>
                </Show>
                <List
                    label=words::LIST
                    columns=COLUMNS
                    rows
                    scroller
                    before
                    row=|line: Line| view! { <Row line /> }
                />
                <Show when=move || is_empty.get()>
                    <NoMatch />
                </Show>
            </Show>
        </Told>
    }
}

fn shown(lines: &[Line], filter: &str, sort: &str) -> Vec<Line> {
    let wanted = filter.trim().to_lowercase();
    let matches = |line: &&Line| {
        url_of(&line.row).to_lowercase().contains(&wanted) || line.row.application.as_str().contains(&wanted)
    };
    let mut shown: Vec<_> = lines.iter().filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "application" => sort_by(&mut shown, down, |line| line.row.application.clone()),
        "level" => sort_by(&mut shown, down, |line| line.held.map(|held| held.level)),
        "users" => sort_by(&mut shown, down, |line| line.row.users.len()),
        "connections" => sort_by(&mut shown, down, |line| line.row.connections.len()),
        _ => sort_by(&mut shown, down, |line| url_of(&line.row)),
    }
    shown
}

#[component]
fn Row(line: Line) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let Line { row, id, held, basis } = line;
    let url = url_of(&row);
    let address = {
        let url = url.clone();
        move || here.with(&[(ASIDE, "show-offer"), (OF, &url), ("user", "")])
    };
    let label = actions(&url);
    let path = [row.owner.as_str(), "/", row.model.as_str(), "."].concat();
    let ends = row.endpoints.iter().map(|end| end.name.clone()).collect::<Vec<_>>().join(", ");
    // Who holds nothing itself is told the level that counts.
    let held =
        held.or(row.access.map(|level| Held { level: Level::from(level), standing: Default::default() }));
    let basis = basis.and_then(levels::basis).unwrap_or_default();
    let administers = held.is_some_and(|held| held.level == Level::Admin);
    let items = Signal::derive(move || {
        let open = |aside: &'static str| {
            let of = url.clone();
            move || here.open(&[(ASIDE, aside), (OF, &of), ("user", "")])
        };
        let refused = |action: fn(OfferId) -> Action| rights.refused(action(id?));
        let grant = id.and_then(|id| rights.refused(thing::needs(UserId::NOBODY, Thing::Offer(id), false)?));
        vec![
            Item::new(words::SHOW).icon(Icon::Eye).on_press(open("show-offer")),
            Item::new(words::GRANT).icon(Icon::Key).refused(grant).on_press(open("grant-offer")),
            Item::new(words::CONSUME)
                .icon(Icon::Plug)
                .refused(refused(Action::Consume))
                .on_press(open("consume")),
            Item::new(words::REMOVE)
                .icon(Icon::Trash)
                .danger()
                .refused(refused(Action::RemoveOffer))
                .on_press(open("remove-offer")),
        ]
    });
    let told = |count: usize| if administers { count.to_string() } else { words::NOT_TOLD.to_owned() };

    view! {
        <tr>
            <th scope="row">
                <a href=address class="list-name">
                    <span class="list-owner">{path}</span>
                    {row.name.to_string()}
                </a>
            </th>
            <td class="mono dim">{row.application.to_string()} ":" {ends}</td>
            <td>
                <HeldChip held basis />
            </td>
            <td class="number" data-label=words::USERS>
                {told(row.users.len())}
            </td>
            <td class="number" data-label=words::CONNECTIONS>
                {told(row.connections.len())}
            </td>
            <td class="end">
                <Menu label items>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </td>
        </tr>
    }
}
