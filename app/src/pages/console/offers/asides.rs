//! What one can do with an offer, aside.

use std::sync::Arc;

use domain::ability::Thing;
use domain::access_table::{AccessTable, OfferColumn};
use domain::action::Action;
use domain::answer::{Answer, OfferRow};
use domain::command::Command;
use domain::query::Query;
use leptos::prelude::*;

use super::consume::Consume;
use super::show::ShowOffer;
use super::url_of;
use crate::backend::use_desk;
use crate::pages::console::act::{Act, OF, USER};
use crate::pages::console::aside::{ASIDE, use_named};
use crate::pages::console::grant::SetAccess;
use crate::pages::console::{lines, use_here, use_rights};
use crate::pages::quoted;
use crate::words::console::offers as words;

/// What stands aside, by the address: `of` names the offer, `user` for whom or which relation.
#[component]
pub(in crate::pages::console) fn OfferAsides(
    /// The model that offers are consumed into, where the screen is about one.
    #[prop(optional, into)]
    into: String,
) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let offers = desk.ask(Query::FindOffers, |answer| match answer {
        Answer::Offers(rows) => Some(rows.clone()),
        _ => None,
    });
    let (aside, of) = (here.word(ASIDE), here.word(OF));
    let find = |table: &Arc<AccessTable>, of: &String| {
        table.offers.iter().find(|offer| lines::url(offer) == *of).cloned()
    };
    let column = use_named(rights.asked(), move || of.get(), find);
    let find = |rows: &Vec<OfferRow>, of: &String| rows.iter().find(|row| url_of(row) == *of).cloned();
    let row = use_named(offers, move || of.get(), find);

    move || {
        let word = aside.get();
        if word == "consume" {
            return Some(view! { <Consume into=into.clone() offers /> }.into_any());
        }
        let column: OfferColumn = column.get()?;
        let on = Thing::Offer(column.id);
        Some(match word.as_str() {
            "show-offer" => view! { <ShowOffer row=row.get()? /> }.into_any(),
            "grant-offer" => view! { <SetAccess on /> }.into_any(),
            "revoke-offer" => view! { <SetAccess on revoke=true /> }.into_any(),
            "remove-offer" => view! { <RemoveOffer column row=row.get()? /> }.into_any(),
            "suspend" => view! { <Rest column suspend=true /> }.into_any(),
            "resume" => view! { <Rest column suspend=false /> }.into_any(),
            _ => return None,
        })
    }
}

/// Removing an offer, with the relations to it.
#[component]
fn RemoveOffer(column: OfferColumn, row: OfferRow) -> impl IntoView {
    let rights = use_rights();
    let url = lines::url(&column);
    let force = !row.connections.is_empty();
    let line = ["juju remove-offer -y ", &quoted(&url), if force { " --force" } else { "" }].concat();
    let (id, offer) = (column.id, column.uuid);
    view! {
        <Act
            title=words::REMOVE_TITLE
            about=url
            verb=words::REMOVE_TITLE.to_owned()
            lines=Signal::stored(Ok(vec![line]))
            commands=Signal::stored(vec![Command::RemoveOffer { offer, force }])
            refused=Signal::derive(move || rights.refused(Action::RemoveOffer(id)))
            danger=true
            keep=words::KEEP
        >
            <p>{words::used(row.connections.len())}</p>
        </Act>
    }
}

/// Letting a relation to an offer rest, or go on.
#[component]
fn Rest(column: OfferColumn, suspend: bool) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let number = untrack(|| here.get(USER)).unwrap_or_default();
    let (title, text, verb) = match suspend {
        true => (words::SUSPEND, words::SUSPEND_TEXT, "juju suspend-relation "),
        false => (words::RESUME, words::RESUME_TEXT, "juju resume-relation "),
    };
    let model = [column.owner.as_str(), "/", column.model_name.as_str()].concat();
    let line = [verb, &quoted(&number), " -m ", &model].concat();
    let uuid = rights.asked().peek(|table| table.model(column.model).map(|model| model.uuid)).flatten();
    let command = uuid.zip(number.parse().ok()).map(|(model, relation)| match suspend {
        true => Command::SuspendRelation { model, relation },
        false => Command::ResumeRelation { model, relation },
    });
    let id = column.id;
    view! {
        <Act
            title
            about=words::relation(&number)
            verb=title.to_owned()
            lines=Signal::stored(Ok(vec![line]))
            commands=Signal::stored(command.into_iter().collect::<Vec<_>>())
            refused=Signal::derive(move || rights.refused(Action::SuspendRelation(id)))
        >
            <p>{text}</p>
        </Act>
    }
}
