//! What would come of commands, as whoever would give them may see it: what a preview shows before something is done.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::consequences::Both;
use super::named::{NamedAbility, Naming};
use super::{Ability, Supposed, WhatIf, what_if};
use crate::action::Action;
use crate::answer::RegistrationRow;
use crate::authorize::authorize;
use crate::command::Command;
use crate::decide::Given;
use crate::id::UserId;
use crate::name::{ApplicationName, CloudName, ControllerName, UserName};
use crate::named::{NamedChange, NamedModel, NamedOffer};
use crate::refusal::Refusal;
use crate::state::State;

/// How many abilities are told of those that are gained, and of those that are lost.
const LISTED: usize = 1_000;

/// What would come of commands that whoever asks would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impact {
    /// The commands that would be refused, by their place.
    pub refused: Vec<(usize, Refusal)>,
    /// The own levels that would change.
    pub levels: Vec<LevelChange>,
    /// Who may do what then and may not now.
    pub gained: Vec<NamedAbility>,
    /// Who may do what now and may not then.
    pub lost: Vec<NamedAbility>,
    /// How many abilities more would be gained and lost than the thousand of each that are listed.
    pub unlisted: [usize; 2],
    /// The models that the abilities name by UUID. One that would be added has a UUID that stands for it here only.
    pub models: Vec<NamedModel>,
    /// The offers that the abilities name by UUID.
    pub offers: Vec<NamedOffer>,
    /// The registration strings that would stop working, as they are now.
    pub withdrawn: Vec<RegistrationRow>,
    /// Whose sessions would end, if they have any.
    pub sessions: Vec<UserName>,
    /// The relations that would rest.
    pub suspended: Vec<SuspendedRelation>,
    /// What would not be there any more.
    pub gone: Vec<Gone>,
}

/// A change of somebody's own level.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LevelChange {
    /// Whose.
    pub user: UserName,
    /// On what, from which level to which.
    pub change: NamedChange,
}

/// A relation through an offer that would rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspendedRelation {
    /// Its number.
    pub relation: u32,
    /// The offer.
    pub offer: NamedOffer,
    /// The consuming model, for those who may open it.
    pub consumer: Option<NamedModel>,
    /// Whose access counts, for those who administer the offer, and itself.
    pub user: Option<UserName>,
}

/// Something that would not be there any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gone {
    /// The controller itself.
    Controller(ControllerName),
    /// A cloud.
    Cloud(CloudName),
    /// A model.
    Model(NamedModel),
    /// An application of a model.
    Application(NamedModel, ApplicationName),
    /// An offer.
    Offer(NamedOffer),
}

/// Tells whoever asks what would come of its commands, one after the other, as far as it may see that.
pub fn impact(state: &State, asker: UserId, commands: &[Command]) -> Result<Impact, Refusal> {
    authorize(state, asker, Action::LogIn)?;
    let supposed: Vec<Supposed> = (0..)
        .zip(commands)
        .map(|(place, command)| Supposed {
            actor: asker,
            command: command.clone(),
            given: given(state, place),
        })
        .collect();
    let WhatIf { done, gained, lost, after, .. } = what_if(state, &supposed);
    let both = Both { before: state, after: &after, asker };
    let mut naming = Naming::default();
    let (gained, more_gained) = first(gained, |ability| naming.name(&after, asker, ability));
    let (lost, more_lost) = first(lost, |ability| naming.name(state, asker, ability));
    let refused = done.into_iter().enumerate().filter_map(|(place, done)| Some((place, done.err()?)));
    Ok(Impact {
        refused: refused.collect(),
        levels: both.levels(),
        gained,
        lost,
        unlisted: [more_gained, more_lost],
        models: naming.models.iter().filter_map(|model| after.named_model(*model)).collect(),
        offers: naming.offers.iter().filter_map(|offer| after.named_offer(*offer)).collect(),
        withdrawn: both.withdrawn(),
        sessions: both.sessions(),
        suspended: both.suspended(),
        gone: both.gone(),
    })
}

/// The time of the last event, as if it were now, and UUIDs that nobody has: the last ones of all.
fn given(state: &State, place: u128) -> Given {
    Given { at: state.at, fresh: [1, 2, 3, 4].map(|number| Uuid::from_u128(u128::MAX - 4 * place - number)) }
}

/// The first of those that can be named, and how many more there are.
fn first(
    abilities: Vec<Ability>,
    name: impl FnMut(Ability) -> Option<NamedAbility>,
) -> (Vec<NamedAbility>, usize) {
    let mut named = abilities.into_iter().filter_map(name);
    let listed = named.by_ref().take(LISTED).collect();
    (listed, named.count())
}
