//! What may be asked to see.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::name::UserName;

/// A question to a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Query {
    /// The controller itself, as far as everybody who can log in may see it.
    Controller,
    /// The users of the controller: all for superusers, else one's own row.
    Users {
        /// Disabled users too.
        all: bool,
    },
    /// The details of a user.
    User {
        /// Whom; whoever asks, where nobody is named.
        user: Option<UserName>,
    },
    /// The users of a model with their levels.
    ModelUsers {
        /// Which.
        model: Uuid,
    },
    /// The models that a user has access to.
    Models {
        /// Whose; whoever asks, where nobody is named.
        user: Option<UserName>,
        /// Every model of the controller; ignored for all but superusers.
        all: bool,
    },
    /// The details of a model.
    Model {
        /// Which.
        model: Uuid,
    },
    /// The applications, units and machines of a model.
    Status {
        /// Which.
        model: Uuid,
    },
    /// The clouds that one may use.
    Clouds,
}
