//! What the rules read: implemented by the whole state, and by a slice that holds only what its subject may see.

use serde::{Deserialize, Serialize};

use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::rulebook::RulebookName;
use crate::state::Grant;

/// How an account stands, whatever it has been granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// There is no such account.
    Unknown,
    /// Added, and never registered: it has no password yet.
    Pending,
    /// May log in, if it has access.
    Active,
    /// Disabled by an administrator; its grants wait.
    Disabled,
    /// Removed.
    Removed,
    /// Kept by an identity provider, not by the controller.
    External,
}

/// The facts that a decision rests on.
pub trait Facts {
    /// The rulebook of the controller.
    fn rulebook(&self) -> RulebookName;
    /// How an account stands.
    fn standing(&self, user: UserId) -> Standing;
    /// What a user itself holds on the controller.
    fn controller_grant(&self, user: UserId) -> Option<Grant<ControllerLevel>>;
    /// What a user itself holds on a cloud.
    fn cloud_grant(&self, cloud: CloudId, user: UserId) -> Option<Grant<CloudLevel>>;
    /// What a user itself holds on a model.
    fn model_grant(&self, model: ModelId, user: UserId) -> Option<Grant<ModelLevel>>;
    /// What a user itself holds on an offer.
    fn offer_grant(&self, offer: OfferId, user: UserId) -> Option<Grant<OfferLevel>>;
    /// The model that an offer's application is in.
    fn offering_model(&self, offer: OfferId) -> Option<ModelId>;
    /// Whether somebody else is an enabled, registered, local superuser.
    fn has_other_superuser(&self, than: UserId) -> bool;
    /// Whether how an account stands and what it holds on the controller is among the facts. A whole state knows all of
    /// them; others may know what somebody holds, and not whether it counts.
    fn knows_account(&self, _user: UserId) -> bool {
        true
    }
}
