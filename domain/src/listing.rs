//! The two questions beside "may this subject do this to that?": on what may it, and who may. Each looks at grants near the
//! answer only, and decides with [`authorize`].

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::ability::{Thing, has};
use crate::action::Action;
use crate::authorize::{authorize, met};
use crate::facts::{Facts, Standing};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{ControllerLevel, Level, ModelLevel};
use crate::policy::{Need, Ruling, rule};
use crate::state::{State, Table};

const SUPERUSER: Need = Need::Controller(ControllerLevel::Superuser);

/// The clouds on which a user may do something, in order of id.
pub fn clouds(state: &State, user: UserId, action: impl Fn(CloudId) -> Action) -> Vec<CloudId> {
    let candidates = match is_superuser(state, user) {
        true => state.clouds().map(|(id, _)| id).collect(),
        false => rows(state, user, state.on_clouds()),
    };
    candidates.into_iter().filter(|id| has(state, user, Thing::Cloud(*id), action(*id))).collect()
}

/// The models on which a user may do something, in order of id.
pub fn models(state: &State, user: UserId, action: impl Fn(ModelId) -> Action) -> Vec<ModelId> {
    let candidates = match is_superuser(state, user) {
        true => state.models().map(|(id, _)| id).collect(),
        false => rows(state, user, state.on_models()),
    };
    candidates.into_iter().filter(|id| has(state, user, Thing::Model(*id), action(*id))).collect()
}

/// The offers on which a user may do something, in order of id. Offers are not kept by model, so whoever administers a
/// model has all of them looked through.
pub fn offers(state: &State, user: UserId, action: impl Fn(OfferId) -> Action) -> Vec<OfferId> {
    let administers = || {
        rows(state, user, state.on_models())
            .into_iter()
            .any(|model| met(state, user, Need::Model(model, ModelLevel::Admin)).is_some())
    };
    let candidates = match is_superuser(state, user) || administers() {
        true => state.offers().map(|(id, _)| id).collect(),
        false => rows(state, user, state.on_offers()),
    };
    candidates.into_iter().filter(|id| has(state, user, Thing::Offer(*id), action(*id))).collect()
}

/// Everybody who may do something, in order of id.
pub fn subjects(state: &State, action: Action) -> Vec<UserId> {
    // Whoever is not named by the action is ruled as anybody is.
    let mut users: Vec<UserId> = action.user().into_iter().collect();
    if let Ruling::Any(needs) = rule(state, UserId::NOBODY, action) {
        needs.iter().for_each(|need| near(state, need, &mut users));
    }
    users.sort_unstable();
    users.dedup();
    users.into_iter().filter(|user| authorize(state, *user, action).is_ok()).collect()
}

/// For each of some users, on which of some models it may do something: rows of users, columns of models.
pub fn matrix(
    state: &State,
    users: &[UserId],
    models: &[ModelId],
    action: impl Fn(ModelId) -> Action,
) -> Vec<Vec<bool>> {
    let row = |user: &UserId| {
        let allowed = self::models(state, *user, &action);
        models.iter().map(|model| allowed.binary_search(model).is_ok()).collect()
    };
    users.iter().map(row).collect()
}

/// Those who hold something where a need is met, whatever they hold.
fn near(state: &State, need: Need, users: &mut Vec<UserId>) {
    match need {
        SUPERUSER => {
            users.extend(&state.superusers);
            if state.superusers.contains(&UserId::EVERYONE) {
                users.extend(externals(state));
            }
        }
        Need::Controller(_) => extend(state, users, state.on_controller().map(|(id, _)| id)),
        Need::Cloud(cloud, _) => extend(state, users, state.on_clouds().holders(cloud)),
        Need::Model(model, _) => extend(state, users, state.on_models().holders(model)),
        Need::Offer(offer, _) => extend(state, users, state.on_offers().holders(offer)),
    }
}

fn extend(state: &State, users: &mut Vec<UserId>, holders: impl Iterator<Item = UserId>) {
    for holder in holders {
        users.push(holder);
        if holder == UserId::EVERYONE {
            users.extend(externals(state));
        }
    }
}

fn externals(state: &State) -> impl Iterator<Item = UserId> + '_ {
    state.users().filter(|(_, user)| user.standing() == Standing::External).map(|(id, _)| id)
}

fn is_superuser(state: &State, user: UserId) -> bool {
    met(state, user, SUPERUSER).is_some()
}

/// On what a user holds something, own or through everyone, in order.
fn rows<K: Copy + Ord, L: Level>(state: &State, user: UserId, table: &Table<K, L>) -> Vec<K> {
    let own = table.resources(user).map(|(id, _)| id);
    if state.standing(user) != Standing::External {
        return own.collect();
    }
    let through_everyone = table.resources(UserId::EVERYONE).map(|(id, _)| id);
    let all: BTreeSet<K> = own.chain(through_everyone).collect();
    all.into_iter().collect()
}
