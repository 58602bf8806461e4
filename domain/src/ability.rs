//! All abilities that there can be about a thing: what listings, comparisons and slices go through.

use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::authorize::authorize;
use crate::facts::Standing;
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::ControllerLevel;
use crate::state::State;

/// Something that abilities are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// The controller itself.
    Controller,
    /// A user of the controller.
    User(UserId),
    /// A cloud.
    Cloud(CloudId),
    /// A model.
    Model(ModelId),
    /// An application offer.
    Offer(OfferId),
}

impl Thing {
    /// Everything that there is now; nothing once the controller is destroyed.
    pub fn all(state: &State) -> impl Iterator<Item = Thing> + '_ {
        let users = state.users().map(|(id, _)| Thing::User(id));
        let clouds = state.clouds().map(|(id, _)| Thing::Cloud(id));
        let models = state.models().map(|(id, _)| Thing::Model(id));
        let offers = state.offers().map(|(id, _)| Thing::Offer(id));
        let all = core::iter::once(Thing::Controller).chain(users).chain(clouds).chain(models).chain(offers);
        all.filter(|thing| thing.exists(state))
    }

    /// Whether it is there now: neither removed nor destroyed. `everyone@external` is nobody that anything is done to.
    pub fn exists(self, state: &State) -> bool {
        state.controller.destroyed_at.is_none()
            && match self {
                Thing::Controller => true,
                Thing::User(id) => {
                    let user = state.user(id).filter(|_| id != UserId::EVERYONE);
                    user.is_some_and(|user| user.standing() != Standing::Removed)
                }
                Thing::Cloud(id) => state.cloud(id).is_some_and(|cloud| !cloud.removed),
                Thing::Model(id) => state.model(id).is_some_and(|model| model.is_alive()),
                Thing::Offer(id) => state.offer(id).is_some_and(|offer| offer.removed_at.is_none()),
            }
    }

    /// Every ability about it that a subject may have. Where the rules only tell the subject itself from all other users,
    /// [`UserId::EVERYONE`] stands for all others.
    pub fn abilities(self, subject: UserId) -> Vec<Action> {
        use Action::*;
        match self {
            Thing::Controller => vec![
                LogIn,
                AddUser,
                ListOwnUser,
                ListUsers,
                GrantController,
                ListAllModels,
                CreateBackup,
                UpgradeController,
                AddCloud,
                OwnCredentials,
                DestroyController,
                ConfigureController,
            ],
            Thing::User(user) => vec![
                SetPassword(user),
                ResetPassword(user),
                DisableUser(user),
                EnableUser(user),
                RemoveUser(user),
                ShowUser(user),
                RevokeController(user, ControllerLevel::Login),
                RevokeController(user, ControllerLevel::Superuser),
                ListModels(user),
                ReadCredentials(user),
            ],
            Thing::Cloud(cloud) => vec![
                GrantCloud(cloud, subject),
                GrantCloud(cloud, UserId::EVERYONE),
                RevokeCloud(cloud, subject),
                RevokeCloud(cloud, UserId::EVERYONE),
                AddModel(cloud, subject),
                AddModel(cloud, UserId::EVERYONE),
                SeeCloud(cloud),
                UpdateCloud(cloud),
                RemoveCloud(cloud),
            ],
            Thing::Model(model) => vec![
                OpenModel(model),
                ListModelUsers(model),
                GrantModel(model),
                RevokeModel(model, subject),
                RevokeModel(model, UserId::EVERYONE),
                ShowModel(model),
                DestroyModel(model),
                UpgradeModel(model),
                Status(model),
                ListMachines(model),
                Deploy(model),
                AddUnit(model),
                Operate(model),
                Integrate(model),
                ConsumeInto(model),
                Offer(model),
                ListOffers(model),
            ],
            Thing::Offer(offer) => vec![
                GrantOffer(offer),
                RevokeOffer(offer),
                SeeOffer(offer),
                Consume(offer),
                RemoveOffer(offer),
                SuspendRelation(offer),
            ],
        }
    }
}

impl Action {
    /// The user that an action is about, if it is about one.
    pub fn user(self) -> Option<UserId> {
        use Action::*;
        match self {
            SetPassword(user)
            | ResetPassword(user)
            | DisableUser(user)
            | EnableUser(user)
            | RemoveUser(user)
            | ShowUser(user)
            | RevokeController(user, _)
            | GrantCloud(_, user)
            | RevokeCloud(_, user)
            | RevokeModel(_, user)
            | ListModels(user)
            | AddModel(_, user)
            | ReadCredentials(user) => Some(user),
            _ => None,
        }
    }
}

/// Whether a subject may do something now to something that is there.
pub(crate) fn has(state: &State, subject: UserId, thing: Thing, action: Action) -> bool {
    thing.exists(state) && authorize(state, subject, action).is_ok()
}
