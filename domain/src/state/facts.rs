//! The whole state as the facts that the rules read.

use super::{Grant, State};
use crate::facts::{Facts, Standing};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::rulebook::RulebookName;

impl Facts for State {
    #[inline]
    fn rulebook(&self) -> RulebookName {
        self.controller.rulebook
    }

    #[inline]
    fn standing(&self, user: UserId) -> Standing {
        self.users.standing(user)
    }

    #[inline]
    fn controller_grant(&self, user: UserId) -> Option<Grant<ControllerLevel>> {
        self.on_controller.get(user)
    }

    fn cloud_grant(&self, cloud: CloudId, user: UserId) -> Option<Grant<CloudLevel>> {
        self.on_clouds.get(cloud, user)
    }

    #[inline]
    fn model_grant(&self, model: ModelId, user: UserId) -> Option<Grant<ModelLevel>> {
        self.on_models.get(model, user)
    }

    fn offer_grant(&self, offer: OfferId, user: UserId) -> Option<Grant<OfferLevel>> {
        self.on_offers.get(offer, user)
    }

    fn offering_model(&self, offer: OfferId) -> Option<ModelId> {
        self.offer(offer).filter(|offer| offer.removed_at.is_none()).map(|offer| offer.model)
    }

    fn has_other_superuser(&self, than: UserId) -> bool {
        let others = self.superusers.iter().filter(|user| **user != than);
        others.into_iter().any(|user| self.standing(*user) == Standing::Active)
    }
}
