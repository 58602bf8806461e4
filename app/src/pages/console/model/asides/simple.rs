//! What needs no field: one line about one thing.

use domain::action::Action;
use domain::block::Block;
use domain::command::{Command, RelationRef};
use domain::name::ApplicationName;
use leptos::prelude::*;

use crate::pages::console::act::Act;
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::words::console::model::act as words;

/// One line about one thing.
#[component]
pub(super) fn Simple(
    /// What it does: its title and its verb.
    title: &'static str,
    /// About what.
    about: String,
    /// What to know before.
    #[prop(into)]
    text: String,
    /// The line, without the model.
    line: String,
    /// The same as a command.
    command: Option<Command>,
    /// Whether it takes something away for good.
    #[prop(optional)]
    danger: bool,
) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let refused = Signal::derive(move || rights.refused(Action::Operate(target.id)));
    view! {
        <Act
            title
            about
            verb=title.to_owned()
            lines=Signal::stored(Ok(vec![target.line(&line)]))
            commands=Signal::stored(command.into_iter().collect::<Vec<_>>())
            refused
            danger
            keep=words::KEEP
        >
            <p>{text}</p>
        </Act>
    }
}

/// Removing an application with its units.
#[component]
pub(super) fn RemoveApplication(application: String) -> impl IntoView {
    let model = use_target().uuid;
    let line = ["juju remove-application --no-prompt ", &quoted(&application)].concat();
    let named = application.parse::<ApplicationName>().ok();
    let command = named.map(|application| Command::RemoveApplication { model, application });
    view! {
        <Simple
            title=words::REMOVE_APPLICATION
            about=application
            text=words::REMOVE_APPLICATION_TEXT
            line
            command
            danger=true
        />
    }
}

/// Whether an application can be reached from outside.
#[component]
pub(super) fn Exposing(application: String, exposed: bool) -> impl IntoView {
    let model = use_target().uuid;
    let (title, text, verb) = match exposed {
        true => (words::EXPOSE, words::EXPOSE_TEXT, "juju expose "),
        false => (words::UNEXPOSE, words::UNEXPOSE_TEXT, "juju unexpose "),
    };
    let line = [verb, &quoted(&application)].concat();
    let named = application.parse::<ApplicationName>().ok();
    let command = named.map(|application| Command::SetExposed { model, application, exposed });
    view! { <Simple title about=application text line command /> }
}

/// Removing a relation.
#[component]
pub(super) fn RemoveRelation(number: String) -> impl IntoView {
    let model = use_target().uuid;
    let line = ["juju remove-relation ", &quoted(&number)].concat();
    let relation = number.parse().ok().map(RelationRef::Number);
    let command = relation.map(|relation| Command::RemoveRelation { model, relation });
    view! {
        <Simple
            title=words::REMOVE_RELATION
            about=number
            text=words::REMOVE_RELATION_TEXT
            line
            command
            danger=true
        />
    }
}

/// Letting a model take commands again.
#[component]
pub(super) fn Enable(block: String) -> impl IntoView {
    let model = use_target().uuid;
    let line = ["juju enable-command ", &quoted(&block)].concat();
    let command = block.parse::<Block>().ok().map(|block| Command::EnableCommands { model, block });
    view! { <Simple title=words::ENABLE about=block text=words::ENABLE_TEXT line command /> }
}
