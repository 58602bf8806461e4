//! The registration desk: which strings were issued, what became of them, and what one can do about them.

mod names;
mod read;
mod row;
mod rows;
mod several;
mod sheet;
mod withdraw;

use domain::action::Action;
use domain::answer::Answer;
use domain::name::UserName;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::act::USER;
use super::aside::ASIDE;
use super::body::Body;
use super::head::Head;
use super::list::{Column, List, Nothing};
use super::screen::Screen;
use super::user_acts::UserAct;
use super::{use_here, use_rights};
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::ui::when::use_now;
use crate::words::console::registrations as words;
use read::ReadString;
use row::Row;
use rows::Line;
use several::AddSeveral;
use withdraw::Withdraw;

const COLUMNS: &[Column] = &[
    Column::new("user", words::columns::USER),
    Column::new("state", words::columns::STATE),
    Column::roomy("by", words::columns::BY),
    Column::new("issued", words::columns::ISSUED),
    Column::new("expires", words::columns::EXPIRES),
    Column::plain(words::columns::ACTIONS),
];

const NOTHING: Nothing =
    Nothing { headline: words::NOTHING, text: words::NOTHING_TEXT, command: Some(words::NOTHING_LINE) };

/// The screen.
#[component]
pub(super) fn Registrations() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let now = use_now();
    let scroller = NodeRef::<Div>::new();
    let refused = Memo::new(move |_| rights.refused(Action::AddUser));
    let strings = desk.ask(Query::Registrations, |answer| match answer {
        Answer::Registrations(rows) => Some(rows.clone()),
        _ => None,
    });
    let all = move || Some(strings.get()?.into_iter().map(|row| Line::of(row, now.get())).collect());
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
                refused
                on_press=add
            >
                {words::ADD}
            </Button>
        </Head>
        <Body node_ref=scroller>
            <List
                label=words::LIST
                asked=strings
                all
                columns=COLUMNS
                cuts=&rows::STATE
                nothing=&NOTHING
                order="-issued"
                row=|line: Line| view! { <Row line /> }
                scroller
            />
        </Body>
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
