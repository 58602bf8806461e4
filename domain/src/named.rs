//! Names in place of ids, for what whoever asks was found to be allowed to see.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::event::Change;
use crate::id::{ModelId, OfferId, UserId};
use crate::name::{ApplicationName, CloudName, ModelName, UserName};
use crate::state::State;

/// A model by name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NamedModel {
    /// Its UUID.
    pub uuid: Uuid,
    /// Its owner.
    pub owner: UserName,
    /// Its name.
    pub name: ModelName,
}

/// An offer by name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NamedOffer {
    /// Its UUID.
    pub uuid: Uuid,
    /// The owner of its model.
    pub owner: UserName,
    /// The name of its model.
    pub model: ModelName,
    /// Its name.
    pub name: ApplicationName,
}

/// A change of a level that names what the level is on.
pub type NamedChange = Change<CloudName, NamedModel, NamedOffer>;

/// Names of what there is or was, whoever asks.
impl State {
    pub(crate) fn user_name(&self, user: UserId) -> Option<UserName> {
        self.user(user).map(|user| user.name.clone())
    }

    pub(crate) fn named_model(&self, id: ModelId) -> Option<NamedModel> {
        let model = self.model(id)?;
        Some(NamedModel { uuid: model.uuid, owner: self.user_name(model.owner)?, name: model.name.clone() })
    }

    pub(crate) fn named_offer(&self, id: OfferId) -> Option<NamedOffer> {
        let offer = self.offer(id)?;
        let NamedModel { owner, name: model, .. } = self.named_model(offer.model)?;
        Some(NamedOffer { uuid: offer.uuid, owner, model, name: offer.name.clone() })
    }
}
