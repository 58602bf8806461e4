//! Machines without units (`semantics §4.10`): recorded, never started.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use uuid::Uuid;

use super::applications::checked;
use super::{Decision, find};
use crate::action::Action;
use crate::block::Touch;
use crate::catalogue::MACHINE_BASE;
use crate::event::Event;
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::{MachineId, State};

pub(super) fn add(state: &State, actor: UserId, uuid: Uuid, count: u32) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Changes)?;
    let first = model.next_machine;
    let machines = (0..checked(count)?).map(|number| Event::MachineAdded {
        model: id,
        machine: MachineId(first + number),
        base: MACHINE_BASE.to_string(),
    });
    Ok(machines.collect())
}

pub(super) fn remove(state: &State, actor: UserId, uuid: Uuid, number: u32, force: bool) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Removes)?;
    let machine = MachineId(number);
    if !model.machines.contains_key(&machine) {
        return Err(Refusal::MachineNotFound { machine: number });
    }
    let units = model.applications.iter().flat_map(|(name, application)| {
        let here = application.units.iter().filter(|(_, unit)| unit.machine == Some(machine));
        here.map(move |(number, _)| (name.clone(), *number))
    });
    let units: Vec<_> = units.collect();
    if !units.is_empty() && !force {
        let units: Vec<String> = units.iter().map(|(name, number)| format!("{name}/{number}")).collect();
        return Err(Refusal::MachineHasUnits { machine: number, units });
    }
    let removed =
        units.into_iter().map(|(application, unit)| Event::UnitRemoved { model: id, application, unit });
    Ok(removed.chain([Event::MachineRemoved { model: id, machine }]).collect())
}
