//! Models: all that one may see, whose they are, where, and what one holds there.

mod add;
mod destroy;
mod row;
mod rows;

use std::sync::Arc;

use domain::answer::{Answer, ModelRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::act::OF;
use super::aside::ASIDE;
use super::body::{Body, Told};
use super::grant::SetAccess;
use super::head::Head;
use super::list::{Column, Cuts, List, NoMatch};
use super::users::FilterField;
use super::{thing, use_here, use_me, use_rights};
use crate::backend::{Asked, use_desk};
use crate::ui::button::{Button, Weight};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::icon::Icon;
use crate::words::console::models as words;
use add::{AddModel, add_refused};
use row::Row;
use rows::{Line, Tab};

pub(super) use destroy::Destroy;

const COLUMNS: &[Column] = &[
    Column::new("name", words::columns::MODEL),
    Column::new("place", words::columns::PLACE),
    Column::new("level", words::columns::YOU),
    Column::number("machines", words::columns::MACHINES),
    Column::number("units", words::columns::UNITS),
    Column::new("seen", words::columns::LAST_CONNECTION),
    Column::plain(words::columns::ACTIONS),
];

/// The screen.
#[component]
pub(super) fn Models() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let models = desk.ask(Query::Models { user: None, all: true }, |answer| match answer {
        Answer::Models(rows) => Some(rows.clone()),
        _ => None,
    });
    let refused = Memo::new(move |_| add_refused(rights));
    let (aside, of) = (here.word(ASIDE), here.word(OF));
    let stands = Memo::new(move |_| match aside.read().as_str() {
        "add-model" => Some(("add-model", None)),
        word @ ("grant" | "destroy") => {
            let word = if word == "grant" { "grant" } else { "destroy" };
            let found = rights.read(|table| thing::of_word(table, &["model:", of.read().as_str()].concat()));
            Some((word, Some(found.flatten()?)))
        }
        _ => None,
    });

    view! {
        <Head title=words::TITLE>
            <Button
                weight=Weight::Primary
                icon=Icon::Plus
                disabled=Signal::derive(move || refused.read().is_some())
                title=refused
                on_press=move |()| here.open(&[(ASIDE, "add-model")])
            >
                {words::ADD}
            </Button>
        </Head>
        <ModelTable models />
        {move || match stands.get() {
            Some(("add-model", _)) => Some(view! { <AddModel /> }.into_any()),
            Some(("grant", Some(on))) => Some(view! { <SetAccess on /> }.into_any()),
            Some(("destroy", Some(on))) => Some(view! { <Destroy on /> }.into_any()),
            _ => None,
        }}
    }
}

#[component]
fn ModelTable(models: Asked<Vec<ModelRow>>) -> impl IntoView {
    let here = use_here();
    let me = use_me();
    let rights = use_rights();
    let desk = use_desk();
    let scroller = NodeRef::<Div>::new();
    let (tab, filter, sort) = (here.word("tab"), here.word("filter"), here.word("sort"));
    let current = Memo::new(move |_| {
        desk.place().read(|store| store.current().and_then(|(_, known)| known.current_model.clone()))
    });
    let lines = Memo::new(move |_| {
        let table = rights.table();
        let lines = models.read(|rows| rows::lines(rows, table.as_deref(), current.get().as_ref()));
        lines.unwrap_or_default()
    });
    let rows = Memo::new(move |_| {
        let me = me.user();
        lines
            .with(|lines| rows::shown(lines, Tab::of(&tab.read()), me.as_ref(), &filter.read(), &sort.read()))
    });
    let cuts = Signal::derive(move || {
        let me = me.user();
        let count =
            |tab: Tab| lines.with(|lines| lines.iter().filter(|line| tab.holds(line, me.as_ref())).count());
        Tab::ALL.map(|tab| (tab.word(), tab.name(), Some(count(tab)))).to_vec()
    });
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let is_none = Memo::new(move |_| lines.read().is_empty());
    let row = |line: Arc<Line>| view! { <Row line /> };

    view! {
        <Body node_ref=scroller>
            <Told asked=models>
                <Show
                    when=move || !is_none.get()
                    fallback=|| {
                        view! {
                            <Empty
                                sign=Sign::First
                                headline=words::NONE
                                text=words::NONE_TEXT
                                command=words::NONE_COMMAND.to_owned()
                            />
                        }
                    }
                >
                    <div class="list-tools">
                        <Cuts label=words::tabs::LABEL key="tab" cuts />
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
                        <NoMatch words=&["filter", "tab"] />
                    </Show>
                </Show>
            </Told>
        </Body>
    }
}
