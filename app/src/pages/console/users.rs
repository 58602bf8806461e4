//! Users of the controller: who there is, how each account stands, and what one can do about it.

mod add;
mod row;
mod rows;

use domain::action::Action;
use domain::answer::{Answer, UserRow};
use domain::level::ControllerLevel;
use domain::query::Query;
use jiff::Timestamp;
use leptos::html::Div;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::user_acts::UserAct;
use super::{use_here, use_rights};
use crate::backend::use_desk;
use crate::ui::button::Button;
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;
use crate::ui::sort::SortHead;
use crate::ui::window::use_sight;
use crate::words::console::states;
use crate::words::console::users as words;
use add::AddUser;
use row::Row;
pub(super) use row::Status;
use rows::{Tab, count, shown};

/// The height of a row, in CSS pixels.
const ROW: f64 = 40.0;

/// The screen.
#[component]
pub(super) fn Users() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
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
fn UserTable(users: crate::backend::Asked<Vec<UserRow>>) -> impl IntoView {
    let here = use_here();
    let scroller = NodeRef::<Div>::new();
    let sight = use_sight(scroller);
    let (tab, filter, sort) = (here.word("status"), here.word("filter"), here.word("sort"));
    let tab = Memo::new(move |_| Tab::of(&tab.read()));
    let rows = Memo::new(move |_| {
        users.read(|users| shown(users, tab.get(), &filter.read(), &sort.read())).unwrap_or_default()
    });
    let range = Memo::new(move |_| sight.rows(rows.read().len(), ROW, 100.0));
    let visible = move || {
        // Followed before the part in sight, which follows them too: read the other way round, a change would be missed.
        rows.track();
        let range = range.get();
        rows.with(|rows| rows.get(range).map(<[UserRow]>::to_vec).unwrap_or_default())
    };
    let above = move || format!("{}px", range.get().start as f64 * ROW);
    let below = move || format!("{}px", rows.read().len().saturating_sub(range.get().end) as f64 * ROW);
    let on_sort = move |by: String| here.set(&[("sort", if by == "name" { "" } else { &by })]);
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <Body node_ref=scroller>
            <Told asked=users>
                <div class="list-tools">
                    <TabLinks users tab />
                    <span class="spacer"></span>
                    <FilterField />
                </div>
                <table class="list" aria-label=words::LIST>
                    <thead>
                        <tr>
                            <SortHead key="name" name=words::columns::USER sort on_sort />
                            <SortHead key="status" name=words::columns::STATUS sort on_sort />
                            <SortHead key="level" name=words::columns::CONTROLLER sort on_sort />
                            <SortHead key="login" name=words::columns::LAST_LOGIN sort on_sort />
                            <th scope="col" class="end">
                                <span class="unseen">{words::columns::ACTIONS}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="list-gap" aria-hidden="true">
                            <td colspan="5" style:height=above></td>
                        </tr>
                        <For each=visible key=row_key let:row>
                            <Row row />
                        </For>
                        <tr class="list-gap" aria-hidden="true">
                            <td colspan="5" style:height=below></td>
                        </tr>
                    </tbody>
                </table>
                <Show when=move || is_empty.get()>
                    <Empty headline=states::NO_MATCH text=states::no_match(&filter.get())>
                        <Button on_press=move |()| {
                            here.set(&[("filter", ""), ("status", "")]);
                        }>{states::CLEAR}</Button>
                    </Empty>
                </Show>
            </Told>
        </Body>
    }
}

/// A row that has changed is another row.
fn row_key(row: &UserRow) -> (String, String, u8, Option<ControllerLevel>, Option<Timestamp>) {
    (row.name.to_string(), row.display_name.clone(), row.standing as u8, row.access, row.last_login)
}

/// The ways to cut the list down by status, each with its number.
#[component]
fn TabLinks(users: crate::backend::Asked<Vec<UserRow>>, tab: Memo<Tab>) -> impl IntoView {
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
