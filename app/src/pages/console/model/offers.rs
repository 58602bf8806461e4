//! The offers of a model.

use domain::action::Action;
use domain::answer::{Answer, OfferRow};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::{ABOVE, TabTool};
use crate::backend::use_desk;
use crate::pages::console::offers::OfferList;
use crate::pages::console::use_rights;
use crate::words::console::model::act;

/// The tab.
#[component]
pub(super) fn Offers(scroller: NodeRef<Div>) -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let target = use_target();
    let offers = desk.ask(Query::Offers { model: target.uuid }, |answer| match answer {
        Answer::Offers(rows) => Some(rows.clone()),
        _ => None::<Vec<OfferRow>>,
    });

    view! {
        <TabTool
            name=act::OFFER
            aside="offer"
            refused=Signal::derive(move || rights.refused(Action::Offer(target.id)))
        />
        <OfferList offers scroller below=ABOVE />
    }
}
