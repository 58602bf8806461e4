//! What a model runs, as it is recorded (`semantics §4.6`).

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use uuid::Uuid;

use super::models::row;
use super::{ApplicationRow, MachineRow, RelationRow, StatusRow, UnitRow};
use crate::action::Action;
use crate::decide::find;
use crate::id::{ModelId, RelationId, UserId};
use crate::name::ApplicationName;
use crate::refusal::Refusal;
use crate::state::{Model, Relation, RelationEnd, Remote, Role, State};

pub(super) fn status(state: &State, actor: UserId, uuid: Uuid) -> Result<StatusRow, Refusal> {
    let (id, model) = find::model(state, actor, uuid, Action::Status)?;
    let applications = model.applications.iter().map(|(name, application)| ApplicationRow {
        name: name.clone(),
        charm: application.charm.clone(),
        since: application.since,
        exposed: application.exposed,
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
        relations: relations(state, id, model),
        remotes: remotes(state, model),
        terminated: terminated(state, model),
        offers: super::offers::of_model(state, actor, uuid).unwrap_or_default(),
    })
}

fn relations(state: &State, id: ModelId, model: &Model) -> Vec<RelationRow> {
    let here = state.relations().filter(|(_, relation)| relation.touches(id));
    let row = |(number, relation): (RelationId, &Relation)| {
        let written = |end: &RelationEnd| {
            let remote = || model.remotes.iter().find(|(_, remote)| Some(remote.offer) == relation.offer);
            let name = if end.model == id {
                &end.application
            } else {
                remote().map_or(&end.application, |(name, _)| name)
            };
            format!("{name}:{}", end.endpoint)
        };
        let [one, other] = &relation.ends;
        let (provider, requirer) = if one.role == Role::Requirer { (other, one) } else { (one, other) };
        RelationRow {
            number: number.0,
            provider: written(provider),
            requirer: written(requirer),
            interface: one.interface.clone(),
            suspended: relation.suspended_at.is_some(),
            since: relation.since,
        }
    };
    here.map(row).collect()
}

fn remotes(state: &State, model: &Model) -> Vec<(ApplicationName, String)> {
    let url = |remote: &Remote| {
        let offer = state.offer(remote.offer)?;
        let offering = state.model(offer.model)?;
        Some(format!("{}/{}.{}", state.user(offering.owner)?.name, offering.name, offer.name))
    };
    model.remotes.iter().filter_map(|(name, remote)| Some((name.clone(), url(remote)?))).collect()
}

fn terminated(state: &State, model: &Model) -> Vec<ApplicationName> {
    let gone = |remote: &Remote| state.offer(remote.offer).is_none_or(|offer| offer.removed_at.is_some());
    model.remotes.iter().filter(|(_, remote)| gone(remote)).map(|(name, _)| name.clone()).collect()
}
