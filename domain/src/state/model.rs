//! Models and what is recorded in them.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::relation::Remote;
use crate::block::Block;
use crate::id::{CloudId, UserId};
use crate::name::{ApplicationName, CredentialName, ModelName};

/// A model, kept after its destruction too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    /// Its UUID.
    pub uuid: Uuid,
    /// Its name, unique among the living models of its owner.
    pub name: ModelName,
    /// Its owner: a part of its name, and no level.
    pub owner: UserId,
    /// The cloud that it is on.
    pub cloud: CloudId,
    /// The region of that cloud.
    pub region: String,
    /// The credential that it uses, one of its owner's.
    pub credential: Option<CredentialName>,
    /// The version of its agents.
    pub version: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was destroyed.
    pub destroyed_at: Option<Timestamp>,
    /// Whether it is the model of the controller itself.
    pub is_controller: bool,
    /// Its applications.
    pub applications: BTreeMap<ApplicationName, Application>,
    /// Its machines.
    pub machines: BTreeMap<MachineId, Machine>,
    /// The number that the next machine gets.
    pub next_machine: u32,
    /// Its settings that differ from the defaults.
    pub config: BTreeMap<String, String>,
    /// The commands that it does not take for now, each with what those are told who try.
    pub blocks: BTreeMap<Block, String>,
    /// The offers that it consumes, by the name that they have here.
    pub remotes: BTreeMap<ApplicationName, Remote>,
    /// When each user last opened a connection to it.
    pub connections: BTreeMap<UserId, Timestamp>,
}

/// An application: a charm that was deployed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The charm.
    pub charm: Charm,
    /// Its units, by number.
    pub units: BTreeMap<u32, Unit>,
    /// The number that the next unit gets.
    pub next_unit: u32,
    /// When it was deployed.
    pub since: Timestamp,
    /// Whether it is recorded as reachable from outside.
    pub exposed: bool,
    /// Its settings that differ from the charm's.
    pub config: BTreeMap<String, String>,
}

/// The charm of an application, as it was when it was deployed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charm {
    /// Its name.
    pub name: String,
    /// The channel that it came from.
    pub channel: String,
    /// Its revision in that channel.
    pub revision: u32,
    /// The operating system that it runs on.
    pub base: String,
}

/// A unit of an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The machine that it is on; none on Kubernetes, and none of its own for a subordinate.
    pub machine: Option<MachineId>,
    /// When it was added.
    pub since: Timestamp,
}

/// The number of a machine in its model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MachineId(pub u32);

/// A machine of a model: recorded, never started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// The operating system that it has.
    pub base: String,
    /// When it was added.
    pub since: Timestamp,
}

impl Model {
    /// Whether it has not been destroyed.
    pub fn is_alive(&self) -> bool {
        self.destroyed_at.is_none()
    }

    /// The machines that no unit is on any more.
    pub fn empty_machines(&self) -> Vec<MachineId> {
        let units = self.applications.values().flat_map(|application| application.units.values());
        let used: BTreeSet<MachineId> = units.filter_map(|unit| unit.machine).collect();
        self.machines.keys().copied().filter(|machine| !used.contains(machine)).collect()
    }
}
