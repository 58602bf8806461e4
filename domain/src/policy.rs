//! The policy: what each action asks for. Any one of its needs is enough; some things nobody may.
//!
//! The source of every line is `semantics §10`; `abilities.json` is the oracle.

use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::facts::{Facts, Standing};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};

/// A level that would be enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need<C = CloudId, M = ModelId, O = OfferId> {
    /// A level on the controller.
    Controller(ControllerLevel),
    /// A level on a cloud.
    Cloud(C, CloudLevel),
    /// A level on a model.
    Model(M, ModelLevel),
    /// A level on an offer.
    Offer(O, OfferLevel),
}

/// The needs of an action, any one of which is enough; the least privilege comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs([Option<Need>; 3]);

/// Why nobody may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bar {
    /// The controller owner can neither be disabled nor removed.
    ControllerOwner,
    /// The controller owner stays superuser (D12).
    OwnerStaysSuperuser,
    /// One superuser must stay who can log in (D3).
    LastSuperuser,
    /// Nobody changes their own access to a cloud.
    OwnCloudAccess,
    /// Nobody resets their own password.
    OwnReset,
    /// An external user's password is kept elsewhere.
    ExternalPassword,
    /// An external user has no row among the controller's users.
    ExternalUser,
    /// Only their owner reads the contents of credentials.
    OthersCredentials,
}

/// What an action asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// Nobody may, for this reason.
    Never(Bar),
    /// Whoever has what one of these says.
    Any(Needs),
}

const LOGIN: Need = Need::Controller(ControllerLevel::Login);
const SUPERUSER: Need = Need::Controller(ControllerLevel::Superuser);

