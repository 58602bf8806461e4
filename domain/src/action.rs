//! Everything that a subject may want to do, each once, named after Juju's commands.

use serde::{Deserialize, Serialize};

use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::ControllerLevel;

/// An ability: what somebody may or may not do to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action<U = UserId, C = CloudId, M = ModelId, O = OfferId> {
    /// Log in to the controller.
    LogIn,
    /// Open a connection to a model.
    OpenModel(M),
    /// Set a user's password.
    SetPassword(U),
    /// Take a user's password and issue a new registration string.
    ResetPassword(U),
    /// Add a user.
    AddUser,
    /// Keep a user from logging in.
    DisableUser(U),
    /// Let a disabled user log in again.
    EnableUser(U),
    /// Remove a user for good.
    RemoveUser(U),
    /// See one's own row among the users of the controller.
    ListOwnUser,
    /// See all users of the controller.
    ListUsers,
    /// See the users of a model.
    ListModelUsers(M),
    /// See the details of a user.
    ShowUser(U),
    /// Give access to the controller.
    GrantController,
    /// Take access to the controller.
    RevokeController(U, ControllerLevel),
    /// Give access to a cloud.
    GrantCloud(C, U),
    /// Take access to a cloud.
    RevokeCloud(C, U),
    /// Give access to a model.
    GrantModel(M),
    /// Take access to a model.
    RevokeModel(M, U),
    /// Give access to an offer.
    GrantOffer(O),
    /// Take access to an offer.
    RevokeOffer(O),
    /// List the models that a user has access to.
    ListModels(U),
    /// List every model of the controller.
    ListAllModels,
    /// See the details of a model.
    ShowModel(M),
    /// Add a model on a cloud for an owner.
    AddModel(C, U),
    /// Destroy a model with all that is in it.
    DestroyModel(M),
    /// Upgrade the agents of a model.
    UpgradeModel(M),
    /// See the status of a model.
    Status(M),
    /// See the machines of a model.
    ListMachines(M),
    /// Deploy an application.
    Deploy(M),
    /// Add units to an application.
    AddUnit(M),
    /// Change anything else inside a model: remove, expose, configure, add machines, block commands.
    Operate(M),
    /// Relate applications of a model.
    Integrate(M),
    /// Bring an offer into a model.
    ConsumeInto(M),
    /// Back the controller up.
    CreateBackup,
    /// Upgrade the controller.
    UpgradeController,
    /// Offer an application's endpoints to others.
    Offer(M),
    /// List the offers of a model.
    ListOffers(M),
    /// Find an offer and see its details.
    SeeOffer(O),
    /// Consume an offer.
    Consume(O),
    /// Remove an offer.
    RemoveOffer(O),
    /// Suspend or resume relations to an offer.
    SuspendRelation(O),
    /// See a cloud of the controller.
    SeeCloud(C),
    /// Add a cloud to the controller.
    AddCloud,
    /// Change a cloud's definition.
    UpdateCloud(C),
    /// Remove a cloud from the controller.
    RemoveCloud(C),
    /// Keep a credential of one's own on the controller, and see the names of those.
    OwnCredentials,
    /// Read the contents of a user's credentials.
    ReadCredentials(U),
    /// Destroy the controller.
    DestroyController,
    /// See and change the settings of the controller.
    ConfigureController,
}

/// Turns everything that an action is about.
pub trait Targets<U, C, M, O> {
    /// The user of the other side.
    type User;
    /// The cloud of the other side.
    type Cloud;
    /// The model of the other side.
    type Model;
    /// The offer of the other side.
    type Offer;
    /// Why something cannot be turned.
    type Error;
    /// Turns a user.
    fn user(&self, user: U) -> Result<Self::User, Self::Error>;
    /// Turns a cloud.
    fn cloud(&self, cloud: C) -> Result<Self::Cloud, Self::Error>;
    /// Turns a model.
    fn model(&self, model: M) -> Result<Self::Model, Self::Error>;
    /// Turns an offer.
    fn offer(&self, offer: O) -> Result<Self::Offer, Self::Error>;
}

