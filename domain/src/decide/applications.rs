//! Deploying and scaling (`semantics §4.6`): recorded, never started.

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::{Decision, find};
use crate::action::Action;
use crate::block::Touch;
use crate::catalogue;
use crate::event::Event;
use crate::id::{ModelId, UserId};
use crate::name::ApplicationName;
use crate::refusal::Refusal;
use crate::state::{Charm, MachineId, Model, State};

/// The most units that one command adds.
const MOST_UNITS: u32 = 1000;

pub(super) fn deploy(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    charm: &str,
    application: Option<&ApplicationName>,
    units: u32,
) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Deploy, Touch::Changes)?;
    let found = catalogue::charm(charm).ok_or_else(|| Refusal::CharmNotFound { charm: charm.to_string() })?;
    let application = match application {
        Some(name) => name.clone(),
        None => found.name.parse().map_err(|_| Refusal::CharmNeedsName { charm: charm.to_string() })?,
    };
    if model.applications.contains_key(&application) || model.remotes.contains_key(&application) {
        return Err(Refusal::ApplicationExists { application });
    }
    let units = checked(units)?;
    let charm = Charm {
        name: found.name.to_string(),
        channel: found.channel.to_string(),
        revision: found.revision,
        base: found.base.to_string(),
    };
    let mut events = vec![Event::ApplicationDeployed { model: id, application: application.clone(), charm }];
    if !found.subordinate {
        events.extend(new_units(state, id, model, &application, found.base, 0, units));
    }
    Ok(events)
}

pub(super) fn add_units(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    application: &ApplicationName,
    count: u32,
) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::AddUnit, Touch::Changes)?;
    let found = find::application(model, application)?;
    if catalogue::charm(&found.charm.name).is_some_and(|charm| charm.subordinate) {
        return Err(Refusal::IsSubordinate { application: application.clone() });
    }
    let count = checked(count)?;
    Ok(new_units(state, id, model, application, &found.charm.base, found.next_unit, count))
}

pub(super) fn remove(state: &State, actor: UserId, uuid: Uuid, name: &ApplicationName) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Removes)?;
    if model.remotes.contains_key(name) {
        return Ok(vec![Event::ApplicationRemoved { model: id, application: name.clone() }]);
    }
    let found = find::application(model, name)?;
    let offered = state.offers().filter(|(_, offer)| offer.model == id && offer.application == *name);
    let used =
        offered.filter(|(offer, _)| state.relations().any(|(_, relation)| relation.offer == Some(*offer)));
    let used: Vec<_> = used.map(|(_, offer)| offer.name.clone()).collect();
    if !used.is_empty() {
        return Err(Refusal::ApplicationHasConsumers { application: name.clone(), offers: used });
    }
    let mut events = vec![Event::ApplicationRemoved { model: id, application: name.clone() }];
    let gone = |application: &ApplicationName, _: u32| application == name;
    events.extend(
        found
            .units
            .values()
            .filter_map(|unit| freed(model, unit.machine, &gone))
            .map(|machine| Event::MachineRemoved { model: id, machine }),
    );
    Ok(events)
}

pub(super) fn remove_unit(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    name: &ApplicationName,
    number: u32,
) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Removes)?;
    let found = find::application(model, name)?;
    let Some(unit) = found.units.get(&number) else {
        return Err(Refusal::UnitNotFound { application: name.clone(), unit: number });
    };
    let mut events = vec![Event::UnitRemoved { model: id, application: name.clone(), unit: number }];
    let gone = |application: &ApplicationName, unit: u32| application == name && unit == number;
    if let Some(machine) = freed(model, unit.machine, &gone) {
        events.push(Event::MachineRemoved { model: id, machine });
    }
    Ok(events)
}

/// The machine of a unit that goes, if nothing stays on it.
fn freed(
    model: &Model,
    machine: Option<MachineId>,
    gone: &impl Fn(&ApplicationName, u32) -> bool,
) -> Option<MachineId> {
    let machine = machine?;
    let mut units = model.applications.iter().flat_map(|(name, application)| {
        application.units.iter().map(move |(number, unit)| (name, *number, unit))
    });
    let stays = units.any(|(name, number, unit)| unit.machine == Some(machine) && !gone(name, number));
    (!stays).then_some(machine)
}

pub(super) fn checked(count: u32) -> Result<u32, Refusal> {
    match count {
        1..=MOST_UNITS => Ok(count),
        _ => Err(Refusal::BadUnitCount { count, most: MOST_UNITS }),
    }
}

/// Each unit gets a machine of its own, but on Kubernetes.
fn new_units(
    state: &State,
    id: ModelId,
    model: &Model,
    application: &ApplicationName,
    base: &str,
    first: u32,
    count: u32,
) -> Vec<Event> {
    let on_kubernetes = state.cloud(model.cloud).is_some_and(|cloud| cloud.kind == "kubernetes");
    let mut events = Vec::new();
    for number in 0..count {
        let machine = (!on_kubernetes).then_some(MachineId(model.next_machine + number));
        if let Some(machine) = machine {
            events.push(Event::MachineAdded { model: id, machine, base: base.to_string() });
        }
        events.push(Event::UnitAdded {
            model: id,
            application: application.clone(),
            unit: first + number,
            machine,
        });
    }
    events
}
