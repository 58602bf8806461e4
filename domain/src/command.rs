//! What may be asked for. Commands name users as typed and models by UUID.

use alloc::string::String;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::level::{CloudLevel, ControllerLevel, Kind, ModelLevel, OfferLevel};
use crate::name::{ApplicationName, CloudName, CredentialName, LocalUserName, ModelName, UserName};

/// Something to be done on a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
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
}

/// A level for a user on something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// For whom.
    pub user: UserName,
    /// On what, and which level.
    #[serde(flatten)]
    pub to: LevelOn,
}

/// A level on something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "on", rename_all = "kebab-case")]
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
