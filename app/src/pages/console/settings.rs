//! The controller itself: what it is, by which rules, what is disabled on it, and what ends it.

mod acts;
mod blocks;
mod config;
mod danger;
mod facts;
mod rules;

use domain::access_table::ModelColumn;
use leptos::prelude::*;

use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::{use_here, use_me, use_rights};
use crate::words::console::settings as words;
use acts::{BackUp, Maintenance, Upgrade};
use blocks::{Blocks, SetBlock};
use config::{Config, SetConfig};
use danger::{Danger, Destroy};
use facts::Facts;
use rules::Rules;

/// The screen.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let me = use_me();
    let model = use_controller_model();
    let is_told = Memo::new(move |_| model.read().is_some());

    view! {
        <Head title=words::TITLE />
        <Body>
            <Told asked=me.controller>
                {move || me.controller.get().map(|row| view! { <Facts row /> })}
                <Maintenance />
                <Show when=move || is_told.get()>
                    {move || model.get().map(|model| view! { <Blocks model=model.clone() /> <Config model /> })}
                </Show>
                {move || me.controller.get().map(|row| view! { <Rules rulebook=row.rulebook /> })}
                <Danger />
            </Told>
        </Body>
        <Panels model />
    }
}

/// What stands aside.
#[component]
fn Panels(model: Memo<Option<ModelColumn>>) -> impl IntoView {
    let here = use_here();
    let aside = here.word(ASIDE);
    move || {
        let aside = aside.get();
        match (aside.as_str(), model.get()) {
            ("upgrade", _) => view! { <Upgrade /> }.into_any(),
            ("destroy", _) => view! { <Destroy /> }.into_any(),
            ("back-up", Some(model)) => view! { <BackUp model /> }.into_any(),
            ("configure", Some(model)) => view! { <SetConfig model /> }.into_any(),
            ("disable" | "enable", Some(model)) => {
                view! { <SetBlock model disable=aside == "disable" /> }.into_any()
            }
            _ => ().into_any(),
        }
    }
}

/// The model of the controller itself; none for those who may not open it.
fn use_controller_model() -> Memo<Option<ModelColumn>> {
    let rights = use_rights();
    Memo::new(move |_| {
        rights.read(|table| table.models.iter().find(|model| model.is_controller).cloned()).flatten()
    })
}

/// The option that names a model on a line.
fn on_model(model: &ModelColumn) -> String {
    [" -m ", model.owner.as_str(), "/", model.name.as_str()].concat()
}
