//! Finding things in the state by id, name or UUID.

use uuid::Uuid;

use super::{Backup, Cloud, Grant, Model, Offer, Registration, Relation, State, Table, User};
use crate::id::{CloudId, ModelId, OfferId, RelationId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::name::{CloudName, ModelName, UserName};

impl State {
    /// A user by id, removed ones too.
    pub fn user(&self, id: UserId) -> Option<&User> {
        self.users.get(id)
    }

    /// The user that has a name now; a removed user has none.
    pub fn user_named(&self, name: &UserName) -> Option<UserId> {
        self.user_of_name.get(&name.key()).copied()
    }

    /// Whether a user of this name was removed, and nobody has it now.
    pub fn was_removed(&self, name: &UserName) -> bool {
        self.user_named(name).is_none() && self.users.iter().any(|user| user.name == *name)
    }

    /// Everybody in order of id, removed users too.
    pub fn users(&self) -> impl Iterator<Item = (UserId, &User)> {
        (0..).map(UserId).zip(self.users.iter())
    }

    /// A registration by id.
    pub fn registration(&self, id: Uuid) -> Option<&Registration> {
        self.registration_of_id.get(&id).and_then(|place| self.registrations.get(*place))
    }

    /// All registrations, in order of issue.
    pub fn registrations(&self) -> &[Registration] {
        &self.registrations
    }

    /// A cloud by id.
    pub fn cloud(&self, id: CloudId) -> Option<&Cloud> {
        self.clouds.get(id.index())
    }

    /// The cloud of a name, or of an alias of a built-in one.
    pub fn cloud_named(&self, name: &CloudName) -> Option<CloudId> {
        let alias = crate::catalogue::cloud(name.as_str()).map(|cloud| cloud.name);
        let is = |cloud: &Cloud| cloud.name == *name || alias == Some(cloud.name.as_str());
        self.clouds().find(|(_, cloud)| is(cloud)).map(|(id, _)| id)
    }

    /// All clouds in order of id.
    pub fn clouds(&self) -> impl Iterator<Item = (CloudId, &Cloud)> {
        (0..).map(CloudId).zip(&self.clouds).filter(|(_, cloud)| !cloud.removed)
    }

    /// A model by id, destroyed ones too.
    pub fn model(&self, id: ModelId) -> Option<&Model> {
        self.models.get(id.index())
    }

    /// The living model of a UUID.
    pub fn model_of(&self, uuid: Uuid) -> Option<ModelId> {
        self.model_of_uuid.get(&uuid).copied()
    }

    /// The living models in order of id.
    pub fn models(&self) -> impl Iterator<Item = (ModelId, &Model)> {
        (0..).map(ModelId).zip(&self.models).filter(|(_, model)| model.is_alive())
    }

    /// The living model that an owner calls so.
    pub fn model_named(&self, owner: UserId, name: &ModelName) -> Option<ModelId> {
        self.models().find(|(_, model)| model.owner == owner && model.name == *name).map(|(id, _)| id)
    }

    /// An offer by id, removed ones too.
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.get(id.index())
    }

    /// The offers that can be used, in order of id.
    pub fn offers(&self) -> impl Iterator<Item = (OfferId, &Offer)> {
        (0..).map(OfferId).zip(&self.offers).filter(|(_, offer)| offer.removed_at.is_none())
    }

    /// The offer of a UUID that can be used.
    pub fn offer_of(&self, uuid: Uuid) -> Option<OfferId> {
        self.offers().find(|(_, offer)| offer.uuid == uuid).map(|(id, _)| id)
    }

    /// A relation by id, removed ones too.
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.relations.get(id.index())
    }

    /// The relations that there are, in order of id.
    pub fn relations(&self) -> impl Iterator<Item = (RelationId, &Relation)> {
        (0..).map(RelationId).zip(&self.relations).filter(|(_, relation)| relation.is_alive())
    }

    /// The backups that were recorded, in order.
    pub fn backups(&self) -> &[Backup] {
        &self.backups
    }

    /// The grants on the controller.
    pub fn on_controller(&self) -> impl Iterator<Item = (UserId, Grant<ControllerLevel>)> + '_ {
        self.on_controller.rows()
    }

    /// The grants on clouds.
    pub fn on_clouds(&self) -> &Table<CloudId, CloudLevel> {
        &self.on_clouds
    }

    /// The grants on models.
    pub fn on_models(&self) -> &Table<ModelId, ModelLevel> {
        &self.on_models
    }

    /// The grants on offers.
    pub fn on_offers(&self) -> &Table<OfferId, OfferLevel> {
        &self.on_offers
    }
}
