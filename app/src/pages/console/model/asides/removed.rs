//! Removing units and machines: what goes along.

use domain::answer::StatusRow;
use domain::command::Command;
use domain::name::ApplicationName;
use leptos::prelude::*;

use super::simple::Simple;
use crate::backend::Asked;
use crate::pages::console::model::machines::units_on;
use crate::pages::console::model::target::use_target;
use crate::pages::quoted;
use crate::words::console::model::act as words;

/// Removing a unit.
#[component]
pub(super) fn RemoveUnit(unit: String, status: Asked<StatusRow>) -> impl IntoView {
    let model = use_target().uuid;
    let line = ["juju remove-unit --no-prompt ", &quoted(&unit)].concat();
    let named = unit.split_once('/').and_then(|(application, number)| {
        Some((application.parse::<ApplicationName>().ok()?, number.parse::<u32>().ok()?))
    });
    let machine = named.clone().and_then(|(application, number)| {
        let found = status.peek(|status| {
            let one = status.applications.iter().find(|one| one.name == application)?;
            one.units.iter().find(|unit| unit.number == number)?.machine
        });
        found.flatten()
    });
    let text =
        machine.map_or_else(|| words::REMOVE_UNIT_TEXT.to_owned(), |machine| words::on_machine(machine.0));
    let command = named.map(|(application, unit)| Command::RemoveUnit { model, application, unit });
    view! { <Simple title=words::REMOVE_UNIT about=unit text line command danger=true /> }
}

/// Removing a machine with what is on it.
#[component]
pub(super) fn RemoveMachine(number: String, status: Asked<StatusRow>) -> impl IntoView {
    let model = use_target().uuid;
    let machine = number.parse::<u32>().ok();
    let units = machine.and_then(|machine| status.peek(|status| units_on(status, machine)));
    let units = units.unwrap_or_default();
    let force = !units.is_empty();
    let line = ["juju remove-machine --no-prompt ", &quoted(&number), if force { " --force" } else { "" }];
    let command = machine.map(|machine| Command::RemoveMachine { model, machine, force });
    let text = match force {
        true => words::units_go(&units.join(", ")),
        false => words::MACHINE_IS_EMPTY.to_owned(),
    };
    view! { <Simple title=words::REMOVE_MACHINE about=number text line=line.concat() command danger=true /> }
}
