//! What takes a number: how many units or machines are added.

use domain::action::Action;
use domain::command::Command;
use domain::name::ApplicationName;
use leptos::prelude::*;

use crate::pages::console::act::Act;
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::ui::field::{Field, Hint};
use crate::words::console::model::act as words;

/// The count that somebody typed: at least one.
pub(super) fn count(typed: &str) -> Option<u32> {
    typed.trim().parse().ok().filter(|count| *count > 0)
}

/// What to know about a count that somebody types.
pub(super) fn count_hint(typed: RwSignal<String>) -> Signal<Hint> {
    Signal::derive(move || match count(&typed.read()) {
        Some(_) => Hint::None,
        None => Hint::Bad(words::NOT_COUNT.to_owned()),
    })
}

/// A form with a number.
#[component]
fn Counted(
    title: &'static str,
    about: String,
    label: &'static str,
    line: String,
    command: impl Fn(u32) -> Option<Command> + Send + Sync + 'static,
) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let typed = RwSignal::new("1".to_owned());
    let hint = count_hint(typed);
    let lines = Signal::derive(move || match count(&typed.read()) {
        None => Err(words::NOT_COUNT.to_owned()),
        Some(1) => Ok(vec![target.line(&line)]),
        Some(count) => Ok(vec![target.line(&format!("{line} -n {count}"))]),
    });
    let commands =
        Signal::derive(move || count(&typed.read()).and_then(&command).into_iter().collect::<Vec<_>>());
    view! {
        <Act
            title
            about
            verb=title.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        >
            <Field id="count" label value=typed hint mono=true />
            <p class="note">{words::RECORDED}</p>
        </Act>
    }
}

/// Adding units.
#[component]
pub(super) fn AddUnit(application: String) -> impl IntoView {
    let model = use_target().uuid;
    let line = ["juju add-unit ", &quoted(&application)].concat();
    let named = application.parse::<ApplicationName>().ok();
    let command = move |count| Some(Command::AddUnits { model, application: named.clone()?, count });
    view! { <Counted title=words::ADD_UNITS about=application label=words::UNITS line command /> }
}

/// Adding machines.
#[component]
pub(super) fn AddMachine() -> impl IntoView {
    let model = use_target().uuid;
    let line = "juju add-machine".to_owned();
    let command = move |count| Some(Command::AddMachines { model, count });
    view! { <Counted title=words::ADD_MACHINES about=String::new() label=words::MACHINES line command /> }
}
