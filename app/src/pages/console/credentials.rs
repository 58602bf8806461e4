//! One's own credentials: that there is one, never what is in it.

mod asides;

use domain::answer::{Answer, CredentialRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::act::{OF, USER};
use super::aside::ASIDE;
use super::body::Body;
use super::head::Head;
use super::list::{Column, List, Listed, Nothing, RowMenu};
use super::use_here;
use crate::backend::use_desk;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::menu::Item;
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

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

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
            <List
                label=words::LIST
                asked=credentials
                all=move || credentials.get()
                columns=COLUMNS
                nothing=&NOTHING
                row=|row: CredentialRow| view! { <Row row /> }
                scroller
            />
        </Body>
        <CredentialAsides credentials />
    }
}

impl Listed for CredentialRow {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn key(&self) -> String {
        [self.cloud.as_str(), " ", self.name.as_str()].concat()
    }

    fn matches(&self, filter: &str) -> bool {
        self.name.as_str().to_lowercase().contains(filter) || self.cloud.as_str().contains(filter)
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "cloud" => sort_by(rows, down, |row| row.cloud.clone()),
            "type" => sort_by(rows, down, |row| row.auth_type.clone()),
            "models" => sort_by(rows, down, |row| row.models),
            _ => sort_by(rows, down, |row| row.name.clone()),
        }
    }
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
        <th scope="row">
            <span class="list-name">{shown_name}</span>
        </th>
        <td class="mono dim">{shown_cloud}</td>
        <td class="mono dim">{auth_type}</td>
        <td class="number" data-label=words::MODELS>
            {models}
        </td>
        <RowMenu label items />
    }
}
