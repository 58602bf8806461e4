//! Models and what is in them.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jiff::Timestamp;

use crate::event::Event;
use crate::id::{ModelId, OfferId};
use crate::name::ApplicationName;
use crate::state::{Application, Charm, Machine, MachineId, Model, State, Unit};

impl State {
    pub(super) fn add_model(&mut self, event: &Event, at: Timestamp) {
        let Event::ModelAdded { model, uuid, name, owner, cloud, region, credential, version, is_controller } =
            event
        else {
            return;
        };
        self.model_of_uuid.insert(*uuid, *model);
        self.models.push(Model {
            uuid: *uuid,
            name: name.clone(),
            owner: *owner,
            cloud: *cloud,
            region: region.clone(),
            credential: credential.clone(),
            version: version.clone(),
            created_at: at,
            destroyed_at: None,
            is_controller: *is_controller,
            applications: BTreeMap::new(),
            machines: BTreeMap::new(),
            next_machine: 0,
            config: BTreeMap::new(),
            blocks: BTreeMap::new(),
            remotes: BTreeMap::new(),
            connections: BTreeMap::new(),
        });
    }

    pub(super) fn destroy_model(&mut self, id: ModelId, at: Timestamp) {
        self.on_models.forget_resource(id);
        self.end_relations(at, |relation| relation.touches(id));
        let inside: Vec<OfferId> =
            self.offers().filter(|(_, offer)| offer.model == id).map(|(id, _)| id).collect();
        inside.into_iter().for_each(|offer| self.remove_offer(offer, at));
        self.change_model(id, |model| {
            model.destroyed_at = Some(at);
            model.applications.clear();
            model.machines.clear();
            model.remotes.clear();
        });
        if let Some(uuid) = self.model(id).map(|model| model.uuid) {
            self.model_of_uuid.remove(&uuid);
        }
    }

    pub(super) fn add_machine(&mut self, model: ModelId, machine: MachineId, base: &str, at: Timestamp) {
        self.change_model(model, |model| {
            model.machines.insert(machine, Machine { base: base.to_string(), since: at });
            model.next_machine = model.next_machine.max(machine.0 + 1);
        });
    }

    pub(super) fn add_application(
        &mut self,
        model: ModelId,
        name: &ApplicationName,
        charm: &Charm,
        at: Timestamp,
    ) {
        let new = Application {
            charm: charm.clone(),
            units: BTreeMap::new(),
            next_unit: 0,
            since: at,
            exposed: false,
            config: BTreeMap::new(),
        };
        self.change_model(model, |model| {
            model.applications.insert(name.clone(), new);
        });
    }

    pub(super) fn remove_application(&mut self, id: ModelId, name: &ApplicationName, at: Timestamp) {
        self.end_relations(at, |relation| relation.is_at(id, name));
        self.forget_remote(id, name, at);
        let offered = self.offers().filter(|(_, offer)| offer.model == id && offer.application == *name);
        let offered: Vec<OfferId> = offered.map(|(id, _)| id).collect();
        offered.into_iter().for_each(|offer| self.remove_offer(offer, at));
        self.change_model(id, |model| {
            model.applications.remove(name);
        });
    }

    /// The relations through an offer end with the last name that a model has for it.
    fn forget_remote(&mut self, id: ModelId, name: &ApplicationName, at: Timestamp) {
        let Some(model) = self.models.get_mut(id.index()) else { return };
        let Some(offer) = model.remotes.remove(name).map(|remote| remote.offer) else { return };
        if model.remotes.values().all(|remote| remote.offer != offer) {
            self.end_relations(at, |relation| {
                let [_, consuming] = &relation.ends;
                relation.offer == Some(offer) && consuming.model == id
            });
        }
    }

    pub(super) fn add_unit(
        &mut self,
        model: ModelId,
        application: &ApplicationName,
        unit: u32,
        machine: Option<MachineId>,
        at: Timestamp,
    ) {
        self.change_application(model, application, |application| {
            application.units.insert(unit, Unit { machine, since: at });
            application.next_unit = application.next_unit.max(unit + 1);
        });
    }

    pub(super) fn change_model(&mut self, id: ModelId, change: impl FnOnce(&mut Model)) {
        if let Some(model) = self.models.get_mut(id.index()) {
            change(model);
        }
    }

    pub(super) fn change_application(
        &mut self,
        model: ModelId,
        name: &ApplicationName,
        change: impl FnOnce(&mut Application),
    ) {
        self.change_model(model, |model| {
            if let Some(application) = model.applications.get_mut(name) {
                change(application);
            }
        });
    }
}

/// Sets and resets settings.
pub(super) fn configure(config: &mut BTreeMap<String, String>, settings: &[(String, Option<String>)]) {
    for (key, value) in settings {
        match value {
            Some(value) => config.insert(key.clone(), value.clone()),
            None => config.remove(key),
        };
    }
}
