//! What differs before and after commands, as far as somebody may see it.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::impact::{Gone, LevelChange, SuspendedRelation};
use crate::access_table::{AccessTable, Grants, access_table};
use crate::action::Action;
use crate::answer::{RegistrationRow, registration};
use crate::authorize::authorize;
use crate::event::Change;
use crate::id::UserId;
use crate::level::Level;
use crate::name::{ApplicationName, UserName};
use crate::named::NamedChange;
use crate::state::{Grant, RegistrationState, Relation, State};

/// The states before and after, and who looks.
pub(super) struct Both<'a> {
    pub(super) before: &'a State,
    pub(super) after: &'a State,
    pub(super) asker: UserId,
}

impl Both<'_> {
    fn might(&self, action: Action) -> bool {
        authorize(self.before, self.asker, action).is_ok()
    }

    /// Those that it sees before or after.
    pub(super) fn levels(&self) -> Vec<LevelChange> {
        let seen = [self.before, self.after].map(|state| access_table(state, self.asker).ok());
        let (before, after) = (self.before, self.after);
        let mut levels = Vec::new();
        let mut tell = |user, change: Option<NamedChange>| {
            levels
                .extend(after.user_name(user).zip(change).map(|(user, change)| LevelChange { user, change }));
        };
        let states = [before, after];
        let on_controller = |(), user| states.map(|state| state.on_controller.get(user));
        changed(grants(&seen, |table| &table.on_controller), on_controller, {
            |(), user, [from, to]| tell(user, Some(Change::Controller { from, to }))
        });
        let on_clouds = |id, user| states.map(|state| state.on_clouds().get(id, user));
        changed(grants(&seen, |table| &table.on_clouds), on_clouds, {
            |cloud, user, [from, to]| {
                let cloud = after.cloud(cloud).map(|cloud| cloud.name.clone());
                tell(user, cloud.map(|cloud| Change::Cloud { cloud, from, to }));
            }
        });
        let on_models = |id, user| states.map(|state| state.on_models().get(id, user));
        changed(grants(&seen, |table| &table.on_models), on_models, {
            |model, user, [from, to]| {
                tell(user, after.named_model(model).map(|model| Change::Model { model, from, to }));
            }
        });
        let on_offers = |id, user| states.map(|state| state.on_offers().get(id, user));
        changed(grants(&seen, |table| &table.on_offers), on_offers, {
            |offer, user, [from, to]| {
                tell(user, after.named_offer(offer).map(|offer| Change::Offer { offer, from, to }));
            }
        });
        levels
    }

    /// Told to superusers.
    pub(super) fn withdrawn(&self) -> Vec<RegistrationRow> {
        if !self.might(Action::ListUsers) {
            return Vec::new();
        }
        let ends = |id| {
            let then = self.after.registration(id).map(|registration| registration.state);
            matches!(then, Some(RegistrationState::Withdrawn(_)))
        };
        let pending =
            self.before.registrations().iter().filter(|registration| {
                registration.state == RegistrationState::Pending && ends(registration.id)
            });
        pending.filter_map(|pending| registration(self.before, pending)).collect()
    }

    /// Told to superusers, and to oneself.
    pub(super) fn sessions(&self) -> Vec<UserName> {
        let everybody = self.might(Action::ListUsers);
        let ended = self.before.users().filter(|(id, user)| {
            let ends = self.after.user(*id).is_some_and(|then| then.epoch != user.epoch);
            ends && (everybody || *id == self.asker)
        });
        ended.map(|(_, user)| user.name.clone()).collect()
    }

    /// Told to those who see them in the status of a model, or administer the offer.
    pub(super) fn suspended(&self) -> Vec<SuspendedRelation> {
        let rests = |relation: &Relation| relation.suspended_at.is_some();
        let resting = self.after.relations().filter(|(id, relation)| {
            rests(relation) && self.before.relation(*id).is_some_and(|before| !rests(before))
        });
        let told = resting.filter_map(|(id, relation)| {
            let offer = relation.offer?;
            let [offering, consuming] = relation.ends.each_ref().map(|end| end.model);
            let administers =
                self.might(Action::ListOffers(offering)) || self.might(Action::GrantOffer(offer));
            let opens = self.might(Action::Status(consuming));
            if !administers && !opens && !self.might(Action::Status(offering)) {
                return None;
            }
            let told = administers || relation.by == self.asker;
            Some(SuspendedRelation {
                relation: id.0,
                offer: self.before.named_offer(offer)?,
                consumer: opens.then(|| self.before.named_model(consuming)).flatten(),
                user: told.then(|| self.before.user_name(relation.by)).flatten(),
            })
        });
        told.collect()
    }

    /// What one sees now.
    pub(super) fn gone(&self) -> Vec<Gone> {
        let (before, after) = (self.before, self.after);
        let controller =
            after.controller.destroyed_at.map(|_| Gone::Controller(before.controller.name.clone()));
        let mut gone: Vec<Gone> = controller.into_iter().collect();
        for (id, cloud) in before.clouds() {
            if after.cloud(id).is_none_or(|cloud| cloud.removed) && self.might(Action::SeeCloud(id)) {
                gone.push(Gone::Cloud(cloud.name.clone()));
            }
        }
        for (id, model) in before.models() {
            let then = after.model(id).filter(|model| model.is_alive());
            let stays = |name| then.is_some_and(|then| then.applications.contains_key(name));
            let lost: Vec<&ApplicationName> =
                model.applications.keys().filter(|name| !stays(*name)).collect();
            if (then.is_some() && lost.is_empty()) || !self.might(Action::Status(id)) {
                continue;
            }
            let Some(named) = before.named_model(id) else { continue };
            if then.is_none() {
                gone.push(Gone::Model(named.clone()));
            }
            gone.extend(lost.into_iter().map(|name| Gone::Application(named.clone(), name.clone())));
        }
        for (id, _) in before.offers() {
            let stays = after.offer(id).is_some_and(|offer| offer.removed_at.is_none());
            if !stays && self.might(Action::SeeOffer(id)) {
                gone.extend(before.named_offer(id).map(Gone::Offer));
            }
        }
        gone
    }
}

fn grants<'a, K: 'a, L: 'a>(
    seen: &'a [Option<AccessTable>; 2],
    of: impl Fn(&'a AccessTable) -> &'a Grants<K, L>,
) -> impl Iterator<Item = &'a Grants<K, L>> {
    seen.iter().flatten().map(of)
}

/// Goes through the levels that differ, of those that are seen before or after.
fn changed<'a, K: Copy + Ord + 'a, L: Level>(
    seen: impl Iterator<Item = &'a Grants<K, L>>,
    levels: impl Fn(K, UserId) -> [Option<Grant<L>>; 2],
    mut tell: impl FnMut(K, UserId, [Option<L>; 2]),
) {
    let rows: BTreeSet<(K, UserId)> =
        seen.flat_map(Grants::rows).map(|(resource, user, _)| (resource, user)).collect();
    for (resource, user) in rows {
        let [from, to] = levels(resource, user).map(|grant| grant.map(|grant| grant.level));
        if from != to {
            tell(resource, user, [from, to]);
        }
    }
}
