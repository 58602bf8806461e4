//! Which controller one logs in to.

use domain::name::ControllerName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A controller, as far as one knows it before logging in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// By its UUID, for a browser that has been there.
    Uuid(Uuid),
    /// By the name that it was bootstrapped with, for one that has not. Of several it is the first that has the user.
    Name(ControllerName),
}
