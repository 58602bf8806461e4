//! The URL of an application offer: `[controller:][owner/]model.offer[:endpoint]` (semantics §1).

use core::fmt;
use core::str::FromStr;

use domain::name::{ApplicationName, ModelName, UserName};

use super::model::split_owner;
use super::{EndpointName, InvalidReference, ModelRef, Part, split_controller};

/// An application offer in a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferUrl {
    /// The controller by its name on this client, if not the current one.
    pub controller: Option<String>,
    /// The owner of the model, if not the user who asks.
    pub owner: Option<UserName>,
    /// The model that the offer is in.
    pub model: ModelName,
    /// The offer.
    pub offer: ApplicationName,
    /// One endpoint of the offer, where a command may choose one.
    pub endpoint: Option<EndpointName>,
}

impl OfferUrl {
    /// The model that the offer is in.
    pub fn model_ref(&self) -> ModelRef {
        ModelRef { controller: self.controller.clone(), owner: self.owner.clone(), name: self.model.clone() }
    }
}

impl FromStr for OfferUrl {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        let (controller, rest) = if names_controller(text) { split_controller(text)? } else { (None, text) };
        let (owner, rest) = split_owner(rest)?;
        let (model, offer) = rest.split_once('.').ok_or_else(|| Part::OfferUrl.not_valid(text))?;
        let (offer, endpoint) = match offer.split_once(':') {
            None => (offer, None),
            Some((offer, endpoint)) => (offer, Some(endpoint.parse()?)),
        };
        Ok(Self {
            controller,
            owner,
            model: model.parse().map_err(|_| Part::Model.not_valid(model))?,
            offer: offer.parse().map_err(|_| Part::Offer.not_valid(offer))?,
            endpoint,
        })
    }
}

/// Whether the first colon follows a controller; one behind the dot of the offer precedes an endpoint.
fn names_controller(text: &str) -> bool {
    match text.split_once(':') {
        Some((before, rest)) => !before.contains('/') && (!before.contains('.') || rest.contains('.')),
        None => false,
    }
}

impl fmt::Display for OfferUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.model_ref(), self.offer)?;
        match &self.endpoint {
            Some(endpoint) => write!(f, ":{endpoint}"),
            None => Ok(()),
        }
    }
}
