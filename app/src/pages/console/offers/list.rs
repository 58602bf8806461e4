//! A list of offers.

use domain::ability::Thing;
use domain::access_table::AccessTable;
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
use crate::pages::console::list::{Column, List, Listed, Nothing, RowMenu};
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::level::{Held, Level};
use crate::ui::level_chip::HeldChip;
use crate::ui::menu::Item;
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

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

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
    /// How many CSS pixels are above its first row, where it shares its screen.
    #[prop(optional)]
    below: Option<f64>,
) -> impl IntoView {
    let rights = use_rights();
    let all = move || {
        let table = rights.table();
        let line = |row: OfferRow| {
            let known = |table: &AccessTable| {
                table.offers.iter().find(|offer| offer.uuid == row.uuid).map(|offer| offer.id)
            };
            let id = table.as_deref().and_then(known);
            let (held, basis) = thing::mine(table.as_deref(), id.map(Thing::Offer));
            Line { row, id, held, basis }
        };
        Some(offers.get()?.into_iter().map(line).collect())
    };

    view! {
        <List
            label=words::LIST
            asked=offers
            all
            columns=COLUMNS
            nothing=&NOTHING
            row=|line: Line| view! { <Row line /> }
            scroller
            below
        />
    }
}

impl Listed for Line {
    fn name(&self) -> String {
        url_of(&self.row)
    }

    fn matches(&self, filter: &str) -> bool {
        self.name().to_lowercase().contains(filter) || self.row.application.as_str().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "application" => sort_by(rows, down, |line| line.row.application.clone()),
            "level" => sort_by(rows, down, |line| line.held.map(|held| held.level)),
            "users" => sort_by(rows, down, |line| line.row.users.len()),
            "connections" => sort_by(rows, down, |line| line.row.connections.len()),
            _ => sort_by(rows, down, Line::name),
        }
    }

    fn is_whole(&self) -> bool {
        self.id.is_some()
    }
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
        <RowMenu label items />
    }
}
