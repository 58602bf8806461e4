//! Families of events, by which people look through a history.

use serde::{Deserialize, Serialize};

use crate::event::Event;

/// A family of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// Levels that changed.
    Access,
    /// Accounts, registration strings, passwords.
    Accounts,
    /// Logins and connections to models.
    Logins,
    /// The controller itself, and clouds with their credentials.
    Controller,
    /// Models and what is in them.
    Models,
    /// Offers and relations.
    Offers,
}

impl Family {
    /// All families.
    pub const ALL: [Family; 6] = [
        Family::Access,
        Family::Accounts,
        Family::Logins,
        Family::Controller,
        Family::Models,
        Family::Offers,
    ];
}

impl Event {
    /// The family of an event.
    pub fn family(&self) -> Family {
        match self {
            Event::AccessSet { .. } => Family::Access,
            Event::UserAdded { .. }
            | Event::ExternalUserNamed { .. }
            | Event::RegistrationIssued { .. }
            | Event::RegistrationWithdrawn { .. }
            | Event::RegistrationUsed { .. }
            | Event::PasswordSet { .. }
            | Event::PasswordDropped { .. }
            | Event::UserDisabled { .. }
            | Event::UserEnabled { .. }
            | Event::UserRemoved { .. } => Family::Accounts,
            Event::LoggedIn { .. } | Event::ModelOpened { .. } => Family::Logins,
            Event::ControllerBootstrapped { .. }
            | Event::ControllerUpgraded { .. }
            | Event::ControllerConfigured { .. }
            | Event::ControllerDestroyed
            | Event::BackupCreated { .. }
            | Event::CloudAdded { .. }
            | Event::CloudUpdated { .. }
            | Event::CloudRemoved { .. }
            | Event::CredentialKept { .. }
            | Event::CredentialRemoved { .. } => Family::Controller,
            Event::ModelAdded { .. }
            | Event::ModelDestroyed { .. }
            | Event::ModelUpgraded { .. }
            | Event::ModelConfigured { .. }
            | Event::MachineAdded { .. }
            | Event::MachineRemoved { .. }
            | Event::ApplicationDeployed { .. }
            | Event::ApplicationRemoved { .. }
            | Event::ApplicationExposed { .. }
            | Event::ApplicationConfigured { .. }
            | Event::UnitAdded { .. }
            | Event::UnitRemoved { .. }
            | Event::CommandsDisabled { .. }
            | Event::CommandsEnabled { .. } => Family::Models,
            Event::OfferAdded { .. }
            | Event::OfferUpdated { .. }
            | Event::OfferRemoved { .. }
            | Event::OfferConsumed { .. }
            | Event::RelationAdded { .. }
            | Event::RelationRemoved { .. }
            | Event::RelationSuspended { .. }
            | Event::RelationResumed { .. } => Family::Offers,
        }
    }
}
