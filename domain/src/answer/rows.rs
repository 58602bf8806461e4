//! The rows that answers are made of.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::facts::Standing;
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::name::{ApplicationName, CloudName, ControllerName, CredentialName, ModelName, UserName};
use crate::rulebook::RulebookName;
use crate::state::{Charm, Endpoint, MachineId, RegistrationState};

/// A controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControllerRow {
    /// Its UUID.
    pub uuid: Uuid,
    /// The name that it was bootstrapped with.
    pub name: ControllerName,
    /// The rules that hold there.
    pub rulebook: RulebookName,
    /// The cloud that it is on.
    pub cloud: CloudName,
    /// The region of that cloud.
    pub region: String,
    /// The version of its agents.
    pub version: String,
    /// How long registration strings can be used there, in seconds; none is for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registrations_last: Option<u32>,
    /// Where external users prove themselves; none where only local users can log in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_url: Option<String>,
    /// Who asks.
    pub user: UserName,
    /// What whoever asks holds on it.
    pub access: ControllerLevel,
    /// How many models whoever asks may see there.
    pub models: usize,
    /// How many machines those have; superusers only.
    pub machines: Option<usize>,
}

impl ControllerRow {
    /// Whether whoever asked may list every model and is told of all.
    pub fn tells_all(&self) -> bool {
        self.machines.is_some()
    }
}

/// A user of a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserRow {
    /// The name.
    pub name: UserName,
    /// A name for people; may be empty.
    pub display_name: String,
    /// The level that counts on the controller; none while disabled.
    pub access: Option<ControllerLevel>,
    /// When it was added; unknown for external users.
    pub created_at: Option<Timestamp>,
    /// When it last logged in.
    pub last_login: Option<Timestamp>,
    /// How the account stands.
    pub standing: Standing,
}

/// A user of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelUserRow {
    /// The name.
    pub name: UserName,
    /// A name for people; may be empty.
    pub display_name: String,
    /// Its own level on the model.
    pub access: ModelLevel,
    /// When it last opened a connection to the model.
    pub last_connection: Option<Timestamp>,
}

/// A model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelRow {
    /// Its UUID.
    pub uuid: Uuid,
    /// Its name.
    pub name: ModelName,
    /// Its owner.
    pub owner: UserName,
    /// The cloud that it is on.
    pub cloud: CloudName,
    /// The type of that cloud.
    pub cloud_type: String,
    /// The region of that cloud.
    pub region: String,
    /// The credential that it uses, told to its owner and administrators.
    pub credential: Option<CredentialName>,
    /// The version of its agents.
    pub version: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// Whether it is the model of the controller itself.
    pub is_controller: bool,
    /// The own level of the user whose models are listed.
    pub access: Option<ModelLevel>,
    /// When whoever asks last opened a connection to it.
    pub last_connection: Option<Timestamp>,
    /// How many machines it has.
    pub machines: usize,
    /// How many units it has.
    pub units: usize,
}

/// A model with its users and machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelDetails {
    /// The model.
    pub model: ModelRow,
    /// Its users: all for its administrators and superusers, else only whoever asks.
    pub users: Vec<ModelUserRow>,
    /// Its machines, for those who can write.
    pub machines: Option<Vec<MachineId>>,
}

/// What a model runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusRow {
    /// The model.
    pub model: ModelRow,
    /// Its applications, by name.
    pub applications: Vec<ApplicationRow>,
    /// Its machines, by number.
    pub machines: Vec<MachineRow>,
    /// The relations that end in it, by number.
    pub relations: Vec<RelationRow>,
    /// The offers that it consumes: the name here, and the offer's URL.
    pub remotes: Vec<(ApplicationName, String)>,
    /// Those of them whose offer is no more, by their name here.
    #[serde(default)]
    pub terminated: Vec<ApplicationName>,
    /// Its offers, for its administrators.
    pub offers: Vec<OfferRow>,
}

/// A relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationRow {
    /// Its number.
    pub number: u32,
    /// The side that gives, as `application:endpoint`; in a model that consumes it, under its name there.
    pub provider: String,
    /// The side that takes.
    pub requirer: String,
    /// What they speak.
    pub interface: String,
    /// Whether it rests.
    pub suspended: bool,
    /// Since when it exists.
    pub since: Timestamp,
}

/// An application offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRow {
    /// Its UUID.
    pub uuid: Uuid,
    /// Its name.
    pub name: ApplicationName,
    /// The owner of its model.
    pub owner: UserName,
    /// Its model.
    pub model: ModelName,
    /// The application.
    pub application: ApplicationName,
    /// The charm of the application.
    pub charm: String,
    /// What it is for; may be empty.
    pub description: String,
    /// What is offered.
    pub endpoints: Vec<Endpoint>,
    /// The level that counts for whoever asks; administrators of the model act as its administrators.
    pub access: Option<OfferLevel>,
    /// Who has access: all for those who administer it, else only whoever asks.
    pub users: Vec<(UserName, String, OfferLevel)>,
    /// Who uses it, for those who administer it.
    pub connections: Vec<ConnectionRow>,
}

/// A use of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionRow {
    /// The consuming model.
    pub source: Uuid,
    /// Whose access counts.
    pub user: UserName,
    /// The number of the relation.
    pub relation: u32,
    /// The endpoint that is used.
    pub endpoint: String,
    /// Whether it rests.
    pub suspended: bool,
    /// Since when it exists.
    pub since: Timestamp,
}

/// A credential: never its contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialRow {
    /// The cloud.
    pub cloud: CloudName,
    /// Its name.
    pub name: CredentialName,
    /// How it proves its owner.
    pub auth_type: String,
    /// How many models use it.
    pub models: usize,
}

/// A registration string that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationRow {
    /// The registration.
    pub id: Uuid,
    /// For whom.
    pub user: UserName,
    /// By whom.
    pub issued_by: UserName,
    /// When.
    pub issued_at: Timestamp,
    /// Until when it can be used; none is for ever.
    pub expires_at: Option<Timestamp>,
    /// What became of it.
    pub state: RegistrationState,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationRow {
    /// Its name.
    pub name: ApplicationName,
    /// Its charm.
    pub charm: Charm,
    /// When it was deployed.
    pub since: Timestamp,
    /// Whether it is recorded as reachable from outside.
    pub exposed: bool,
    /// Its units, by number.
    pub units: Vec<UnitRow>,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRow {
    /// Its number.
    pub number: u32,
    /// The machine that it is on.
    pub machine: Option<MachineId>,
    /// When it was added.
    pub since: Timestamp,
}

/// A machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineRow {
    /// Its number.
    pub id: MachineId,
    /// The operating system that it has.
    pub base: String,
    /// When it was added.
    pub since: Timestamp,
}

/// A cloud of a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloudRow {
    /// Its name.
    pub name: CloudName,
    /// Its type.
    pub cloud_type: String,
    /// How one may prove oneself to it.
    pub auth_types: Vec<String>,
    /// Its regions, the default first.
    pub regions: Vec<String>,
    /// Whether the controller itself is on it.
    pub is_controllers: bool,
    /// Who has access: all for its administrators and superusers, else only whoever asks.
    pub users: Vec<(UserName, String, CloudLevel)>,
}
