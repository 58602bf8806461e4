//! The settings of a model that differ from their defaults.

use domain::action::Action;
use domain::answer::Answer;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::{ABOVE, TabTool};
use crate::backend::use_desk;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::{Column, List, Listed, Nothing, RowMenu};
use crate::pages::console::{use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::menu::Item;
use crate::ui::sort::sort_by;
use crate::words::console::model::{act, settings as words};
use crate::words::console::models::{actions, columns};

const COLUMNS: &[Column] =
    &[Column::new("name", act::KEY), Column::plain(act::VALUE), Column::plain(columns::ACTIONS)];

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

/// A setting.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    key: String,
    value: String,
}

/// The tab.
#[component]
pub(crate) fn Settings(scroller: NodeRef<Div>) -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let target = use_target();
    let query = Query::Settings { model: target.uuid, application: None };
    let settings = desk.ask(query, |answer| match answer {
        Answer::Settings(settings) => Some(settings.clone()),
        _ => None,
    });

    view! {
        <TabTool
            name=act::CONFIGURE
            aside="model-config"
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        />
        <List
            label=words::LIST
            asked=settings
            all=move || settings.get().map(|all| all.into_iter().map(|(key, value)| Line { key, value }).collect())
            columns=COLUMNS
            nothing=&NOTHING
            row=|Line { key, value }: Line| view! { <Row key value /> }
            scroller
            below=Some(ABOVE)
        />
    }
}

impl Listed for Line {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn matches(&self, filter: &str) -> bool {
        self.key.contains(filter)
    }

    fn sort(rows: &mut [Self], _: &str, down: bool) {
        sort_by(rows, down, |line| line.key.clone());
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
        <th scope="row">
            <span class="list-name">{shown}</span>
        </th>
        <td class="mono">{value}</td>
        <RowMenu label items />
    }
}
