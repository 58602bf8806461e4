//! What may be asked to see.

use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::Command;
use crate::explain::NamedAction;
use crate::history::HistoryQuery;
use crate::name::{ApplicationName, UserName};

/// A question to a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// One's own credentials.
    Credentials,
    /// The offers that one may see.
    FindOffers,
    /// The offers of a model with their consumers.
    Offers {
        /// Which.
        model: Uuid,
    },
    /// Settings that differ from the defaults.
    Settings {
        /// Of which model.
        model: Uuid,
        /// Of which application there; of the model itself where none is named.
        application: Option<ApplicationName>,
    },
    /// The commands that a model does not take for now.
    Blocks {
        /// Which.
        model: Uuid,
    },
    /// The registration strings that were issued: what became of them, never their keys.
    Registrations,
    /// Everything that one may see of who holds what.
    Access,
    /// What would come of commands that one would give, as far as one may see it.
    WhatIf {
        /// The commands, in order.
        commands: Vec<Command>,
    },
    /// What happened, as far as one may see it.
    History(HistoryQuery),
    /// Whether a user may do something, why, and what would change the answer.
    Why {
        /// Who.
        user: UserName,
        /// What.
        action: NamedAction,
    },
    /// Whether a user could do something at a moment before, and why. Whoever asks is judged as of now.
    WhyAsOf {
        /// Who.
        user: UserName,
        /// What.
        action: NamedAction,
        /// When.
        at: Timestamp,
    },
}

impl Query {
    /// The moment before that a question is about, if it is about one.
    pub fn as_of(&self) -> Option<Timestamp> {
        match self {
            Query::WhyAsOf { at, .. } => Some(*at),
            _ => None,
        }
    }
}
