//! One's own credentials: that there is one, never what is in it.

mod asides;

use domain::answer::{Answer, CredentialRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::act::{OF, USER};
use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::list::{Column, List, NoMatch};
use super::use_here;
use super::users::FilterField;
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::ui::sort::sort_by;
use crate::words::console::credentials as words;
use crate::words::console::models::{actions, columns};
use asides::CredentialAsides;

const COLUMNS: &[Column] = &[
    Column::new("name", words::CREDENTIAL),
    Column::new("cloud", words::CLOUD),
    Column::new("type", words::TYPE),
    Column::number("models", words::MODELS),
    Column::plain(columns::ACTIONS),
];

/// The screen.
#[component]
pub(super) fn Credentials() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let scroller = NodeRef::<Div>::new();
    let credentials = desk.ask(Query::Credentials, |answer| match answer {
        Answer::Credentials(rows) => Some(rows.clone()),
        _ => None,
    });
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let rows = Memo::new(move |_| {
        credentials.read(|rows| shown(rows, &filter.read(), &sort.read())).unwrap_or_default()
    });
    let is_none = Memo::new(move |_| credentials.read(Vec::is_empty).unwrap_or_default());
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <Head title=words::TITLE scope=Signal::stored(words::SCOPE.to_owned())>
            <Button
                weight=Weight::Primary
                icon=Icon::Plus
                on_press=move |()| here.open(&[(ASIDE, "add-credential")])
            >
                {words::ADD}
            </Button>
        </Head>
        <Body node_ref=scroller>
            <Told asked=credentials>
                <Show
                    when=move || !is_none.get()
                    fallback=|| view! { <Empty sign=Sign::First headline=words::NONE text=words::NONE_TEXT /> }
                >
                    <div class="list-tools">
                        <span class="spacer"></span>
                        <FilterField />
                    </div>
                    <List
                        label=words::LIST
                        columns=COLUMNS
                        rows
                        scroller
                        row=|row: CredentialRow| view! { <Row row /> }
                    />
                    <Show when=move || is_empty.get()>
                        <NoMatch />
                    </Show>
                </Show>
            </Told>
        </Body>
        <CredentialAsides credentials />
    }
}

fn shown(all: &[CredentialRow], filter: &str, sort: &str) -> Vec<CredentialRow> {
    let wanted = filter.trim().to_lowercase();
    let matches = |row: &&CredentialRow| {
        row.name.as_str().to_lowercase().contains(&wanted) || row.cloud.as_str().contains(&wanted)
    };
    let mut shown: Vec<_> = all.iter().filter(matches).cloned().collect();
    let down = sort.starts_with('-');
    match sort.trim_start_matches('-') {
        "cloud" => sort_by(&mut shown, down, |row| row.cloud.clone()),
        "type" => sort_by(&mut shown, down, |row| row.auth_type.clone()),
        "models" => sort_by(&mut shown, down, |row| row.models),
        _ => sort_by(&mut shown, down, |row| row.name.clone()),
    }
    shown
}

#[component]
fn Row(row: CredentialRow) -> impl IntoView {
    let here = use_here();
    let CredentialRow { cloud, name, auth_type, models } = row;
    let (cloud, name) = (cloud.to_string(), name.to_string());
    let label = actions(&name);
    let (shown_name, shown_cloud) = (name.clone(), cloud.clone());
    let items = Signal::derive(move || {
        let (name, cloud) = (name.clone(), cloud.clone());
        vec![Item::new(words::REMOVE).icon(Icon::Trash).danger().on_press(move || {
            here.open(&[(ASIDE, "remove-credential"), (OF, &cloud), (USER, &name)]);
        })]
    });

    view! {
        <tr>
            <th scope="row">
                <span class="list-name">{shown_name}</span>
            </th>
            <td class="mono dim">{shown_cloud}</td>
            <td class="mono dim">{auth_type}</td>
            <td class="number" data-label=words::MODELS>
                {models}
            </td>
            <td class="end">
                <Menu label items>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </td>
        </tr>
    }
}
