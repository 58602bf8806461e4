//! What follows from losing access to an offer: relations whose user may not consume it any more rest (`semantics §4.7`).

use alloc::vec::Vec;

use crate::action::Action;
use crate::authorize::authorize;
use crate::event::{Change, Event};
use crate::facts::{Facts, Standing};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::rulebook::RulebookName;
use crate::state::{Grant, State};

/// The relations that rest once a subject's level on an offer has changed.
pub(super) fn suspended_by(state: &State, subject: UserId, change: Change) -> Vec<Event> {
    let Change::Offer { offer, .. } = change else { return Vec::new() };
    let after = After { state, subject, change: Some(change) };
    suspended(&after, |relation_offer, by| {
        relation_offer == offer && (by == subject || subject == UserId::EVERYONE)
    })
}

/// The relations that rest once a user is removed.
pub(super) fn suspended_without(state: &State, removed: UserId) -> Vec<Event> {
    let after = After { state, subject: removed, change: None };
    suspended(&after, |_, by| by == removed)
}

fn suspended(after: &After<'_>, concerns: impl Fn(OfferId, UserId) -> bool) -> Vec<Event> {
    let going_on = after.state.relations().filter(|(_, relation)| relation.suspended_at.is_none());
    let concerned = going_on.filter_map(|(id, relation)| {
        let offer = relation.offer.filter(|offer| concerns(*offer, relation.by))?;
        authorize(after, relation.by, Action::Consume(offer)).is_err().then_some(id)
    });
    concerned.map(|relation| Event::RelationSuspended { relation }).collect()
}

/// The facts once one subject's level has changed, or the subject is gone.
struct After<'a> {
    state: &'a State,
    subject: UserId,
    change: Option<Change>,
}

impl Facts for After<'_> {
    fn rulebook(&self) -> RulebookName {
        self.state.rulebook()
    }

    fn standing(&self, user: UserId) -> Standing {
        match self.change {
            None if user == self.subject => Standing::Removed,
            _ => self.state.standing(user),
        }
    }

    fn controller_grant(&self, user: UserId) -> Option<Grant<ControllerLevel>> {
        self.state.controller_grant(user)
    }

    fn cloud_grant(&self, cloud: CloudId, user: UserId) -> Option<Grant<CloudLevel>> {
        self.state.cloud_grant(cloud, user)
    }

    fn model_grant(&self, model: ModelId, user: UserId) -> Option<Grant<ModelLevel>> {
        self.state.model_grant(model, user)
    }

    fn offer_grant(&self, offer: OfferId, user: UserId) -> Option<Grant<OfferLevel>> {
        let held = self.state.offer_grant(offer, user);
        match self.change {
            Some(Change::Offer { offer: changed, to, .. }) if changed == offer && user == self.subject => {
                held.and_then(|grant| to.map(|level| Grant { level, ..grant }))
            }
            _ => held,
        }
    }

    fn offering_model(&self, offer: OfferId) -> Option<ModelId> {
        self.state.offering_model(offer)
    }

    fn has_other_superuser(&self, than: UserId) -> bool {
        self.state.has_other_superuser(than)
    }
}