/// Rules on an action: the whole policy.
pub fn rule<F: Facts + ?Sized>(facts: &F, actor: UserId, action: Action) -> Ruling {
    use Action::*;
    let rules = facts.rulebook().rules();
    let external = |user| facts.standing(user) == Standing::External;
    let model_admin = |model| Some(Need::Model(model, ModelLevel::Admin));
    let offering = |offer| facts.offering_model(offer).and_then(model_admin);
    let superuser_inside_models = rules.superuser_acts_as_model_admin.then_some(SUPERUSER);
    let writers = |model| any([Some(Need::Model(model, ModelLevel::Write)), superuser_inside_models, None]);
    let administrators = |model| any([model_admin(model), Some(SUPERUSER), None]);
    let readers = |model| any([Some(Need::Model(model, ModelLevel::Read)), Some(SUPERUSER), None]);
    match action {
        SetPassword(user) if external(user) => Ruling::Never(Bar::ExternalPassword),
        ListOwnUser if external(actor) => Ruling::Never(Bar::ExternalUser),
        LogIn | ListOwnUser | OwnCredentials => only(LOGIN),
        SetPassword(user) | ShowUser(user) | ListModels(user) if user == actor => only(LOGIN),
        ReadCredentials(user) if user == actor => only(LOGIN),
        ReadCredentials(_) => Ruling::Never(Bar::OthersCredentials),

        ResetPassword(user) if user == actor => Ruling::Never(Bar::OwnReset),
        ResetPassword(user) if external(user) => Ruling::Never(Bar::ExternalPassword),
        DisableUser(UserId::OWNER) | RemoveUser(UserId::OWNER) => Ruling::Never(Bar::ControllerOwner),
        DisableUser(user) | RemoveUser(user) if is_last_superuser(facts, user) => {
            Ruling::Never(Bar::LastSuperuser)
        }
        RevokeController(user, _) => may_lose(facts, user).map_or(only(SUPERUSER), Ruling::Never),
        SetPassword(_) | ResetPassword(_) | AddUser | DisableUser(_) | EnableUser(_) | RemoveUser(_) => {
            only(SUPERUSER)
        }
        ListUsers | ShowUser(_) | GrantController | ListModels(_) | ListAllModels => only(SUPERUSER),
        CreateBackup | UpgradeController | AddCloud | UpdateCloud(_) => only(SUPERUSER),
        DestroyController | ConfigureController => only(SUPERUSER),

        GrantCloud(_, user) | RevokeCloud(_, user) if user == actor => Ruling::Never(Bar::OwnCloudAccess),
        GrantCloud(cloud, _) | RevokeCloud(cloud, _) if rules.cloud_admin_manages_access => {
            any([Some(Need::Cloud(cloud, CloudLevel::Admin)), Some(SUPERUSER), None])
        }
        GrantCloud(..) | RevokeCloud(..) => only(SUPERUSER),
        AddModel(cloud, owner) if owner == actor => {
            any([Some(Need::Cloud(cloud, CloudLevel::AddModel)), Some(SUPERUSER), None])
        }
        AddModel(..) => only(SUPERUSER),
        SeeCloud(cloud) => any([Some(Need::Cloud(cloud, CloudLevel::AddModel)), Some(SUPERUSER), None]),
        RemoveCloud(cloud) => any([Some(Need::Cloud(cloud, CloudLevel::Admin)), Some(SUPERUSER), None]),

        RevokeModel(model, user) if user == actor && rules.people_may_leave_models => readers(model),
        OpenModel(model) | ShowModel(model) | Status(model) | ListMachines(model) => readers(model),
        ListModelUsers(model) => {
            any([Some(Need::Model(model, ModelLevel::Read)), superuser_inside_models, None])
        }
        Deploy(model) | AddUnit(model) | Operate(model) | Integrate(model) | ConsumeInto(model) => {
            writers(model)
        }
        UpgradeModel(model) if rules.writers_upgrade => {
            any([Some(Need::Model(model, ModelLevel::Write)), Some(SUPERUSER), None])
        }
        GrantModel(model) | RevokeModel(model, _) | DestroyModel(model) | UpgradeModel(model) => {
            administrators(model)
        }
        Offer(model) | ListOffers(model) => administrators(model),

        SeeOffer(offer) => {
            any([Some(Need::Offer(offer, OfferLevel::Read)), offering(offer), Some(SUPERUSER)])
        }
        Consume(offer) => {
            any([Some(Need::Offer(offer, OfferLevel::Consume)), offering(offer), Some(SUPERUSER)])
        }
        SuspendRelation(offer) => any([offering(offer), Some(SUPERUSER), None]),
        GrantOffer(offer) | RevokeOffer(offer) => {
            let models = offering(offer).filter(|_| rules.offer_and_model_admins_share_offers);
            any([Some(Need::Offer(offer, OfferLevel::Admin)), models, Some(SUPERUSER)])
        }
        RemoveOffer(offer) => {
            let own = Need::Offer(offer, OfferLevel::Admin);
            any([
                Some(own).filter(|_| rules.offer_and_model_admins_share_offers),
                offering(offer),
                Some(SUPERUSER),
            ])
        }
    }
}

fn only(need: Need) -> Ruling {
    Ruling::Any(Needs::only(need))
}

fn any(needs: [Option<Need>; 3]) -> Ruling {
    Ruling::Any(Needs(needs))
}

fn is_superuser<F: Facts + ?Sized>(facts: &F, user: UserId) -> bool {
    facts.controller_grant(user).is_some_and(|grant| grant.level == ControllerLevel::Superuser)
}

fn is_last_superuser<F: Facts + ?Sized>(facts: &F, user: UserId) -> bool {
    let protected = !facts.rulebook().rules().last_superuser_may_go;
    protected && is_superuser(facts, user) && !facts.has_other_superuser(user)
}

/// Every revoke takes superuser from a superuser, whichever level it names.
fn may_lose<F: Facts + ?Sized>(facts: &F, user: UserId) -> Option<Bar> {
    let owner_is_protected = !facts.rulebook().rules().owner_may_lose_superuser;
    if user == UserId::OWNER && owner_is_protected && is_superuser(facts, user) {
        return Some(Bar::OwnerStaysSuperuser);
    }
    is_last_superuser(facts, user).then_some(Bar::LastSuperuser)
}

impl Needs {
    /// One need.
    pub(crate) fn only(need: Need) -> Self {
        Needs([Some(need), None, None])
    }

    /// The needs, least privilege first.
    pub fn iter(&self) -> impl Iterator<Item = Need> + '_ {
        self.0.iter().flatten().copied()
    }
}
