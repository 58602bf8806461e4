//! Everything that a user holds, own and otherwise, with where it comes from.

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::id::UserId;
use domain::name::UserName;
use leptos::html::Div;
use leptos::prelude::*;

use crate::pages::console::access::use_selection;
use crate::pages::console::list::{Column, List, Listed, Nothing};
use crate::pages::console::screen::Screen;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::button::{Button, Weight};
use crate::ui::level::{Held, Kind, Standing};
use crate::ui::plate::{Plate, Size};
use crate::ui::sort::sort_by;
use crate::ui::when::When;
use crate::words::console::user as words;
use crate::words::levels::meaning;

/// One level.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    subject: UserId,
    on: Thing,
    kind: Kind,
    name: String,
    link: Option<Screen>,
    held: Held,
    from: String,
    at: Option<jiff::Timestamp>,
}

const COLUMNS: &[Column] = &[
    Column::new("on", words::ON),
    Column::new("level", words::LEVEL),
    Column::roomy("", words::OPENS),
    Column::new("from", words::FROM),
    Column::plain(words::WHY),
];
const NOTHING: Nothing = Nothing { headline: words::NOTHING, text: words::NOTHING_TEXT, command: None };
/// How many CSS pixels are above its first row.
const ABOVE: f64 = 240.0;

/// The list.
#[component]
pub(in crate::pages::console) fn HeldAccess(
    /// Whose.
    name: UserName,
    /// What scrolls.
    scroller: NodeRef<Div>,
) -> impl IntoView {
    let rights = use_rights();
    let rows = Memo::new(move |_| rights.read(|table| rows(table, &name)));

    view! {
        <section aria-labelledby="user-access">
            <h2 class="section-head" id="user-access">
                {words::ACCESS}
                <small>{move || rows.read().as_ref().map(Vec::len)}</small>
            </h2>
            <List
                label=words::ACCESS
                asked=rights.asked()
                all=move || rows.get()
                columns=COLUMNS
                nothing=&NOTHING
                row=|row: Row| view! { <One row /> }
                scroller
                below=Some(ABOVE)
            />
        </section>
    }
}

impl Listed for Row {
    fn name(&self) -> String {
        [words::kind(self.kind), " ", &self.name].concat()
    }

    fn key(&self) -> String {
        format!("{:?}", self.on)
    }

    // It has no filter.
    fn matches(&self, _: &str) -> bool {
        true
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "level" => sort_by(rows, down, |row| row.held.level),
            "from" => sort_by(rows, down, |row| row.from.clone()),
            // As they are: by kind, and then by age.
            _ if down => rows.reverse(),
            _ => {}
        }
    }
}

#[component]
fn One(row: Row) -> impl IntoView {
    let here = use_here();
    let selection = use_selection();
    let (subject, on) = (row.subject, row.on);
    let name = match row.link {
        Some(screen) => view! {
            <a class="list-name" href=here.at(&screen)>
                {row.name}
            </a>
        }
        .into_any(),
        None => view! { <span class="list-name">{row.name}</span> }.into_any(),
    };

    view! {
        <th scope="row">
            {name} <small>{words::kind(row.kind)}</small>
        </th>
        <td>
            <span class="level">
                <Plate held=Some(row.held) size=Size::Small />
                {row.held.level.word()}
            </span>
        </td>
        <td class="only-roomy wrap dim">{meaning(row.kind, row.held.level)}</td>
        <td>{row.from} {row.at.map(|at| view! { " " <When at /> })}</td>
        <td class="end">
            <Button weight=Weight::Bare on_press=move |()| selection.open(subject, on)>
                {words::WHY}
            </Button>
        </td>
    }
}

fn rows(table: &AccessTable, name: &UserName) -> Vec<Row> {
    let Some(subject) = table.user_named(name) else { return Vec::new() };
    let clouds = table.clouds.iter().map(|cloud| Thing::Cloud(cloud.id));
    let models = table.models.iter().map(|model| Thing::Model(model.id));
    let offers = table.offers.iter().map(|offer| Thing::Offer(offer.id));
    let all = std::iter::once(Thing::Controller).chain(clouds).chain(models).chain(offers);
    all.filter_map(|on| {
        let held = thing::held(table, subject, on)?;
        let origin = thing::origin(table, subject, on);
        let from = match held.standing {
            Standing::Effective => words::THROUGH.to_owned(),
            Standing::Own | Standing::OnHold => origin.map_or_else(String::new, |origin| {
                words::by(table.subject(origin.by).map(|by| by.name.as_str()))
            }),
        };
        let link = match on {
            Thing::Model(id) => {
                table.model(id).map(|model| Screen::Model(model.owner.clone(), model.name.clone()))
            }
            Thing::Cloud(_) => Some(Screen::Clouds),
            Thing::Offer(_) => Some(Screen::Offers),
            Thing::Controller | Thing::User(_) => None,
        };
        let at = origin.filter(|_| held.standing != Standing::Effective).map(|origin| origin.at);
        Some(Row { subject, on, kind: thing::kind(on)?, name: thing::name(table, on), link, held, from, at })
    })
    .collect()
}
