//! Application offers: endpoints of an application that other models may use.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::ModelId;
use crate::name::ApplicationName;

/// An offer, kept after its removal too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its UUID.
    pub uuid: Uuid,
    /// Its name.
    pub name: ApplicationName,
    /// The model that its application is in.
    pub model: ModelId,
    /// The application.
    pub application: ApplicationName,
    /// What is offered of it.
    pub endpoints: Vec<Endpoint>,
    /// What it is for; may be empty.
    pub description: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was removed, or its model destroyed.
    pub removed_at: Option<Timestamp>,
}

/// An endpoint of a charm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoint {
    /// Its name.
    pub name: String,
    /// What it speaks; two endpoints of one interface fit together.
    pub interface: String,
    /// Which side it is.
    pub role: Role,
}

/// The side of an endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It gives.
    Provider,
    /// It takes.
    Requirer,
    /// It is among units of one application.
    Peer,
}
