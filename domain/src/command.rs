//! What may be asked for. Commands name users as typed and models by UUID.

use alloc::string::String;
use alloc::vec::Vec;
use core::num::NonZeroU32;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::block::Block;
use crate::level::{CloudLevel, ControllerLevel, Kind, ModelLevel, OfferLevel};
use crate::name::{ApplicationName, CloudName, CredentialName, LocalUserName, ModelName, UserName};

/// Something to be done on a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Add a user and issue its registration string.
    AddUser {
        /// Its name.
        name: LocalUserName,
        /// A name for people; may be empty.
        display_name: String,
    },
    /// Set a password, which travels beside the command and never in it.
    SetPassword {
        /// Whose.
        user: UserName,
    },
    /// Take a user's password and issue a new registration string.
    ResetPassword {
        /// Whose.
        user: UserName,
    },
    /// Make a registration string unusable.
    WithdrawRegistration {
        /// For whom it was issued.
        user: UserName,
    },
    /// Keep a user from logging in.
    DisableUser {
        /// Whom.
        user: UserName,
    },
    /// Let a disabled user log in again.
    EnableUser {
        /// Whom.
        user: UserName,
    },
    /// Remove a user with everything it holds.
    RemoveUser {
        /// Whom.
        user: UserName,
    },
    /// Raise a level.
    Grant(Access),
    /// Lower a level to one below the one that is named.
    Revoke(Access),
    /// Add a model.
    AddModel(AddModel),
    /// Destroy a model with everything in it.
    DestroyModel {
        /// Which.
        model: Uuid,
    },
    /// Record that a connection to a model was opened.
    OpenModel {
        /// Which.
        model: Uuid,
    },
    /// Deploy a charm.
    Deploy {
        /// Into which model.
        model: Uuid,
        /// The charm.
        charm: String,
        /// What to call the application; the charm's name where nothing is given.
        application: Option<ApplicationName>,
        /// How many units it begins with.
        units: u32,
    },
    /// Add units to an application.
    AddUnits {
        /// In which model.
        model: Uuid,
        /// The application.
        application: ApplicationName,
        /// How many.
        count: u32,
    },
    /// Set a level whatever it is now: what a form does.
    SetAccess {
        /// For whom.
        user: UserName,
        /// On what.
        on: AccessOn,
    },
    /// Upgrade the agents of a model to those of its controller, or to a version.
    UpgradeModel {
        /// Which.
        model: Uuid,
        /// The version; the controller's where none is named.
        version: Option<String>,
    },
    /// Remove an application with its units and relations.
    RemoveApplication {
        /// From which model.
        model: Uuid,
        /// Which; or the name of an offer that the model consumes.
        application: ApplicationName,
    },
    /// Remove a unit, and its machine when nothing else is on it.
    RemoveUnit {
        /// From which model.
        model: Uuid,
        /// Of which application.
        application: ApplicationName,
        /// Its number.
        unit: u32,
    },
    /// Add machines without units.
    AddMachines {
        /// To which model.
        model: Uuid,
        /// How many.
        count: u32,
    },
    /// Remove a machine, with its units if that is forced.
    RemoveMachine {
        /// From which model.
        model: Uuid,
        /// Which.
        machine: u32,
        /// Whether its units go with it.
        force: bool,
    },
    /// Record that an application can be reached from outside, or not any more.
    SetExposed {
        /// In which model.
        model: Uuid,
        /// Which.
        application: ApplicationName,
        /// Whether it can.
        exposed: bool,
    },
    /// Change settings of an application.
    Configure {
        /// In which model.
        model: Uuid,
        /// Which.
        application: ApplicationName,
        /// The settings.
        settings: Settings,
    },
    /// Change settings of a model.
    ConfigureModel {
        /// Which.
        model: Uuid,
        /// The settings.
        settings: Settings,
    },
    /// Change how long registration strings work.
    ConfigureController {
        /// For how many seconds those that are issued from now on do; for ever where there is none.
        registrations_last: Option<NonZeroU32>,
    },
    /// Relate two endpoints of a model.
    Integrate {
        /// In which model.
        model: Uuid,
        /// One end.
        first: EndpointRef,
        /// The other.
        second: EndpointRef,
    },
    /// Remove a relation.
    RemoveRelation {
        /// From which model.
        model: Uuid,
        /// Which.
        relation: RelationRef,
    },
    /// Let a relation to an offer of a model rest.
    SuspendRelation {
        /// The offering model.
        model: Uuid,
        /// Its number.
        relation: u32,
    },
    /// Let a relation that rests go on.
    ResumeRelation {
        /// The offering model.
        model: Uuid,
        /// Its number.
        relation: u32,
    },
    /// Let other models use endpoints of an application.
    Offer {
        /// The model that it is in.
        model: Uuid,
        /// The application.
        application: ApplicationName,
        /// Its endpoints.
        endpoints: Vec<String>,
        /// What to call the offer; the application's name where nothing is given.
        name: Option<ApplicationName>,
    },
    /// Remove an offer, with its relations if that is forced.
    RemoveOffer {
        /// Which.
        offer: Uuid,
        /// Whether its relations go with it.
        force: bool,
    },
    /// Bring an offer into a model.
    Consume {
        /// The model.
        model: Uuid,
        /// The offer.
        offer: Uuid,
        /// What to call it there; the offer's name where nothing is given.
        alias: Option<ApplicationName>,
    },
    /// Keep a model from taking some commands.
    DisableCommands {
        /// The model.
        model: Uuid,
        /// Which.
        block: Block,
        /// What those are told who try; may be empty.
        message: String,
    },
    /// Let a model take some commands again.
    EnableCommands {
        /// The model.
        model: Uuid,
        /// Which.
        block: Block,
    },
    /// Add a cloud to the controller.
    AddCloud {
        /// Its name.
        cloud: CloudName,
        /// What it is.
        definition: CloudDefinition,
    },
    /// Define a cloud otherwise.
    UpdateCloud {
        /// Its name.
        cloud: CloudName,
        /// What it is.
        definition: CloudDefinition,
    },
    /// Remove a cloud that no model is on.
    RemoveCloud {
        /// Its name.
        cloud: CloudName,
    },
    /// Keep a credential of one's own. Its contents are not recorded.
    KeepCredential {
        /// For which cloud.
        cloud: CloudName,
        /// Its name.
        credential: CredentialName,
        /// How it proves its owner.
        auth_type: String,
    },
    /// Remove a credential of one's own.
    RemoveCredential {
        /// For which cloud.
        cloud: CloudName,
        /// Its name.
        credential: CredentialName,
        /// Whether it goes although models use it.
        force: bool,
    },
    /// Upgrade the agents of the controller.
    UpgradeController {
        /// The version; the next one where none is named.
        version: Option<String>,
    },
    /// Record a backup.
    CreateBackup {
        /// What it is for; may be empty.
        notes: String,
    },
    /// Destroy the controller.
    DestroyController {
        /// Whether its models go with it.
        all_models: bool,
    },
}

