//! Models: all that one may see, whose they are, where, and what one holds there.

mod add;
mod destroy;
mod row;
mod rows;

use std::sync::Arc;

use domain::access_table::AccessTable;
use domain::answer::{Answer, ModelRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::act::OF;
use super::aside::{ASIDE, use_named};
use super::body::Body;
use super::grant::SetAccess;
use super::head::Head;
use super::list::{Column, List, Nothing};
use super::{thing, use_here, use_me, use_rights};
use crate::backend::{Asked, use_desk};
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::words::console::models as words;
use add::{AddModel, add_refused};
use row::Row;
use rows::Line;

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

const NOTHING: Nothing =
    Nothing { headline: words::NONE, text: words::NONE_TEXT, command: Some(words::NONE_COMMAND) };

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
    let find = |table: &Arc<AccessTable>, of: &String| thing::of_word(table, &["model:", of].concat());
    let on = use_named(rights.asked(), move || of.get(), find);

    view! {
        <Head title=words::TITLE>
            <Button
                weight=Weight::Primary
                icon=Icon::Plus
                refused
                on_press=move |()| here.open(&[(ASIDE, "add-model")])
            >
                {words::ADD}
            </Button>
        </Head>
        <ModelTable models />
        {move || match (aside.read().as_str(), on.get()) {
            ("add-model", _) => Some(view! { <AddModel /> }.into_any()),
            ("grant", Some(on)) => Some(view! { <SetAccess on /> }.into_any()),
            ("destroy", Some(on)) => Some(view! { <Destroy on /> }.into_any()),
            _ => None,
        }}
    }
}

#[component]
fn ModelTable(models: Asked<Vec<ModelRow>>) -> impl IntoView {
    let me = use_me();
    let rights = use_rights();
    let desk = use_desk();
    let scroller = NodeRef::<Div>::new();
    let current = Memo::new(move |_| {
        desk.place().read(|store| store.current().and_then(|(_, known)| known.current_model.clone()))
    });
    let all = move || {
        let (table, me) = (rights.table(), me.user());
        models.read(|rows| rows::lines(rows, table.as_deref(), me.as_ref(), current.get().as_ref()))
    };

    view! {
        <Body node_ref=scroller>
            <List
                label=words::LIST
                asked=models
                all
                columns=COLUMNS
                cuts=&rows::WHOSE
                nothing=&NOTHING
                row=|line: Line| view! { <Row line /> }
                scroller
            />
        </Body>
    }
}
