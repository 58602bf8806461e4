//! Users of the controller: who there is, how each account stands, and what one can do about it.

mod add;
mod row;
mod rows;

use domain::action::Action;
use domain::answer::{Answer, UserRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::Body;
use super::head::Head;
use super::list::{Column, List};
use super::user_acts::UserAct;
use super::{use_here, use_rights};
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::words::console::users as words;
use add::AddUser;
use row::Row;
pub(super) use row::Status;

const COLUMNS: &[Column] = &[
    Column::new("name", words::columns::USER),
    Column::new("status", words::columns::STATUS),
    Column::new("level", words::columns::CONTROLLER),
    Column::new("login", words::columns::LAST_LOGIN),
    Column::plain(words::columns::ACTIONS),
];

/// The screen.
#[component]
pub(super) fn Users() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let scroller = NodeRef::<Div>::new();
    let refused = Memo::new(move |_| rights.refused(Action::AddUser));
    let users = desk.ask(Query::Users { all: true }, |answer| match answer {
        Answer::Users(rows) => Some(rows.clone()),
        _ => None,
    });
    let adding = Memo::new(move |_| here.get(ASIDE).as_deref() == Some("add-user"));
    let add = move |()| here.open(&[(ASIDE, "add-user")]);

    view! {
        <Head title=words::TITLE>
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
                asked=users
                all=move || users.get()
                columns=COLUMNS
                cuts=&rows::STATUS
                row=|row: UserRow| view! { <Row row /> }
                scroller
            />
        </Body>
        <Show when=move || adding.get()>
            <AddUser />
        </Show>
        <UserAct />
    }
}
