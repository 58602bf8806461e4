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
use super::screen::Screen;
use super::user_acts::{USER, UserAct};
use super::users::FilterField;
use super::{use_here, use_rights};
use crate::backend::{Asked, use_desk};
use crate::ui::button::{Button, Weight};
use crate::ui::empty::Empty;
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::ui::sort::SortHead;
use crate::ui::when::use_now;
use crate::ui::window::use_sight;
use crate::words::console::{registrations as words, states};
use read::ReadString;
use row::Row;
use rows::{Fate, Tab, count, shown};
use several::AddSeveral;
use withdraw::Withdraw;

/// The height of a row, in CSS pixels.
const ROW: f64 = 40.0;

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
    let sight = use_sight(scroller);
    let (tab, filter, sort) = (here.word("state"), here.word("filter"), here.word("sort"));
    let tab = Memo::new(move |_| Tab::of(&tab.read()));
    let rows = Memo::new(move |_| {
        let shown = |all: &Vec<_>| shown(all, tab.get(), &filter.read(), &sort.read(), now.get());
        strings.read(shown).unwrap_or_default()
    });
    let range = Memo::new(move |_| sight.rows(rows.read().len(), ROW, 100.0));
    let visible = move || {
        let range = range.get();
        rows.with(|rows| rows.get(range).map(<[_]>::to_vec).unwrap_or_default())
    };
    let above = move || format!("{}px", range.get().start as f64 * ROW);
    let below = move || format!("{}px", rows.read().len().saturating_sub(range.get().end) as f64 * ROW);
    let on_sort = move |by: String| here.set(&[("sort", &by)]);
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let is_bare = Memo::new(move |_| strings.read(Vec::is_empty).unwrap_or_default());

    view! {
        <Body node_ref=scroller>
            <Told asked=strings>
                <div class="list-tools">
                    <TabLinks strings tab />
                    <span class="spacer"></span>
                    <FilterField />
                </div>
                <table class="list" aria-label=words::LIST>
                    <thead>
                        <tr>
                            <SortHead key="user" name=words::columns::USER sort on_sort />
                            <SortHead key="state" name=words::columns::STATE sort on_sort />
                            <SortHead key="by" name=words::columns::BY sort on_sort />
                            <SortHead key="issued" name=words::columns::ISSUED sort on_sort />
                            <SortHead key="expires" name=words::columns::EXPIRES sort on_sort />
                            <th scope="col" class="end">
                                <span class="unseen">{words::columns::ACTIONS}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="list-gap" aria-hidden="true">
                            <td colspan="6" style:height=above></td>
                        </tr>
                        <For each=visible key=row_key let((row, fate))>
                            <Row row fate />
                        </For>
                        <tr class="list-gap" aria-hidden="true">
                            <td colspan="6" style:height=below></td>
                        </tr>
                    </tbody>
                </table>
                <Show when=move || is_empty.get()>
                    {move || match is_bare.get() {
                        true => {
                            view! {
                                <Empty
                                    headline=words::NOTHING
                                    text=words::NOTHING_TEXT
                                    command=words::NOTHING_LINE.to_owned()
                                />
                            }
                        }
                        false => {
                            view! {
                                <Empty headline=states::NO_MATCH text=states::no_match(&filter.get())>
                                    <Button on_press=move |()| {
                                        here.set(&[("filter", ""), ("state", "")]);
                                    }>{states::CLEAR}</Button>
                                </Empty>
                            }
                        }
                    }}
                </Show>
            </Told>
        </Body>
    }
}

/// A row that has changed is another row.
fn row_key((row, fate): &(RegistrationRow, Fate)) -> (uuid::Uuid, Fate) {
    (row.id, *fate)
}

/// The ways to cut the list down, each with its number.
#[component]
fn TabLinks(strings: Asked<Vec<RegistrationRow>>, tab: Memo<Tab>) -> impl IntoView {
    let here = use_here();
    let now = use_now();
    let link = move |one: Tab| {
        let number = move || strings.read(|rows| count(rows, one, now.get())).unwrap_or_default();
        view! {
            <a
                href=move || here.with(&[("state", one.word())])
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