/// An endpoint of an application, found by itself where only one fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointRef {
    /// The application, or the name of an offer that the model consumes.
    pub application: ApplicationName,
    /// Its endpoint, if it is named.
    pub endpoint: Option<String>,
}

/// A relation, by number or by its ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationRef {
    /// By its number.
    Number(u32),
    /// By its ends.
    Between(EndpointRef, EndpointRef),
}

/// Settings: each with its new value, or none to go back to the default.
pub type Settings = Vec<(String, Option<String>)>;

/// A level for a user on something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// For whom.
    pub user: UserName,
    /// On what, and which level.
    pub to: LevelOn,
}

/// A level on something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LevelOn {
    /// On the controller.
    Controller {
        /// The level.
        level: ControllerLevel,
    },
    /// On a cloud.
    Cloud {
        /// Which.
        cloud: CloudName,
        /// The level.
        level: CloudLevel,
    },
    /// On a model.
    Model {
        /// Which.
        model: Uuid,
        /// The level.
        level: ModelLevel,
    },
    /// On an application offer.
    Offer {
        /// Which.
        offer: Uuid,
        /// The level.
        level: OfferLevel,
    },
}

/// A model to be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddModel {
    /// Its name.
    pub name: ModelName,
    /// Its owner; whoever asks, where nobody is named.
    pub owner: Option<UserName>,
    /// The cloud to put it on; where none is named, the only one that is allowed.
    pub cloud: Option<CloudName>,
    /// The region of that cloud; its default where none is named.
    pub region: Option<String>,
    /// One of the owner's credentials; the only one where none is named.
    pub credential: Option<CredentialName>,
}

/// A level on something, or none: what a form sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccessOn {
    /// On the controller.
    Controller {
        /// The level.
        level: Option<ControllerLevel>,
    },
    /// On a cloud.
    Cloud {
        /// Which.
        cloud: CloudName,
        /// The level.
        level: Option<CloudLevel>,
    },
    /// On a model.
    Model {
        /// Which.
        model: Uuid,
        /// The level.
        level: Option<ModelLevel>,
    },
    /// On an application offer.
    Offer {
        /// Which.
        offer: Uuid,
        /// The level.
        level: Option<OfferLevel>,
    },
}

/// What a cloud is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloudDefinition {
    /// Its type, such as `lxd` or `ec2`.
    pub kind: String,
    /// How one may prove oneself to it; `empty` needs no credential.
    pub auth_types: Vec<String>,
    /// Its regions, the default first.
    pub regions: Vec<String>,
}

impl LevelOn {
    /// The kind of thing that the level is on.
    pub fn kind(&self) -> Kind {
        match self {
            LevelOn::Controller { .. } => Kind::Controller,
            LevelOn::Cloud { .. } => Kind::Cloud,
            LevelOn::Model { .. } => Kind::Model,
            LevelOn::Offer { .. } => Kind::Offer,
        }
    }

    /// The level as it is written.
    pub fn level(&self) -> &'static str {
        match self {
            LevelOn::Controller { level } => level.as_str(),
            LevelOn::Cloud { level, .. } => level.as_str(),
            LevelOn::Model { level, .. } => level.as_str(),
            LevelOn::Offer { level, .. } => level.as_str(),
        }
    }
}
