//! Everything that a subject may want to do, each once, named after Juju's commands.

use serde::{Deserialize, Serialize};

use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::ControllerLevel;

/// An ability: what somebody may or may not do to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Log in to the controller.
    LogIn,
    /// Open a connection to a model.
    OpenModel(ModelId),
    /// Set a user's password.
    SetPassword(UserId),
    /// Take a user's password and issue a new registration string.
    ResetPassword(UserId),
    /// Add a user.
    AddUser,
    /// Keep a user from logging in.
    DisableUser(UserId),
    /// Let a disabled user log in again.
    EnableUser(UserId),
    /// Remove a user for good.
    RemoveUser(UserId),
    /// See one's own row among the users of the controller.
    ListOwnUser,
    /// See all users of the controller.
    ListUsers,
    /// See the users of a model.
    ListModelUsers(ModelId),
    /// See the details of a user.
    ShowUser(UserId),
    /// Give access to the controller.
    GrantController,
    /// Take access to the controller.
    RevokeController(UserId, ControllerLevel),
    /// Give access to a cloud.
    GrantCloud(CloudId, UserId),
    /// Take access to a cloud.
    RevokeCloud(CloudId, UserId),
    /// Give access to a model.
    GrantModel(ModelId),
    /// Take access to a model.
    RevokeModel(ModelId, UserId),
    /// Give access to an offer.
    GrantOffer(OfferId),
    /// Take access to an offer.
    RevokeOffer(OfferId),
    /// List the models that a user has access to.
    ListModels(UserId),
    /// List every model of the controller.
    ListAllModels,
    /// See the details of a model.
    ShowModel(ModelId),
    /// Add a model on a cloud for an owner.
    AddModel(CloudId, UserId),
    /// Destroy a model with all that is in it.
    DestroyModel(ModelId),
    /// Upgrade the agents of a model.
    UpgradeModel(ModelId),
    /// See the status of a model.
    Status(ModelId),
    /// See the machines of a model.
    ListMachines(ModelId),
    /// Deploy an application.
    Deploy(ModelId),
    /// Add units to an application.
    AddUnit(ModelId),
    /// Change anything else inside a model: remove, expose, configure, add machines, block commands.
    Operate(ModelId),
    /// Relate applications of a model.
    Integrate(ModelId),
    /// Bring an offer into a model.
    ConsumeInto(ModelId),
    /// Back the controller up.
    CreateBackup,
    /// Upgrade the controller.
    UpgradeController,
    /// Offer an application's endpoints to others.
    Offer(ModelId),
    /// List the offers of a model.
    ListOffers(ModelId),
    /// Find an offer and see its details.
    SeeOffer(OfferId),
    /// Consume an offer.
    Consume(OfferId),
    /// Remove an offer.
    RemoveOffer(OfferId),
    /// Suspend or resume relations to an offer.
    SuspendRelation(OfferId),
    /// See a cloud of the controller.
    SeeCloud(CloudId),
    /// Add a cloud to the controller.
    AddCloud,
    /// Change a cloud's definition.
    UpdateCloud(CloudId),
    /// Remove a cloud from the controller.
    RemoveCloud(CloudId),
    /// Keep a credential of one's own on the controller, and see the names of those.
    OwnCredentials,
    /// Read the contents of a user's credentials.
    ReadCredentials(UserId),
    /// Destroy the controller.
    DestroyController,
    /// See and change the settings of the controller.
    ConfigureController,
}