/// An action about what a translation makes.
pub type Translated<T, U, C, M, O> = Action<
    <T as Targets<U, C, M, O>>::User,
    <T as Targets<U, C, M, O>>::Cloud,
    <T as Targets<U, C, M, O>>::Model,
    <T as Targets<U, C, M, O>>::Offer,
>;

impl<U, C, M, O> Action<U, C, M, O> {
    /// The same action about the same things, known otherwise.
    pub fn translate<T: Targets<U, C, M, O>>(self, to: &T) -> Result<Translated<T, U, C, M, O>, T::Error> {
        use Action::*;
        Ok(match self {
            LogIn => LogIn,
            OpenModel(model) => OpenModel(to.model(model)?),
            SetPassword(user) => SetPassword(to.user(user)?),
            ResetPassword(user) => ResetPassword(to.user(user)?),
            AddUser => AddUser,
            DisableUser(user) => DisableUser(to.user(user)?),
            EnableUser(user) => EnableUser(to.user(user)?),
            RemoveUser(user) => RemoveUser(to.user(user)?),
            ListOwnUser => ListOwnUser,
            ListUsers => ListUsers,
            ListModelUsers(model) => ListModelUsers(to.model(model)?),
            ShowUser(user) => ShowUser(to.user(user)?),
            GrantController => GrantController,
            RevokeController(user, level) => RevokeController(to.user(user)?, level),
            GrantCloud(cloud, user) => GrantCloud(to.cloud(cloud)?, to.user(user)?),
            RevokeCloud(cloud, user) => RevokeCloud(to.cloud(cloud)?, to.user(user)?),
            GrantModel(model) => GrantModel(to.model(model)?),
            RevokeModel(model, user) => RevokeModel(to.model(model)?, to.user(user)?),
            GrantOffer(offer) => GrantOffer(to.offer(offer)?),
            RevokeOffer(offer) => RevokeOffer(to.offer(offer)?),
            ListModels(user) => ListModels(to.user(user)?),
            ListAllModels => ListAllModels,
            ShowModel(model) => ShowModel(to.model(model)?),
            AddModel(cloud, user) => AddModel(to.cloud(cloud)?, to.user(user)?),
            DestroyModel(model) => DestroyModel(to.model(model)?),
            UpgradeModel(model) => UpgradeModel(to.model(model)?),
            Status(model) => Status(to.model(model)?),
            ListMachines(model) => ListMachines(to.model(model)?),
            Deploy(model) => Deploy(to.model(model)?),
            AddUnit(model) => AddUnit(to.model(model)?),
            Operate(model) => Operate(to.model(model)?),
            Integrate(model) => Integrate(to.model(model)?),
            ConsumeInto(model) => ConsumeInto(to.model(model)?),
            CreateBackup => CreateBackup,
            UpgradeController => UpgradeController,
            Offer(model) => Offer(to.model(model)?),
            ListOffers(model) => ListOffers(to.model(model)?),
            SeeOffer(offer) => SeeOffer(to.offer(offer)?),
            Consume(offer) => Consume(to.offer(offer)?),
            RemoveOffer(offer) => RemoveOffer(to.offer(offer)?),
            SuspendRelation(offer) => SuspendRelation(to.offer(offer)?),
            SeeCloud(cloud) => SeeCloud(to.cloud(cloud)?),
            AddCloud => AddCloud,
            UpdateCloud(cloud) => UpdateCloud(to.cloud(cloud)?),
            RemoveCloud(cloud) => RemoveCloud(to.cloud(cloud)?),
            OwnCredentials => OwnCredentials,
            ReadCredentials(user) => ReadCredentials(to.user(user)?),
            DestroyController => DestroyController,
            ConfigureController => ConfigureController,
        })
    }
}
