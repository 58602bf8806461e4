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
    let of = named.clone();
    let machine = Memo::new(move |_| {
        let (application, number) = of.clone()?;
        status.read(|status| {
            let one = status.applications.iter().find(|one| one.name == application)?;
            one.units.iter().find(|unit| unit.number == number)?.machine
        })?
    });
    let command = named.map(|(application, unit)| Command::RemoveUnit { model, application, unit });

    move || {
        let text = machine
            .get()
            .map_or_else(|| words::REMOVE_UNIT_TEXT.to_owned(), |machine| words::on_machine(machine.0));
        let (unit, line, command) = (unit.clone(), line.clone(), command.clone());
        view! { <Simple title=words::REMOVE_UNIT about=unit text line command danger=true /> }
    }
}

/// Removing a machine with what is on it.
#[component]
pub(super) fn RemoveMachine(number: String, status: Asked<StatusRow>) -> impl IntoView {
    let model = use_target().uuid;
    let machine = number.parse::<u32>().ok();
    let units = Memo::new(move |_| status.read(|status| units_on(status, machine?).into()).flatten());

    move || {
        let units: Vec<String> = units.get()?;
        let force = !units.is_empty();
        let line =
            ["juju remove-machine --no-prompt ", &quoted(&number), if force { " --force" } else { "" }];
        let (number, line) = (number.clone(), line.concat());
        let command = machine.map(|machine| Command::RemoveMachine { model, machine, force });
        let text = match force {
            true => words::units_go(&units.join(", ")),
            false => words::MACHINE_IS_EMPTY.to_owned(),
        };
        Some(view! { <Simple title=words::REMOVE_MACHINE about=number text line command danger=true /> })
    }
}
