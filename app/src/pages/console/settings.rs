//! The controller itself: what it is, by which rules, what is disabled on it, and what ends it.

mod acts;
mod danger;
mod facts;
mod rules;

use domain::id::ModelId;
use leptos::html::Div;
use leptos::prelude::*;
use uuid::Uuid;

use super::aside::ASIDE;
use super::body::{Body, Told};
use super::head::Head;
use super::model::{Blocks, OwnAsides, Settings as ModelSettings, Target, provide_target};
use super::{use_here, use_me, use_rights};
use crate::words::console::settings as words;
use acts::{BackUp, ChangeExpiry, Maintenance, Upgrade};
use danger::{Danger, Destroy};
use facts::Facts;
use rules::Rules;

/// The screen.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let me = use_me();
    let model = use_controller_model();
    let scroller = NodeRef::<Div>::new();

    view! {
        <Head title=words::TITLE />
        <Body node_ref=scroller>
            <Told asked=me.controller>
                {move || me.controller.get().map(|row| view! { <Facts row /> })}
                <Maintenance />
                {move || model.get().map(|model| view! { <OfModel target=target(model) scroller /> })}
                {move || me.controller.get().map(|row| view! { <Rules rulebook=row.rulebook /> })}
                <Danger />
            </Told>
        </Body>
        <Panels model />
    }
}

/// What the model of the controller does not take for now, and how it is set.
#[component]
fn OfModel(target: Target, scroller: NodeRef<Div>) -> impl IntoView {
    provide_target(target);
    view! {
        <section aria-labelledby="disabled-commands">
            <h2 class="section-head" id="disabled-commands">
                {words::BLOCKS}
                <small>{words::OF_MODEL}</small>
            </h2>
            <Blocks scroller />
        </section>
        <section aria-labelledby="settings">
            <h2 class="section-head" id="settings">
                {words::CONFIG}
                <small>{words::OF_MODEL}</small>
            </h2>
            <ModelSettings scroller />
        </section>
    }
}

/// What stands aside.
#[component]
fn Panels(model: Memo<Option<Known>>) -> impl IntoView {
    let here = use_here();
    let aside = here.word(ASIDE);
    move || match (aside.read().as_str(), model.get()) {
        ("upgrade", _) => view! { <Upgrade /> }.into_any(),
        ("expiry", _) => view! { <ChangeExpiry /> }.into_any(),
        ("destroy", _) => view! { <Destroy /> }.into_any(),
        ("back-up", Some(model)) => view! { <BackUp target=target(model) /> }.into_any(),
        (_, Some(model)) => view! { <OwnAsides target=target(model) /> }.into_any(),
        _ => ().into_any(),
    }
}

/// A model as the access table knows it, and its whole name.
type Known = (ModelId, Uuid, String);

fn target((id, uuid, name): Known) -> Target {
    Target { id, uuid, name: StoredValue::new(name) }
}

/// The model of the controller itself; none for those who may not open it.
fn use_controller_model() -> Memo<Option<Known>> {
    let rights = use_rights();
    Memo::new(move |_| {
        rights
            .read(|table| {
                let model = table.models.iter().find(|model| model.is_controller)?;
                Some((model.id, model.uuid, [model.owner.as_str(), "/", model.name.as_str()].concat()))
            })
            .flatten()
    })
}
