//! The settings of a model that differ from their defaults.

use domain::action::Action;
use domain::answer::Answer;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::TabTool;
use crate::backend::use_desk;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::body::Told;
use crate::pages::console::list::{Column, List, NoMatch};
use crate::pages::console::{use_here, use_rights};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::words::console::model::{act, settings as words};
use crate::words::console::models::{actions, columns};

const COLUMNS: &[Column] =
    &[Column::new("name", act::KEY), Column::plain(act::VALUE), Column::plain(columns::ACTIONS)];

/// The tab.
#[component]
pub(crate) fn Settings(scroller: NodeRef<Div>) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let query = Query::Settings { model: target.uuid, application: None };
    let settings = desk.ask(query, |answer| match answer {
        Answer::Settings(settings) => Some(settings.clone()),
        _ => None,
    });
    let rows = Memo::new(move |_| {
        let wanted = filter.read().trim().to_lowercase();
        let mut rows = settings.get().unwrap_or_default();
        rows.retain(|(key, _)| key.contains(&wanted));
        if sort.read().starts_with('-') {
            rows.reverse();
        }
        rows
    });
    let is_none = Memo::new(move |_| settings.read(Vec::is_empty).unwrap_or_default());
    let is_empty = Memo::new(move |_| rows.read().is_empty());

    view! {
        <TabTool
            name=act::CONFIGURE
            aside="model-config"
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        />
        <Told asked=settings>
            <Show
                when=move || !is_none.get()
                fallback=|| view! { <Empty sign=Sign::First headline=words::NONE text=words::NONE_TEXT /> }
            >
                <List
                    label=words::LIST
                    columns=COLUMNS
                    rows
                    scroller
                    before=240.0
                    row=|(key, value): (String, String)| view! { <Row key value /> }
                />
                <Show when=move || is_empty.get()>
                    <NoMatch />
                </Show>
            </Show>
        </Told>
    }
}

#[component]
fn Row(key: String, value: String) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let label = actions(&key);
    let shown = key.clone();
    let items = Signal::derive(move || {
        let of = key.clone();
        let refused = rights.refused(Action::Operate(target.id));
        vec![Item::new(words::CHANGE).icon(Icon::Sliders).refused(refused).on_press(move || {
            here.open(&[(ASIDE, "model-config"), (OF, &of)]);
        })]
    });

    view! {
        <tr>
            <th scope="row">
                <span class="list-name">{shown}</span>
            </th>
            <td class="mono">{value}</td>
            <td class="end">
                <Menu label items>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </td>
        </tr>
    }
}
