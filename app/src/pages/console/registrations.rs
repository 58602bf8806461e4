//! The registration desk: which strings were issued, what became of them, and what one can do about them.

mod names;
mod read;
mod row;
mod rows;
mod several;
mod sheet;
mod withdraw;

use domain::action::Action;
use domain::answer::{Answer, RegistrationRow};
use domain::name::UserName;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::list::{Column, Cuts, List, NoMatch};
use super::screen::Screen;
use super::user_acts::{USER, UserAct};
use super::users::FilterField;
use super::{use_here, use_rights};
use crate::backend::{Asked, use_desk};
use crate::ui::button::{Button, Weight};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::ui::when::use_now;
use crate::words::console::registrations as words;
use read::ReadString;
use row::Row;
use rows::{Fate, Tab, count, shown};
use several::AddSeveral;
use withdraw::Withdraw;

const COLUMNS: &[Column] = &[
    Column::new("user", words::columns::USER),
    Column::new("state", words::columns::STATE),
    Column::new("by", words::columns::BY),
    Column::new("issued", words::columns::ISSUED),
    Column::new("expires", words::columns::EXPIRES),
    Column::plain(words::columns::ACTIONS),
];

/// The screen.
#[component]
pub(super) fn Registrations() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let refused = Memo::new(move |_| rights.refused(Action::AddUser));
    let strings = desk.ask(Query::Registrations, |answer| match answer {
        Answer::Registrations(rows) => Some(rows.clone()),
        _ => None,
    });
    let add = move |()| here.go_to(&here.at_with(&Screen::Users, &[(ASIDE, "add-user")]));
    let items = Signal::derive(move || {
        let several = Item::new(words::SEVERAL).icon(Icon::People).refused(refused.get());
        vec![
            several.on_press(move || here.open(&[(ASIDE, "add-several"), (USER, "")])),
            Item::new(words::READ)
                .icon(Icon::Ticket)
                .on_press(move || here.open(&[(ASIDE, "read"), (USER, "")])),
        ]
    });

    view! {
        <Head title=words::TITLE>
            <Menu label=words::MORE class="button icon" items>
                <Draw icon=Icon::Dots size=16 />
            </Menu>
            <Button
                weight=Weight::Primary
                icon=Icon::Plus
                disabled=Signal::derive(move || refused.read().is_some())
                title=refused
                on_press=add
            >
                {words::ADD}
            </Button>
        </Head>
        <StringTable strings />
        <Panels />
        <UserAct />
    }
}

/// What stands aside, of what belongs here.
#[component]
fn Panels() -> impl IntoView {
    let here = use_here();
    let (aside, user) = (here.word(ASIDE), here.word(USER));
    move || match aside.get().as_str() {
        "read" => view! { <ReadString /> }.into_any(),
        "add-several" => view! { <AddSeveral /> }.into_any(),
        "withdraw" => {
            let user = user.get().parse::<UserName>().ok();
            user.map(|user| view! { <Withdraw user /> }).into_any()
        }
        _ => ().into_any(),
    }
}

#[component]
fn StringTable(strings: Asked<Vec<RegistrationRow>>) -> impl IntoView {
    let here = use_here();
    let now = use_now();
    let scroller = NodeRef::<Div>::new();
    let (tab, filter, sort) = (here.word("state"), here.word("filter"), here.word("sort"));
    let rows = Memo::new(move |_| {
        let shown = |all: &Vec<_>| shown(all, Tab::of(&tab.read()), &filter.read(), &sort.read(), now.get());
        strings.read(shown).unwrap_or_default()
    });
    let cuts = Signal::derive(move || {
        let number = |tab| strings.read(|rows| count(rows, tab, now.get()));
        Tab::ALL.map(|tab| (tab.word(), tab.name(), number(tab))).to_vec()
    });
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let is_none = Memo::new(move |_| strings.read(Vec::is_empty).unwrap_or_default());

    view! {
        <Body node_ref=scroller>
            <Told asked=strings>
                <div class="list-tools">
                    <Cuts label=words::tabs::LABEL key="state" cuts />
                    <span class="spacer"></span>
                    <FilterField />
                </div>
                <List
                    label=words::LIST
                    columns=COLUMNS
                    rows
                    scroller
                    order="-issued"
                    row=|(row, fate): (RegistrationRow, Fate)| view! { <Row row fate /> }
                />
                <Show when=move || is_none.get()>
                    <Empty
                        sign=Sign::First
                        headline=words::NOTHING
                        text=words::NOTHING_TEXT
                        command=words::NOTHING_LINE.to_owned()
                    />
                </Show>
                <Show when=move || is_empty.get() && !is_none.get()>
                    <NoMatch words=&["filter", "state"] />
                </Show>
            </Told>
        </Body>
    }
}
