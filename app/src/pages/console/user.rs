//! One user: how the account stands, and everything that it holds.

mod access;

use domain::answer::{Answer, UserRow};
use domain::facts::Standing;
use domain::history::HistoryQuery;
use domain::name::UserName;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::access::use_selection;
use super::body::{Body, Told};
use super::head::Head;
use super::history::Lately;
use super::screen::Screen;
use super::user_acts::{UserAct, items};
use super::users::Status;
use super::why::Why;
use super::{use_here, use_me};
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::{Draw, Icon};
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::ui::menu::Menu;
use crate::ui::when::When;
use crate::words::console::{nav, user as words};
pub(super) use access::HeldAccess;

/// The screen.
#[component]
pub(super) fn User(
    /// Who.
    name: UserName,
) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let me = use_me();
    let selection = use_selection();
    let scroller = NodeRef::<Div>::new();
    let row = desk.ask(Query::User { user: Some(name.clone()) }, |answer| match answer {
        Answer::User(row) => Some(row.clone()),
        _ => None,
    });
    let display = Signal::derive(move || row.read(|row| row.display_name.clone()).unwrap_or_default());
    let user = StoredValue::new(name.clone());
    let menu = Signal::derive(move || {
        let standing = row.read(|row| row.standing).unwrap_or(Standing::Unknown);
        items(&user.get_value(), standing)
    });
    let matrix = {
        let name = name.to_string();
        move |()| here.go_to(&here.at_with(&Screen::Access, &[("filter", &name)]))
    };
    let is_superuser = Memo::new(move |_| me.is_superuser());

    view! {
        <Head title=name.to_string() mono=true of=(nav::USERS, here.at(&Screen::Users)) scope=display>
            <Show when=move || is_superuser.get()>
                <Menu label=words::MORE class="button icon" items=menu>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </Show>
            <Button weight=Weight::Primary on_press=matrix>
                {words::SET_ACCESS}
            </Button>
        </Head>
        <Body node_ref=scroller>
            <Told asked=row>
                {move || row.get().map(|row| view! { <Facts row /> })}
                <HeldAccess name=user.get_value() scroller />
                <Lately
                    query=HistoryQuery { user: Some(user.get_value()), ..HistoryQuery::default() }
                    words_of=vec![("user", user.get_value().to_string())]
                />
            </Told>
        </Body>
        <Show when=move || selection.is_open()>
            <Why />
        </Show>
        <UserAct />
    }
}

/// How the account stands.
#[component]
fn Facts(row: UserRow) -> impl IntoView {
    let UserRow { access, created_at, last_login, standing, .. } = row;
    let moment = |at: Option<jiff::Timestamp>, none: &'static str| match at {
        Some(at) => view! { <When at /> }.into_any(),
        None => view! { <span class="dim">{none}</span> }.into_any(),
    };

    view! {
        <dl class="facts">
            <div>
                <dt>{words::STATUS}</dt>
                <dd>
                    <Status standing />
                </dd>
            </div>
            <div>
                <dt>{words::CONTROLLER}</dt>
                <dd>
                    <LevelChip level=access.map(Level::from) />
                </dd>
            </div>
            <div>
                <dt>{words::ADDED}</dt>
                <dd>{moment(created_at, words::UNKNOWN)}</dd>
            </div>
            <div>
                <dt>{words::LAST_LOGIN}</dt>
                <dd>{moment(last_login, words::NEVER)}</dd>
            </div>
        </dl>
    }
}
