//! Users of the controller: who there is, how each account stands, and what one can do about it.

mod add;
mod row;
mod rows;

use std::sync::Arc;

use domain::action::Action;
use domain::answer::{Answer, UserRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::list::{Column, List, NoMatch};
use super::user_acts::UserAct;
use super::{use_here, use_rights};
use crate::backend::use_desk;
use crate::ui::button::Button;
use crate::ui::icon::Icon;
use crate::words::console::states;
use crate::words::console::users as words;
use add::AddUser;
use row::Row;
pub(super) use row::Status;
use rows::{Tab, count, shown};

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
    let refused = Memo::new(move |_| rights.refused(Action::AddUser));
    let users = desk.ask(Query::Users { all: true }, |answer| match answer {
        Answer::Users(rows) => Some(rows.iter().cloned().map(Arc::new).collect()),
        _ => None,
    });
    let adding = Memo::new(move |_| here.get(ASIDE).as_deref() == Some("add-user"));
    let add = move |()| here.open(&[(ASIDE, "add-user")]);

    view! {
        <Head title=words::TITLE>
            <Button
                weight=crate::ui::button::Weight::Primary
                icon=Icon::Plus
                disabled=Signal::derive(move || refused.read().is_some())
                title=refused
                on_press=add
            >
                {words::ADD}
            </Button>
        </Head>
        <UserTable users />
        <Show when=move || adding.get()>
            <AddUser />
        </Show>
        <UserAct />
    }
}

#[component]
fn UserTable(users: crate::backend::Asked<Vec<Arc<UserRow>>>) -> impl IntoView {
    let here = use_here();
    let scroller = NodeRef::<Div>::new();
    let (tab, filter, sort) = (here.word("status"), here.word("filter"), here.word("sort"));
    let tab = Memo::new(move |_| Tab::of(&tab.read()));
    let rows = Memo::new(move |_| {
        users.read(|users| shown(users, tab.get(), &filter.read(), &sort.read())).unwrap_or_default()
    });
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let row = |row: Arc<UserRow>| view! { <Row row /> };

    view! {
        <Body node_ref=scroller>
            <Told asked=users>
                <div class="list-tools">
                    <TabLinks users tab />
                    <span class="spacer"></span>
                    <FilterField />
                </div>
                <List
                    label=words::LIST
                    columns=COLUMNS
                    rows
                    scroller
                    row=row
                />
                <Show when=move || is_empty.get()>
                    <NoMatch words=&["filter", "status"] />
                </Show>
            </Told>
        </Body>
    }
}

/// The ways to cut the list down by status, each with its number.
#[component]
fn TabLinks(users: crate::backend::Asked<Vec<Arc<UserRow>>>, tab: Memo<Tab>) -> impl IntoView {
    let here = use_here();
    let link = move |one: Tab| {
        let number = move || users.read(|users| count(users, one)).unwrap_or_default();
        view! {
            <a
                href=move || here.with(&[("status", one.word())])
                aria-current=move || (tab.get() == one).then_some("true")
            >
                {one.name()}
                <small>{number}</small>
            </a>
        }
    };

    view! {
        <nav class="tabs" aria-label=words::tabs::LABEL>
            {Tab::ALL.map(link).collect_view()}
        </nav>
    }
}

/// The field that filters a list; what it holds is in the address.
#[component]
pub(super) fn FilterField() -> impl IntoView {
    let here = use_here();
    let filter = here.word("filter");

    view! {
        <input
            class="input filter"
            type="search"
            data-filter=""
            aria-label=states::FILTER
            placeholder=states::FILTER_HINT
            autocomplete="off"
            spellcheck="false"
            prop:value=filter
            on:input=move |event| here.set(&[("filter", &event_target_value(&event))])
        />
    }
}
