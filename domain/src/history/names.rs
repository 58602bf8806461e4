//! What the ids of a history are called, and what is left out of its events.

use alloc::collections::BTreeMap;
use alloc::string::String;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Reader;
use crate::action::Action;
use crate::event::{Change, Event};
use crate::id::{CloudId, ModelId, OfferId, RelationId, UserId};
use crate::name::{CloudName, UserName};
use crate::named::{NamedModel, NamedOffer};
use crate::state::RelationEnd;

/// What the ids in events are called. An id that is not here is of something that whoever asks may not see.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryNames {
    /// Users.
    pub users: BTreeMap<UserId, UserName>,
    /// For whom registrations were issued.
    pub registrations: BTreeMap<Uuid, UserId>,
    /// Clouds.
    pub clouds: BTreeMap<CloudId, CloudName>,
    /// Models.
    pub models: BTreeMap<ModelId, NamedModel>,
    /// Offers.
    pub offers: BTreeMap<OfferId, NamedOffer>,
    /// Relations.
    pub relations: BTreeMap<RelationId, NamedRelation>,
}

/// What a relation is between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRelation {
    /// Both ends; of a relation through an offer the first is the offering side. An end that one does not administer goes by
    /// the name of the offer.
    pub ends: [RelationEnd; 2],
    /// The offer that it goes through.
    pub offer: Option<OfferId>,
}

impl HistoryNames {
    pub(super) fn extend(&mut self, more: HistoryNames) {
        self.users.extend(more.users);
        self.registrations.extend(more.registrations);
        self.clouds.extend(more.clouds);
        self.models.extend(more.models);
        self.offers.extend(more.offers);
        self.relations.extend(more.relations);
    }
}

impl Reader<'_> {
    /// Names what an event speaks of, and veils what is not to be seen of it.
    pub(super) fn name(&self, actor: UserId, event: Event, names: &mut HistoryNames) -> Event {
        match &event {
            Event::RelationAdded { relation, ends, offer } => {
                self.relation(*relation, names);
                let ends = ends.clone().map(|end| self.veil(end, *offer, actor));
                return Event::RelationAdded { relation: *relation, ends, offer: *offer };
            }
            Event::RelationRemoved { relation }
            | Event::RelationSuspended { relation }
            | Event::RelationResumed { relation } => self.relation(*relation, names),
            Event::AccessSet { subject, change } => {
                self.user(*subject, names);
                match change {
                    Change::Controller { .. } => {}
                    Change::Cloud { cloud, .. } => self.cloud(*cloud, names),
                    Change::Model { model, .. } => self.model(*model, names),
                    Change::Offer { offer, .. } => self.offer(*offer, names),
                }
            }
            Event::CloudAdded { cloud, .. }
            | Event::CloudUpdated { cloud, .. }
            | Event::CloudRemoved { cloud } => {
                self.cloud(*cloud, names);
            }
            Event::CredentialKept { cloud, owner, .. } | Event::CredentialRemoved { cloud, owner, .. } => {
                self.cloud(*cloud, names);
                self.user(*owner, names);
            }
            Event::RegistrationIssued { registration, user, .. } => {
                names.registrations.insert(*registration, *user);
                self.user(*user, names);
            }
            Event::RegistrationWithdrawn { registration } | Event::RegistrationUsed { registration } => {
                if let Some(registration) = self.state.registration(*registration) {
                    names.registrations.insert(registration.id, registration.user);
                    self.user(registration.user, names);
                }
            }
            Event::UserAdded { user, .. }
            | Event::ExternalUserNamed { user, .. }
            | Event::PasswordSet { user }
            | Event::PasswordDropped { user }
            | Event::LoggedIn { user }
            | Event::UserDisabled { user }
            | Event::UserEnabled { user }
            | Event::UserRemoved { user } => self.user(*user, names),
            Event::ModelAdded { model, owner, cloud, .. } => {
                self.model(*model, names);
                self.user(*owner, names);
                self.cloud(*cloud, names);
            }
            Event::OfferAdded { offer, model, .. } | Event::OfferConsumed { offer, model, .. } => {
                self.model(*model, names);
                self.offer(*offer, names);
            }
            Event::OfferUpdated { offer, .. } | Event::OfferRemoved { offer } => self.offer(*offer, names),
            Event::ModelDestroyed { model }
            | Event::ModelUpgraded { model, .. }
            | Event::ModelOpened { model }
            | Event::ModelConfigured { model, .. }
            | Event::CommandsDisabled { model, .. }
            | Event::CommandsEnabled { model, .. }
            | Event::MachineAdded { model, .. }
            | Event::MachineRemoved { model, .. }
            | Event::ApplicationDeployed { model, .. }
            | Event::ApplicationRemoved { model, .. }
            | Event::ApplicationExposed { model, .. }
            | Event::ApplicationConfigured { model, .. }
            | Event::UnitAdded { model, .. }
            | Event::UnitRemoved { model, .. } => self.model(*model, names),
            Event::ControllerBootstrapped { cloud, .. } => self.cloud(*cloud, names),
            Event::ControllerUpgraded { .. }
            | Event::ControllerConfigured { .. }
            | Event::ControllerDestroyed
            | Event::BackupCreated { .. } => {}
        }
        event
    }

    fn relation(&self, id: RelationId, names: &mut HistoryNames) {
        let Some(relation) = self.state.relation(id) else { return };
        for end in &relation.ends {
            if self.administers(end.model) || self.may(Action::OpenModel(end.model)) {
                self.model(end.model, names);
            }
        }
        if let Some(offer) = relation.offer {
            self.offer(offer, names);
        }
        let ends = relation.ends.clone().map(|end| self.veil(end, relation.offer, relation.by));
        names.relations.insert(id, NamedRelation { ends, offer: relation.offer });
    }

    /// Beside an offer one sees only the offer: what is behind it is for its administrators, and who takes it for theirs.
    fn veil(&self, end: RelationEnd, offer: Option<OfferId>, by: UserId) -> RelationEnd {
        let Some(offer) = offer.and_then(|offer| self.state.offer(offer)) else { return end };
        let offering = end.model == offer.model;
        if self.administers(end.model) || (by == self.asker && !offering) {
            return end;
        }
        let endpoint = if offering { end.endpoint } else { String::new() };
        RelationEnd { application: offer.name.clone(), endpoint, ..end }
    }

    fn user(&self, id: UserId, names: &mut HistoryNames) {
        names.users.extend(self.state.user_name(id).map(|name| (id, name)));
    }

    fn cloud(&self, id: CloudId, names: &mut HistoryNames) {
        names.clouds.extend(self.state.cloud(id).map(|cloud| (id, cloud.name.clone())));
    }

    fn model(&self, id: ModelId, names: &mut HistoryNames) {
        names.models.extend(self.state.named_model(id).map(|model| (id, model)));
    }

    fn offer(&self, id: OfferId, names: &mut HistoryNames) {
        names.offers.extend(self.state.named_offer(id).map(|offer| (id, offer)));
    }
}
