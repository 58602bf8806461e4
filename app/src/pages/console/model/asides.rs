//! What one can do with a model, aside: each with its line.

mod blocks;
mod config;
mod counted;
mod deploy;
mod integrate;
mod offer;
mod removed;
mod simple;
mod upgrade;

use domain::ability::Thing;
use domain::answer::StatusRow;
use leptos::prelude::*;

use super::target::{Target, provide_target, use_target};
use crate::backend::Asked;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::grant::SetAccess;
use crate::pages::console::models::Destroy;
use crate::pages::console::offers::OfferAsides;
use crate::pages::console::use_here;
use simple::{Exposing, RemoveApplication, RemoveRelation};

/// What stands aside, by the address.
#[component]
pub(super) fn Asides(status: Asked<StatusRow>) -> impl IntoView {
    let here = use_here();
    let target = use_target();
    let (aside, of) = (here.word(ASIDE), here.word(OF));
    let stands = Memo::new(move |_| (aside.get(), of.get()));

    move || {
        let (aside, of) = stands.get();
        let on = Thing::Model(target.id);
        match aside.as_str() {
            "grant" => view! { <SetAccess on /> }.into_any(),
            "revoke" => view! { <SetAccess on revoke=true /> }.into_any(),
            "destroy" => view! { <Destroy on /> }.into_any(),
            "upgrade" => view! { <upgrade::Upgrade /> }.into_any(),
            "deploy" => view! { <deploy::Deploy status /> }.into_any(),
            "add-unit" => view! { <counted::AddUnit application=of /> }.into_any(),
            "remove-unit" => view! { <removed::RemoveUnit unit=of status /> }.into_any(),
            "remove-application" => view! { <RemoveApplication application=of /> }.into_any(),
            "expose" => view! { <Exposing application=of exposed=true /> }.into_any(),
            "unexpose" => view! { <Exposing application=of exposed=false /> }.into_any(),
            "config" => view! { <config::Config application=of key=String::new() /> }.into_any(),
            "model-config" => view! { <config::Config application=String::new() key=of /> }.into_any(),
            "integrate" => view! { <integrate::Integrate first=of status /> }.into_any(),
            "remove-relation" => view! { <RemoveRelation number=of /> }.into_any(),
            "add-machine" => view! { <counted::AddMachine /> }.into_any(),
            "remove-machine" => view! { <removed::RemoveMachine number=of status /> }.into_any(),
            "offer" => view! { <offer::Offer application=of status /> }.into_any(),
            "disable" => view! { <blocks::Disable block=of /> }.into_any(),
            "enable" => view! { <simple::Enable block=of /> }.into_any(),
            _ => view! { <OfferAsides into=target.name.get_value() /> }.into_any(),
        }
    }
}

/// What stands aside of what belongs to the model alone: its disabled commands and its settings.
#[component]
pub(crate) fn OwnAsides(
    /// The model.
    target: Target,
) -> impl IntoView {
    let here = use_here();
    provide_target(target);
    let (aside, of) = (here.word(ASIDE), here.word(OF));
    let stands = Memo::new(move |_| (aside.get(), of.get()));

    move || {
        let (aside, of) = stands.get();
        match aside.as_str() {
            "model-config" => view! { <config::Config application=String::new() key=of /> }.into_any(),
            "disable" => view! { <blocks::Disable block=of /> }.into_any(),
            "enable" => view! { <simple::Enable block=of /> }.into_any(),
            _ => ().into_any(),
        }
    }
}
