//! Laws, each on thousands of random steps or worlds.

mod access;
mod access_tables;
mod effective_levels;
mod fixes;
mod histories;
mod impacts;
mod questions;
mod slices;
mod told_histories;

use std::collections::BTreeSet;

use domain::ability::Thing;
use domain::action::{Action, Targets};
use domain::authorize::authorize;
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::name::{CloudName, UserName};
use domain::rulebook::RulebookName;
use domain::state::State;
use uuid::Uuid;

use crate::generate::Step;
use crate::versus::{self, Pair, is_long};

/// More of it when there is time.
fn times(usual: u64) -> u64 {
    if is_long() { usual * 20 } else { usual }
}

/// Goes through random histories: the state before each step, all after it, the step, and whether it was taken.
fn histories(worlds: u64, steps: usize, mut each: impl FnMut(&State, &Pair, &Step, bool)) {
    for seed in 0..worlds {
        let mut before: Option<State> = None;
        versus::random(1_000_000 + seed, steps, |pair, step, taken| {
            if let Some(before) = &before {
                each(before, pair, step, taken);
            }
            if taken || before.is_none() {
                before = Some(pair.world.state.clone());
            }
        });
    }
}

/// Goes through random worlds.
fn worlds(worlds: u64, mut each: impl FnMut(u64, Pair)) {
    for seed in 0..worlds {
        each(seed, versus::random(2_000_000 + seed, 45, |_, _, _| {}));
    }
}

fn is_documented(state: &State) -> bool {
    state.controller.rulebook == RulebookName::Documented
}

/// All that anybody may do to anything that there is.
fn abilities(state: &State) -> BTreeSet<(UserId, Action)> {
    let users = state.users().map(|(id, _)| id);
    users.flat_map(|user| abilities_of(state, user)).collect()
}

/// All that a user may do to anything that there is.
fn abilities_of(state: &State, user: UserId) -> BTreeSet<(UserId, Action)> {
    let all = Thing::all(state).flat_map(|thing| thing.abilities(user));
    all.filter(|action| authorize(state, user, *action).is_ok()).map(|action| (user, action)).collect()
}

/// Names for ids.
struct Named<'a>(&'a State);

impl Targets<UserId, CloudId, ModelId, OfferId> for Named<'_> {
    type User = UserName;
    type Cloud = CloudName;
    type Model = Uuid;
    type Offer = Uuid;
    type Error = ();

    fn user(&self, user: UserId) -> Result<UserName, ()> {
        self.0.user(user).map(|user| user.name.clone()).ok_or(())
    }

    fn cloud(&self, cloud: CloudId) -> Result<CloudName, ()> {
        self.0.cloud(cloud).map(|cloud| cloud.name.clone()).ok_or(())
    }

    fn model(&self, model: ModelId) -> Result<Uuid, ()> {
        self.0.model(model).map(|model| model.uuid).ok_or(())
    }

    fn offer(&self, offer: OfferId) -> Result<Uuid, ()> {
        self.0.offer(offer).map(|offer| offer.uuid).ok_or(())
    }
}
