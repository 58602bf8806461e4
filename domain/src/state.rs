//! Everything that is known about one controller: the fold of its journal.

mod apply;
mod cloud;
mod facts;
mod lookup;
mod model;
mod offer;
mod relation;
mod sole;
mod table;
mod user;
mod users;

pub use cloud::{Cloud, Credential};
pub use model::{Application, Charm, Machine, MachineId, Model, Unit};
pub use offer::{Endpoint, Offer, Role};
pub use relation::{Relation, RelationEnd, Remote};
pub(crate) use sole::Sole;
pub use table::{Grant, Table};
pub use user::{Account, Key, Registration, RegistrationState, User};
pub(crate) use users::Users;

use alloc::string::String;
use alloc::vec::Vec;

use hashbrown::HashMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::name::ControllerName;
use crate::rulebook::RulebookName;

/// The controller itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Controller {
    /// Its UUID; registration keys are derived from it.
    pub uuid: Uuid,
    /// The name that it was bootstrapped with.
    pub name: ControllerName,
    /// The rules that hold here.
    pub rulebook: RulebookName,
    /// The cloud that it was bootstrapped on.
    pub cloud: CloudId,
    /// The region of that cloud.
    pub region: String,
    /// The version of its agents.
    pub version: String,
    /// How long a registration string can be used, in seconds; none is for ever.
    pub registrations_last: Option<u32>,
    /// When it was bootstrapped.
    pub created_at: Timestamp,
    /// When it was destroyed.
    pub destroyed_at: Option<Timestamp>,
    /// Where external users prove themselves; none where only local users can log in.
    pub identity_url: Option<String>,
}

/// A backup that was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
    /// What it is for; may be empty.
    pub notes: String,
}

/// The state of one controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The controller.
    pub controller: Controller,
    /// When the last event happened.
    pub at: Timestamp,
    /// How many events have been applied.
    pub seq: u64,
    pub(crate) users: Users,
    pub(crate) user_of_name: HashMap<String, UserId>,
    pub(crate) superusers: Vec<UserId>,
    pub(crate) registrations: Vec<Registration>,
    pub(crate) registration_of_id: HashMap<Uuid, usize>,
    pub(crate) clouds: Vec<Cloud>,
    pub(crate) models: Vec<Model>,
    pub(crate) model_of_uuid: HashMap<Uuid, ModelId>,
    pub(crate) offers: Vec<Offer>,
    pub(crate) relations: Vec<Relation>,
    pub(crate) backups: Vec<Backup>,
    pub(crate) on_controller: Sole<ControllerLevel>,
    pub(crate) on_clouds: Table<CloudId, CloudLevel>,
    pub(crate) on_models: Table<ModelId, ModelLevel>,
    pub(crate) on_offers: Table<OfferId, OfferLevel>,
}
