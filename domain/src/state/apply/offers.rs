//! Offers and relations.

use jiff::Timestamp;

use crate::event::Event;
use crate::id::{ModelId, OfferId, RelationId, UserId};
use crate::name::ApplicationName;
use crate::state::{Offer, Relation, RelationEnd, Remote, State};

impl State {
    pub(super) fn add_offer(&mut self, event: &Event, at: Timestamp) {
        let Event::OfferAdded { uuid, model, name, application, endpoints, description, .. } = event else {
            return;
        };
        self.offers.push(Offer {
            uuid: *uuid,
            name: name.clone(),
            model: *model,
            application: application.clone(),
            endpoints: endpoints.clone(),
            description: description.clone(),
            created_at: at,
            removed_at: None,
        });
    }

    pub(super) fn remove_offer(&mut self, id: OfferId, at: Timestamp) {
        self.on_offers.forget_resource(id);
        self.end_relations(at, |relation| relation.offer == Some(id));
        self.change_offer(id, |offer| offer.removed_at = Some(at));
    }

    pub(super) fn consume(
        &mut self,
        model: ModelId,
        name: &ApplicationName,
        offer: OfferId,
        by: UserId,
        at: Timestamp,
    ) {
        self.change_model(model, |model| {
            model.remotes.insert(name.clone(), Remote { offer, by, since: at });
        });
    }

    pub(super) fn add_relation(
        &mut self,
        ends: &[RelationEnd; 2],
        offer: Option<OfferId>,
        by: UserId,
        at: Timestamp,
    ) {
        self.relations.push(Relation {
            ends: ends.clone(),
            offer,
            by,
            since: at,
            suspended_at: None,
            removed_at: None,
        });
    }

    pub(super) fn end_relations(&mut self, at: Timestamp, which: impl Fn(&Relation) -> bool) {
        let alive = self.relations.iter_mut().filter(|relation| relation.is_alive() && which(relation));
        alive.for_each(|relation| relation.removed_at = Some(at));
    }

    pub(super) fn change_offer(&mut self, id: OfferId, change: impl FnOnce(&mut Offer)) {
        if let Some(offer) = self.offers.get_mut(id.index()) {
            change(offer);
        }
    }

    pub(super) fn change_relation(&mut self, id: RelationId, change: impl FnOnce(&mut Relation)) {
        if let Some(relation) = self.relations.get_mut(id.index()) {
            change(relation);
        }
    }
}
