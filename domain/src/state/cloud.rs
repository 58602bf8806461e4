//! Clouds of a controller, and the credentials that their users keep there.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::id::UserId;
use crate::name::{CloudName, CredentialName};

/// A cloud that models can be added on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cloud {
    /// Its name.
    pub name: CloudName,
    /// Its type, such as `lxd` or `ec2`.
    pub kind: String,
    /// How one may prove oneself to it; `empty` needs no credential.
    pub auth_types: Vec<String>,
    /// Its regions, the one that is used where none is named first.
    pub regions: Vec<String>,
    /// Whether it was removed from the controller.
    pub removed: bool,
    /// The credentials that are kept for it.
    pub credentials: Vec<Credential>,
}

/// What is known of a cloud credential: never its contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// Whose it is.
    pub owner: UserId,
    /// Its name, unique among its owner's for the cloud.
    pub name: CredentialName,
    /// How it proves its owner.
    pub auth_type: String,
}

impl Cloud {
    /// Whether models on it need no credential.
    pub fn needs_no_credential(&self) -> bool {
        self.auth_types.iter().any(|auth| auth == "empty")
    }

    /// The region that is used where none is named.
    pub fn default_region(&self) -> &str {
        self.regions.first().map_or("", String::as_str)
    }
}
