//! Deploying and scaling (`semantics §4.6`): recorded, never started.

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::{Decision, find};
use crate::action::Action;
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
    let (id, model) = find::model(state, actor, uuid, Action::Deploy)?;
    let found = catalogue::charm(charm).ok_or_else(|| Refusal::CharmNotFound { charm: charm.to_string() })?;
    let application = match application {
        Some(name) => name.clone(),
        None => found.name.parse().map_err(|_| Refusal::CharmNeedsName { charm: charm.to_string() })?,
    };
    if model.applications.contains_key(&application) {
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
    let (id, model) = find::model(state, actor, uuid, Action::AddUnit)?;
    let Some(found) = model.applications.get(application) else {
        return Err(Refusal::ApplicationNotFound { application: application.clone() });
    };
    if catalogue::charm(&found.charm.name).is_some_and(|charm| charm.subordinate) {
        return Err(Refusal::IsSubordinate { application: application.clone() });
    }
    let count = checked(count)?;
    Ok(new_units(state, id, model, application, &found.charm.base, found.next_unit, count))
}

fn checked(count: u32) -> Result<u32, Refusal> {
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
