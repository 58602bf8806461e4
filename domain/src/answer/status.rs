//! What a model runs, as it is recorded (`semantics §4.6`).

use uuid::Uuid;

use super::models::row;
use super::{ApplicationRow, MachineRow, StatusRow, UnitRow};
use crate::action::Action;
use crate::decide::find;
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::State;

pub(super) fn status(state: &State, actor: UserId, uuid: Uuid) -> Result<StatusRow, Refusal> {
    let (id, model) = find::model(state, actor, uuid, Action::Status)?;
    let applications = model.applications.iter().map(|(name, application)| ApplicationRow {
        name: name.clone(),
        charm: application.charm.clone(),
        since: application.since,
        units: application
            .units
            .iter()
            .map(|(number, unit)| UnitRow { number: *number, machine: unit.machine, since: unit.since })
            .collect(),
    });
    let machines = model.machines.iter();
    Ok(StatusRow {
        model: row(state, actor, id, model).ok_or(Refusal::Concealed)?,
        applications: applications.collect(),
        machines: machines
            .map(|(id, machine)| MachineRow { id: *id, base: machine.base.clone(), since: machine.since })
            .collect(),
    })
}
