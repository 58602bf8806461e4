//! The level that counts for somebody on a thing, and what it rests on: what a matrix of access draws.
//!
//! Nothing is ruled here. For each level of a kind there is one action that asks for it, and [`authorize`] is asked.

use serde::{Deserialize, Serialize};

use crate::ability::Thing;
use crate::action::Action;
use crate::authorize::{Held, Through, authorize, held, may_act};
use crate::facts::Facts;
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, Kind, Level, ModelLevel, OfferLevel};
use crate::policy::Need;
use crate::state::Grant;

/// A level that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Effective<L = Need> {
    /// The level.
    pub level: L,
    /// What it rests on.
    pub basis: Basis,
}

/// What a level rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A grant of one's own.
    Own,
    /// One is superuser, own or through everyone.
    Superuser,
    /// One is superuser where superusers administer a model but do not act inside it: that takes a level on the model.
    SuperuserOutside,
    /// One administers the model that the offer is of.
    ModelAdmin,
    /// `everyone@external` holds it.
    Everyone,
    /// A grant of one's own that waits: the account is pending or disabled, or has no access to the controller.
    OnHold,
}

impl<L> Effective<L> {
    /// The same, of another type of level.
    pub fn map<M>(self, to: impl FnOnce(L) -> M) -> Effective<M> {
        Effective { level: to(self.level), basis: self.basis }
    }
}

/// The level that counts for a subject on a thing, with the thing; nothing is held on users.
pub fn effective<F: Facts + ?Sized>(facts: &F, subject: UserId, thing: Thing) -> Option<Effective> {
    match thing {
        Thing::Controller => Some(on_controller(facts, subject)?.map(Need::Controller)),
        Thing::User(_) => None,
        Thing::Cloud(cloud) => Some(on_cloud(facts, subject, cloud)?.map(|level| Need::Cloud(cloud, level))),
        Thing::Model(model) => Some(on_model(facts, subject, model)?.map(|level| Need::Model(model, level))),
        Thing::Offer(offer) => Some(on_offer(facts, subject, offer)?.map(|level| Need::Offer(offer, level))),
    }
}

/// The level that counts for a subject on the controller.
pub fn on_controller<F: Facts + ?Sized>(facts: &F, subject: UserId) -> Option<Effective<ControllerLevel>> {
    let asks = |level| match level {
        ControllerLevel::Login => Action::LogIn,
        ControllerLevel::Superuser => Action::ListUsers,
    };
    level(facts, subject, |user| facts.controller_grant(user), asks)
}

/// The level that counts for a subject on a cloud.
pub fn on_cloud<F: Facts + ?Sized>(
    facts: &F,
    subject: UserId,
    cloud: CloudId,
) -> Option<Effective<CloudLevel>> {
    let asks = |level| match level {
        CloudLevel::AddModel => Action::SeeCloud(cloud),
        CloudLevel::Admin => Action::RemoveCloud(cloud),
    };
    level(facts, subject, |user| facts.cloud_grant(cloud, user), asks)
}

/// The level that counts for a subject on a model.
pub fn on_model<F: Facts + ?Sized>(
    facts: &F,
    subject: UserId,
    model: ModelId,
) -> Option<Effective<ModelLevel>> {
    let asks = |level| match level {
        ModelLevel::Read => Action::ListModelUsers(model),
        ModelLevel::Write => Action::Operate(model),
        ModelLevel::Admin => Action::GrantModel(model),
    };
    level(facts, subject, |user| facts.model_grant(model, user), asks)
}

/// The level that counts for a subject on an offer.
pub fn on_offer<F: Facts + ?Sized>(
    facts: &F,
    subject: UserId,
    offer: OfferId,
) -> Option<Effective<OfferLevel>> {
    let asks = |level| match level {
        OfferLevel::Read => Action::SeeOffer(offer),
        OfferLevel::Consume => Action::Consume(offer),
        OfferLevel::Admin => Action::GrantOffer(offer),
    };
    level(facts, subject, |user| facts.offer_grant(offer, user), asks)
}

/// Whether everything that a subject holds waits, as its account cannot act. `everyone@external` never acts, and what it
/// holds counts.
pub fn is_on_hold<F: Facts + ?Sized>(facts: &F, subject: UserId) -> bool {
    subject != UserId::EVERYONE && facts.knows_account(subject) && may_act(facts, subject).is_err()
}

fn level<F: Facts + ?Sized, L: Level>(
    facts: &F,
    subject: UserId,
    grant_of: impl Fn(UserId) -> Option<Grant<L>>,
    asks: impl Fn(L) -> Action,
) -> Option<Effective<L>> {
    if is_on_hold(facts, subject) {
        return grant_of(subject).map(|grant| Effective { level: grant.level, basis: Basis::OnHold });
    }
    if subject == UserId::EVERYONE || !facts.knows_account(subject) {
        let Held { grant, through } = held(facts, subject, grant_of)?;
        return Some(Effective { level: grant.level, basis: through.into() });
    }
    let allowed = |level: &L| authorize(facts, subject, asks(*level)).ok();
    let (level, met) = L::ALL.iter().rev().find_map(|level| Some((*level, allowed(level)?)))?;
    let basis = match met.need {
        Need::Controller(_) if L::KIND != Kind::Controller => {
            let all = L::ALL.iter().take_while(|below| **below < level).all(|below| allowed(below).is_some());
            if all { Basis::Superuser } else { Basis::SuperuserOutside }
        }
        Need::Model(..) if L::KIND == Kind::Offer => Basis::ModelAdmin,
        _ => met.through.into(),
    };
    Some(Effective { level, basis })
}

impl From<Through> for Basis {
    fn from(through: Through) -> Self {
        match through {
            Through::Own => Basis::Own,
            Through::Everyone => Basis::Everyone,
        }
    }
}
