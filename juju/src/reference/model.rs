//! A model as it is named on a command line: `[controller:][owner/]model`.

use core::fmt;
use core::str::FromStr;

use domain::name::{ModelName, UserName};

use super::{InvalidReference, Part, split_controller};

/// A model, with its controller and owner where they are not the current ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelRef {
    /// The controller by its name on this client, if not the current one.
    pub controller: Option<String>,
    /// The owner, if not the user who asks.
    pub owner: Option<UserName>,
    /// The model; its UUID is a name too.
    pub name: ModelName,
}

impl ModelRef {
    /// A model of the current controller whose owner is the user who asks.
    pub fn own(name: ModelName) -> Self {
        Self { controller: None, owner: None, name }
    }
}

impl FromStr for ModelRef {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let (controller, rest) = split_controller(text)?;
        let (owner, name) = split_owner(rest)?;
        let name = name.parse().map_err(|_| Part::Model.not_valid(name))?;
        Ok(Self { controller, owner, name })
    }
}

impl fmt::Display for ModelRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(controller) = &self.controller {
            write!(f, "{controller}:")?;
        }
        if let Some(owner) = &self.owner {
            write!(f, "{owner}/")?;
        }
        self.name.fmt(f)
    }
}

/// The owner before the first slash, if there is one, and what follows it.
pub(super) fn split_owner(text: &str) -> Result<(Option<UserName>, &str), InvalidReference> {
    match text.split_once('/') {
        None => Ok((None, text)),
        Some((owner, rest)) => Ok((Some(owner.parse().map_err(|_| Part::User.not_valid(owner))?), rest)),
    }
}
