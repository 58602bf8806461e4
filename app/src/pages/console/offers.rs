//! Offers: all that one may see, what one holds on them, and who uses them.

mod asides;
mod consume;
mod list;
mod show;

use domain::answer::{Answer, OfferRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::body::Body;
use super::head::Head;
use crate::backend::use_desk;
use crate::words::console::offers as words;

pub(super) use asides::OfferAsides;
pub(super) use list::OfferList;

/// The screen.
#[component]
pub(super) fn Offers() -> impl IntoView {
    let desk = use_desk();
    let scroller = NodeRef::<Div>::new();
    let offers = desk.ask(Query::FindOffers, |answer| match answer {
        Answer::Offers(rows) => Some(rows.clone()),
        _ => None,
    });

    view! {
        <Head title=words::TITLE />
        <Body node_ref=scroller>
            <OfferList offers scroller />
        </Body>
        <OfferAsides />
    }
}

/// The URL of an offer.
pub(super) fn url_of(row: &OfferRow) -> String {
    [row.owner.as_str(), "/", row.model.as_str(), ".", row.name.as_str()].concat()
}
