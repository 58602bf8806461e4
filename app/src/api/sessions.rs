//! Where this browser is logged in.

use domain::level::ControllerLevel;
use domain::name::{ControllerName, UserName};
use domain::session::Ended;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The logins of this browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The server's time.
    pub now: Timestamp,
    /// One for each controller, in order of UUID.
    pub to: Vec<SignedInTo>,
}

/// A login to one controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInTo {
    /// Its UUID.
    pub controller: Uuid,
    /// The name that it was bootstrapped with.
    pub name: ControllerName,
    /// How to reach it, as `host:port`.
    pub addresses: Vec<String>,
    /// Who is logged in.
    pub user: UserName,
    /// The user's level on the controller.
    pub access: Option<ControllerLevel>,
    /// When the 24 hours began.
    pub issued_at: Timestamp,
    /// When they are over.
    pub ends_at: Timestamp,
    /// Why the login does not hold any more; none while it does.
    pub ended: Option<Ended>,
}
