//! Names for ids, as far as whoever asks may know them; and ids for the names that one asks by.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use uuid::Uuid;

use super::{Explanation, Fix, Makers, NamedFix, NamedMakers, NamedNeed, Step, WhyNot};
use crate::action::{Action, Targets};
use crate::authorize::authorize;
use crate::decide::find;
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::name::{CloudName, ModelName, UserName};
use crate::policy::Need;
use crate::refusal::Refusal;
use crate::state::State;

/// Whether somebody may know of somebody else: superusers of all, others of those who share a model with them.
pub(crate) fn sees(state: &State, asker: UserId, user: UserId) -> bool {
    asker == user
        || authorize(state, asker, Action::ListUsers).is_ok()
        || state
            .on_models()
            .resources(asker)
            .any(|(model, _)| state.on_models().get(model, user).is_some() && lists(state, asker, model))
}

/// Everybody whom somebody who is no superuser may know of.
pub(crate) fn seen_by(state: &State, asker: UserId) -> BTreeSet<UserId> {
    let mine = state.on_models().resources(asker).filter(|(model, _)| lists(state, asker, *model));
    let beside = mine.flat_map(|(model, _)| state.on_models().subjects(model)).map(|(user, _)| user);
    core::iter::once(asker).chain(beside).collect()
}

fn lists(state: &State, asker: UserId, model: ModelId) -> bool {
    authorize(state, asker, Action::ListModelUsers(model)).is_ok()
}

/// Ids for the names that one asks by.
pub(super) struct Ids<'a> {
    /// Where the names are looked for.
    pub(super) state: &'a State,
    /// What decides how much whoever asks may know.
    pub(super) now: &'a State,
    pub(super) asker: UserId,
}

impl Targets<UserName, CloudName, Uuid, Uuid> for Ids<'_> {
    type User = UserId;
    type Cloud = CloudId;
    type Model = ModelId;
    type Offer = OfferId;
    type Error = Refusal;

    fn user(&self, user: UserName) -> Result<UserId, Refusal> {
        self.state.user_named(&user).ok_or_else(|| find::missing_user(self.now, self.asker, &user))
    }

    fn cloud(&self, cloud: CloudName) -> Result<CloudId, Refusal> {
        let missing = || Refusal::CloudNotFound { cloud: cloud.clone(), known: Vec::new() };
        let found = self.state.cloud_named(&cloud);
        found.ok_or_else(|| find::told_to_superusers(self.now, self.asker, missing()))
    }

    fn model(&self, model: Uuid) -> Result<ModelId, Refusal> {
        let found = self.state.model_of(model);
        found.ok_or_else(|| find::told_to_superusers(self.now, self.asker, Refusal::ModelNotFound))
    }

    fn offer(&self, offer: Uuid) -> Result<OfferId, Refusal> {
        self.state.offer_of(offer).ok_or(Refusal::OfferNotFound)
    }
}

/// Names for ids, as far as whoever asks may know them.
pub(crate) struct Names<'a> {
    /// Where the names come from.
    pub(crate) state: &'a State,
    /// What decides how much whoever asks may know.
    pub(crate) now: &'a State,
    pub(crate) asker: UserId,
}

impl Names<'_> {
    pub(crate) fn user(&self, user: UserId) -> Option<UserName> {
        let visible = user == UserId::EVERYONE || sees(self.now, self.asker, user);
        visible.then(|| self.state.user(user)).flatten().map(|user| user.name.clone())
    }

    pub(super) fn need(&self, need: Need) -> Option<NamedNeed> {
        Some(match need {
            Need::Controller(level) => Need::Controller(level),
            Need::Cloud(cloud, level) => Need::Cloud(self.state.cloud(cloud)?.name.clone(), level),
            Need::Model(model, level) => Need::Model(self.state.model(model)?.uuid, level),
            Need::Offer(offer, level) => Need::Offer(self.state.offer(offer)?.uuid, level),
        })
    }

    pub(super) fn fix(&self, subject: UserId, fix: Fix) -> Option<NamedFix> {
        let step = |step: &Step| {
            Some(match step {
                Step::Register => Step::Register,
                Step::Enable => Step::Enable,
                Step::IssueRegistration => Step::IssueRegistration,
                Step::AnotherSuperuser => Step::AnotherSuperuser,
                Step::Grant(need) => Step::Grant(self.need(*need)?),
            })
        };
        let by = match fix.by {
            Makers::Oneself => NamedMakers::Oneself,
            Makers::Users(users) if users == [subject] => NamedMakers::Oneself,
            Makers::Users(users) => {
                let named: Vec<UserName> = users.into_iter().filter_map(|user| self.user(user)).collect();
                if named.is_empty() { NamedMakers::AnAdministrator } else { NamedMakers::Users(named) }
            }
        };
        Some(NamedFix { steps: fix.steps.iter().map(step).collect::<Option<_>>()?, by })
    }

    /// The models that an explanation names by UUID.
    pub(super) fn models(&self, explanation: &Explanation) -> Vec<(Uuid, UserName, ModelName)> {
        let lacking = match &explanation.denied {
            Some(WhyNot::Lacks(needs)) => needs.as_slice(),
            _ => &[],
        };
        let steps = explanation.fixes.iter().flat_map(|fix| &fix.steps);
        let granted = steps.filter_map(|step| if let Step::Grant(need) = step { Some(need) } else { None });
        let needs = explanation.reasons.iter().map(|reason| &reason.need).chain(lacking).chain(granted);
        let mut uuids: Vec<Uuid> = needs
            .filter_map(|need| if let Need::Model(model, _) = need { Some(*model) } else { None })
            .collect();
        uuids.sort_unstable();
        uuids.dedup();
        let named = uuids.into_iter().filter_map(|uuid| {
            let id = self.state.model_of(uuid)?;
            authorize(self.now, self.asker, Action::OpenModel(id)).ok()?;
            let model = self.state.model(id)?;
            Some((uuid, self.state.user(model.owner)?.name.clone(), model.name.clone()))
        });
        named.collect()
    }
}
