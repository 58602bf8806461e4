//! Relations between applications, and offers that a model consumes.

use alloc::string::String;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::offer::Role;
use crate::id::{ModelId, OfferId, UserId};
use crate::name::ApplicationName;

/// A relation between two endpoints, kept after its removal too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Both ends; of a relation through an offer the first is the offering side.
    pub ends: [RelationEnd; 2],
    /// The offer that it goes through.
    pub offer: Option<OfferId>,
    /// Who related them: through an offer, the user whose access counts.
    pub by: UserId,
    /// Since when.
    pub since: Timestamp,
    /// Since when it is suspended.
    pub suspended_at: Option<Timestamp>,
    /// When it was removed, or one of its ends.
    pub removed_at: Option<Timestamp>,
}

/// One end of a relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationEnd {
    /// The model that the application is in.
    pub model: ModelId,
    /// The application.
    pub application: ApplicationName,
    /// Its endpoint.
    pub endpoint: String,
    /// What it speaks.
    pub interface: String,
    /// Which side it is.
    pub role: Role,
}

/// An offer that a model consumes, under a name of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remote {
    /// The offer.
    pub offer: OfferId,
    /// Who brought it in.
    pub by: UserId,
    /// Since when.
    pub since: Timestamp,
}

impl Relation {
    /// Whether it has not been removed.
    pub fn is_alive(&self) -> bool {
        self.removed_at.is_none()
    }

    /// Whether an end of it is in a model.
    pub fn touches(&self, model: ModelId) -> bool {
        self.ends.iter().any(|end| end.model == model)
    }

    /// Whether an end of it is at an application.
    pub fn is_at(&self, model: ModelId, application: &ApplicationName) -> bool {
        self.ends.iter().any(|end| end.model == model && end.application == *application)
    }
}
