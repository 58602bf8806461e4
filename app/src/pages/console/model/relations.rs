//! The relations that end in a model.

use domain::action::Action;
use domain::answer::{OfferRow, RelationRow, StatusRow};
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::{ABOVE, TabTool};
use crate::backend::Asked;
use crate::pages::console::act::{OF, USER};
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::{Column, List, Listed, Nothing, RowMenu};
use crate::pages::console::offers::url_of;
use crate::pages::console::{lines, use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::menu::Item;
use crate::ui::sort::sort_by;
use crate::ui::when::When;
use crate::words::console::model::{act, relations as words};
use crate::words::console::models::{actions, columns};
use crate::words::console::offers;

const COLUMNS: &[Column] = &[
    Column::new("name", words::NUMBER),
    Column::new("provider", words::PROVIDER),
    Column::new("requirer", words::REQUIRER),
    Column::new("interface", words::INTERFACE),
    Column::new("state", words::STATE),
    Column::new("since", words::SINCE),
    Column::plain(columns::ACTIONS),
];

const NOTHING: Nothing = Nothing { headline: words::NONE, text: words::NONE_TEXT, command: None };

/// A relation.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    row: RelationRow,
    /// The URL of the offer of this model that it goes through, if it does and that is told.
    offer: Option<String>,
}

/// The tab.
#[component]
pub(super) fn Relations(status: Asked<StatusRow>, scroller: NodeRef<Div>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();

    view! {
        <TabTool
            name=act::INTEGRATE
            aside="integrate"
            refused=Signal::derive(move || rights.refused(Action::Integrate(target.id)))
        />
        <List
            label=words::LIST
            asked=status
            all=move || status.read(lines)
            columns=COLUMNS
            nothing=&NOTHING
            row=|line: Line| view! { <Row line /> }
            scroller
            below=Some(ABOVE)
        />
    }
}

fn lines(status: &StatusRow) -> Vec<Line> {
    let through =
        |row: &RelationRow, offer: &OfferRow| offer.connections.iter().any(|one| one.relation == row.number);
    let line = |row: &RelationRow| Line {
        offer: status.offers.iter().find(|offer| through(row, offer)).map(url_of),
        row: row.clone(),
    };
    status.relations.iter().map(line).collect()
}

impl Listed for Line {
    fn name(&self) -> String {
        words::relation(self.row.number)
    }

    fn matches(&self, filter: &str) -> bool {
        [&self.row.provider, &self.row.requirer, &self.row.interface]
            .into_iter()
            .any(|text| text.contains(filter))
    }

    fn sort(rows: &mut [Self], by: &str, down: bool) {
        match by {
            "provider" => sort_by(rows, down, |line| line.row.provider.clone()),
            "requirer" => sort_by(rows, down, |line| line.row.requirer.clone()),
            "interface" => sort_by(rows, down, |line| line.row.interface.clone()),
            "state" => sort_by(rows, down, |line| line.row.suspended),
            "since" => sort_by(rows, down, |line| line.row.since),
            _ => sort_by(rows, down, |line| line.row.number),
        }
    }
}

#[component]
fn Row(line: Line) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let RelationRow { number, provider, requirer, interface, suspended, since } = line.row;
    let (offer, number_word) = (line.offer, number.to_string());
    let label = actions(&words::relation(number));
    let rest = if suspended { (offers::RESUME, "resume") } else { (offers::SUSPEND, "suspend") };
    let items = Signal::derive(move || {
        let (url, number) = (offer.clone(), number_word.clone());
        let of = url.clone();
        let resting = match &url {
            None => Some(words::NO_OFFER.to_owned()),
            Some(url) => rights.refused_of(|table| {
                let offer = table.offers.iter().find(|offer| lines::url(offer) == *url)?;
                Some(Action::SuspendRelation(offer.id))
            }),
        };
        let removed = number.clone();
        vec![
            Item::new(rest.0).icon(Icon::Clock).refused(resting).on_press(move || {
                here.open(&[(ASIDE, rest.1), (OF, of.as_deref().unwrap_or_default()), (USER, &number)]);
            }),
            Item::new(act::REMOVE_RELATION)
                .icon(Icon::Trash)
                .danger()
                .refused(rights.refused(Action::Operate(target.id)))
                .on_press(move || here.open(&[(ASIDE, "remove-relation"), (OF, &removed)])),
        ]
    });

    view! {
        <th scope="row">
            <span class="list-name">{number}</span>
        </th>
        <td class="mono">{provider}</td>
        <td class="mono">{requirer}</td>
        <td class="mono dim">{interface}</td>
        <td class="dim">{if suspended { words::SUSPENDED } else { words::JOINED }}</td>
        <td class="dim">
            <When at=since />
        </td>
        <RowMenu label items />
    }
}
