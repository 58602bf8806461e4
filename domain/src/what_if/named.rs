//! What-if for somebody who asks: names only as far as it may see, and only what it may ask about (see `explain`).

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Ability, Supposed, WhatIf, what_if};
use crate::action::{Action, Targets};
use crate::authorize::authorize;
use crate::explain::{NamedAction, Names, Target, may_ask, target};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::name::{CloudName, UserName};
use crate::refusal::Refusal;
use crate::state::State;

/// What would come of some commands, for one who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedWhatIf {
    /// For each command why it would be refused, or nothing.
    pub refused: Vec<Option<Refusal>>,
    /// Who may do what then and may not now.
    pub gained: Vec<NamedAbility>,
    /// Who may do what now and may not then.
    pub lost: Vec<NamedAbility>,
}

/// Something that somebody may do, named. `everyone@external` as the user of an action stands for all others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedAbility {
    /// Who.
    pub user: UserName,
    /// What.
    pub action: NamedAction,
}

/// Tells whoever asks what would come of commands: its own, or those of anybody if it is superuser.
pub fn what_if_named(state: &State, asker: UserId, supposed: &[Supposed]) -> Result<NamedWhatIf, Refusal> {
    authorize(state, asker, Action::LogIn)?;
    if supposed.iter().any(|supposed| supposed.actor != asker) {
        authorize(state, asker, Action::ListUsers)?;
    }
    let WhatIf { done, gained, lost, after, .. } = what_if(state, supposed);
    let name = |abilities: Vec<Ability>, seen: &State| {
        let mut naming = Naming::default();
        abilities.into_iter().filter_map(|ability| naming.name(seen, asker, ability)).collect()
    };
    Ok(NamedWhatIf {
        refused: done.into_iter().map(Result::err).collect(),
        gained: name(gained, &after),
        lost: name(lost, state),
    })
}

/// Names abilities, and remembers the models and offers that they name by UUID.
#[derive(Default)]
pub(super) struct Naming {
    pub(super) models: BTreeSet<ModelId>,
    pub(super) offers: BTreeSet<OfferId>,
}

impl Naming {
    /// The ability by name, if whoever asks may know of it.
    pub(super) fn name(&mut self, seen: &State, asker: UserId, ability: Ability) -> Option<NamedAbility> {
        let Ability { subject, action } = ability;
        if !may_ask(seen, asker, subject, action) {
            return None;
        }
        let names = Seen(Names { state: seen, now: seen, asker });
        let named = NamedAbility { user: names.user(subject).ok()?, action: action.translate(&names).ok()? };
        match target(action) {
            Target::Model(model) => drop(self.models.insert(model)),
            Target::Offer(offer) => drop(self.offers.insert(offer)),
            Target::Controller | Target::Cloud(_) => {}
        }
        Some(named)
    }
}

/// Names of what whoever asks sees.
struct Seen<'a>(Names<'a>);

/// Whoever asks may not see it.
struct Hidden;

impl Seen<'_> {
    fn may(&self, action: Action) -> Result<(), Hidden> {
        authorize(self.0.state, self.0.asker, action).map(drop).map_err(|_| Hidden)
    }
}

impl Targets<UserId, CloudId, ModelId, OfferId> for Seen<'_> {
    type User = UserName;
    type Cloud = CloudName;
    type Model = Uuid;
    type Offer = Uuid;
    type Error = Hidden;

    fn user(&self, user: UserId) -> Result<UserName, Hidden> {
        self.0.user(user).ok_or(Hidden)
    }

    fn cloud(&self, cloud: CloudId) -> Result<CloudName, Hidden> {
        self.may(Action::SeeCloud(cloud))?;
        self.0.state.cloud(cloud).map(|cloud| cloud.name.clone()).ok_or(Hidden)
    }

    fn model(&self, model: ModelId) -> Result<Uuid, Hidden> {
        self.may(Action::OpenModel(model))?;
        self.0.state.model(model).map(|model| model.uuid).ok_or(Hidden)
    }

    fn offer(&self, offer: OfferId) -> Result<Uuid, Hidden> {
        self.may(Action::SeeOffer(offer))?;
        self.0.state.offer(offer).map(|offer| offer.uuid).ok_or(Hidden)
    }
}
