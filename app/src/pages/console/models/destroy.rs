//! Destroying a model: what goes with it, and who loses what.

use domain::ability::Thing;
use domain::access_table::ModelColumn;
use domain::action::Action;
use domain::answer::{Answer, StatusRow};
use domain::command::Command;
use domain::query::Query;
use leptos::prelude::*;

use crate::backend::use_desk;
use crate::pages::console::act::Act;
use crate::pages::console::form::Lines;
use crate::pages::console::{screen::Screen, use_here, use_rights};
use crate::ui::field::{Field, Hint};
use crate::words::console::models::destroy as words;

/// The form. Done, it goes to the list.
#[component]
pub(in crate::pages::console) fn Destroy(
    /// Which model.
    on: Thing,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let found = untrack(|| {
        rights.read(|table| match on {
            Thing::Model(id) => table.model(id).cloned(),
            _ => None,
        })
    });
    found.flatten().map(|model| {
        let ModelColumn { id, uuid, owner, name, .. } = model;
        let whole = [owner.as_str(), "/", name.as_str()].concat();
        let typed = RwSignal::new(String::new());
        let (line, wanted) = (["juju destroy-model --no-prompt ", &whole].concat(), name.to_string());
        let lines = Signal::derive(move || -> Lines {
            if typed.read().trim() == wanted {
                Ok(vec![line.clone()])
            } else {
                Err(words::TYPE_FIRST.to_owned())
            }
        });
        let commands = Signal::stored(vec![Command::DestroyModel { model: uuid }]);
        let refused = Signal::derive(move || rights.refused(Action::DestroyModel(id)));
        view! {
            <Act
                title=words::TITLE
                about=whole
                verb=words::VERB.to_owned()
                lines
                commands
                refused
                danger=true
                keep=words::KEEP
                then=move |_| here.go(&Screen::Models)
            >
                <Contents model=uuid />
                <Field
                    id="destroy-name"
                    label=words::TYPE
                    value=typed
                    mono=true
                    hint=Signal::stored(Hint::Note(words::name_is(name.as_str())))
                />
            </Act>
        }
    })
}

/// What is in it.
#[component]
fn Contents(model: uuid::Uuid) -> impl IntoView {
    let desk = use_desk();
    let status = desk.ask(Query::Status { model }, |answer| match answer {
        Answer::Status(status) => Some(status.clone()),
        _ => None,
    });
    let told = |status: &StatusRow| {
        let units = status.applications.iter().map(|application| application.units.len()).sum();
        words::contents(status.applications.len(), units, status.machines.len())
    };
    view! { <p>{move || status.read(told).unwrap_or_else(|| words::ALL.to_owned())}</p> }
}
