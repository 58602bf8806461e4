//! General policy engines, given the same rules and the same facts: the levels that are recorded, how accounts stand, and in
//! which model each offer is. What follows from them they work out themselves.

pub mod casbin;
pub mod cedar;
#[cfg(test)]
mod differential;

use domain::ability::Thing;
use domain::action::Action;
use domain::facts::{Facts, Standing};
use domain::id::UserId;
use domain::level::{ControllerLevel, Level};
use domain::state::State;

/// An action as peers are asked about it.
pub struct Question {
    /// Its name, as in a request to a controller.
    pub name: &'static str,
    /// What it is about.
    pub about: Thing,
    /// The user that it names beside that.
    pub other: Option<UserId>,
}

impl Question {
    /// Puts an action into a peer's words.
    pub fn of(action: Action) -> Self {
        use Action::*;
        let about = |name, about| Question { name, about, other: action.user() };
        match action {
            LogIn => about("log-in", Thing::Controller),
            AddUser => about("add-user", Thing::Controller),
            ListOwnUser => about("list-own-user", Thing::Controller),
            ListUsers => about("list-users", Thing::Controller),
            GrantController => about("grant-controller", Thing::Controller),
            ListAllModels => about("list-all-models", Thing::Controller),
            CreateBackup => about("create-backup", Thing::Controller),
            UpgradeController => about("upgrade-controller", Thing::Controller),
            AddCloud => about("add-cloud", Thing::Controller),
            OwnCredentials => about("own-credentials", Thing::Controller),
            DestroyController => about("destroy-controller", Thing::Controller),
            ConfigureController => about("configure-controller", Thing::Controller),
            SetPassword(user) => about("set-password", Thing::User(user)),
            ResetPassword(user) => about("reset-password", Thing::User(user)),
            DisableUser(user) => about("disable-user", Thing::User(user)),
            EnableUser(user) => about("enable-user", Thing::User(user)),
            RemoveUser(user) => about("remove-user", Thing::User(user)),
            ShowUser(user) => about("show-user", Thing::User(user)),
            RevokeController(user, _) => about("revoke-controller", Thing::User(user)),
            ListModels(user) => about("list-models", Thing::User(user)),
            ReadCredentials(user) => about("read-credentials", Thing::User(user)),
            GrantCloud(cloud, _) => about("grant-cloud", Thing::Cloud(cloud)),
            RevokeCloud(cloud, _) => about("revoke-cloud", Thing::Cloud(cloud)),
            AddModel(cloud, _) => about("add-model", Thing::Cloud(cloud)),
            SeeCloud(cloud) => about("see-cloud", Thing::Cloud(cloud)),
            UpdateCloud(cloud) => about("update-cloud", Thing::Cloud(cloud)),
            RemoveCloud(cloud) => about("remove-cloud", Thing::Cloud(cloud)),
            OpenModel(model) => about("open-model", Thing::Model(model)),
            ListModelUsers(model) => about("list-model-users", Thing::Model(model)),
            GrantModel(model) => about("grant-model", Thing::Model(model)),
            RevokeModel(model, _) => about("revoke-model", Thing::Model(model)),
            ShowModel(model) => about("show-model", Thing::Model(model)),
            DestroyModel(model) => about("destroy-model", Thing::Model(model)),
            UpgradeModel(model) => about("upgrade-model", Thing::Model(model)),
            Status(model) => about("status", Thing::Model(model)),
            ListMachines(model) => about("list-machines", Thing::Model(model)),
            Deploy(model) => about("deploy", Thing::Model(model)),
            AddUnit(model) => about("add-unit", Thing::Model(model)),
            Operate(model) => about("operate", Thing::Model(model)),
            Integrate(model) => about("integrate", Thing::Model(model)),
            ConsumeInto(model) => about("consume-into", Thing::Model(model)),
            Offer(model) => about("offer", Thing::Model(model)),
            ListOffers(model) => about("list-offers", Thing::Model(model)),
            GrantOffer(offer) => about("grant-offer", Thing::Offer(offer)),
            RevokeOffer(offer) => about("revoke-offer", Thing::Offer(offer)),
            SeeOffer(offer) => about("see-offer", Thing::Offer(offer)),
            Consume(offer) => about("consume", Thing::Offer(offer)),
            RemoveOffer(offer) => about("remove-offer", Thing::Offer(offer)),
            SuspendRelation(offer) => about("suspend-relation", Thing::Offer(offer)),
        }
    }
}

/// Everything that is recorded about who holds which level on what, in words.
fn rows(state: &State) -> impl Iterator<Item = (Thing, UserId, Vec<String>)> + '_ {
    let controller =
        state.on_controller().map(|(user, grant)| (Thing::Controller, user, down_from(grant.level)));
    let clouds = state.on_clouds().rows();
    let clouds = clouds.map(|(cloud, user, grant)| (Thing::Cloud(cloud), user, down_from(grant.level)));
    let models = state.on_models().rows();
    let models = models.map(|(model, user, grant)| (Thing::Model(model), user, down_from(grant.level)));
    let offers = state.on_offers().rows();
    let offers = offers.map(|(offer, user, grant)| (Thing::Offer(offer), user, down_from(grant.level)));
    controller.chain(clouds).chain(models).chain(offers)
}

/// A level and all below it, the greatest first.
fn down_from<L: Level>(level: L) -> Vec<String> {
    L::ALL.iter().rev().filter(|other| **other <= level).map(ToString::to_string).collect()
}

/// The superusers who could log in: local, registered, enabled.
fn active_superusers(state: &State) -> Vec<UserId> {
    let superusers = state
        .on_controller()
        .filter(|(_, grant)| grant.level == ControllerLevel::Superuser)
        .map(|(id, _)| id);
    superusers.filter(|user| state.standing(*user) == Standing::Active).collect()
}

/// How a peer knows a thing.
fn known_as(thing: Thing) -> String {
    match thing {
        Thing::Controller => "controller".to_owned(),
        Thing::User(user) => format!("user-{}", user.0),
        Thing::Cloud(cloud) => format!("cloud-{}", cloud.0),
        Thing::Model(model) => format!("model-{}", model.0),
        Thing::Offer(offer) => format!("offer-{}", offer.0),
    }
}
