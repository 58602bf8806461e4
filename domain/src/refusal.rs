//! Why something is not done: data that an interface can match on and explain. The words are elsewhere.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::authorize::Denial;
use crate::block::Block;
use crate::command::LevelOn;
use crate::level::Kind;
use crate::name::{ApplicationName, CloudName, CredentialName, ModelName, UserName};

/// Why a command or query is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The rules do not allow it.
    Denied {
        /// What was refused, and why.
        denial: Denial,
    },
    /// It does not exist, or whoever asks may not know; strangers get one answer for both.
    Concealed,
    /// Nobody has this name.
    UserNotFound {
        /// The name.
        user: UserName,
        /// Whether somebody had it who was removed.
        removed: bool,
    },
    /// Somebody has this name.
    UserExists {
        /// The name as it was asked for.
        user: UserName,
    },
    /// A disabled user gets no access.
    SubjectDisabled {
        /// The kind of access.
        on: Kind,
        /// The user.
        user: UserName,
    },
    /// A user who does not exist gets no access.
    SubjectNotFound {
        /// The kind of access.
        on: Kind,
        /// The user.
        user: UserName,
        /// Whether it existed and was removed.
        removed: bool,
    },
    /// A disabled user gets no new registration string.
    UserDisabled {
        /// The user.
        user: UserName,
    },
    /// There is no unused registration string of this user.
    NoRegistration {
        /// The user.
        user: UserName,
    },
    /// The user has the level, or a greater one.
    AlreadyHas {
        /// What was to be granted.
        access: LevelOn,
    },
    /// The user has no access that could be revoked.
    NoAccess {
        /// The user.
        user: UserName,
        /// What was to be revoked.
        access: LevelOn,
    },
    /// The owner has a model of this name.
    ModelExists {
        /// The name.
        model: ModelName,
        /// The owner.
        owner: UserName,
    },
    /// There is no such model.
    ModelNotFound,
    /// There is no such offer.
    OfferNotFound,
    /// The controller's own model goes with the controller only.
    IsControllerModel {
        /// Its name.
        model: ModelName,
    },
    /// There is no such cloud on the controller.
    CloudNotFound {
        /// The name.
        cloud: CloudName,
        /// The clouds that whoever asks may use.
        known: Vec<CloudName>,
    },
    /// The cloud has no such region.
    RegionNotFound {
        /// The cloud.
        cloud: CloudName,
        /// The region.
        region: String,
        /// The regions that it has.
        known: Vec<String>,
    },
    /// Whoever asks may add models on no cloud.
    NoCloudForModels,
    /// There are several clouds to choose from.
    ChooseCloud {
        /// Their names, each with its regions.
        clouds: Vec<(CloudName, Vec<String>)>,
    },
    /// The cloud needs a credential, and the owner has none there.
    NoCredential {
        /// The cloud.
        cloud: CloudName,
    },
    /// The owner has no such credential.
    CredentialNotFound {
        /// The cloud.
        cloud: CloudName,
        /// The credential.
        credential: CredentialName,
    },
    /// There is no such charm.
    CharmNotFound {
        /// The name.
        charm: String,
    },
    /// The charm's name is not the name of an application; it needs one of its own.
    CharmNeedsName {
        /// The charm.
        charm: String,
    },
    /// The model has an application of this name.
    ApplicationExists {
        /// The name.
        application: ApplicationName,
    },
    /// The model has no application of this name.
    ApplicationNotFound {
        /// The name.
        application: ApplicationName,
    },
    /// The application lives on the machines of others and is not scaled by itself.
    IsSubordinate {
        /// Its name.
        application: ApplicationName,
    },
    /// A number of units that is zero, or greater than a model may be asked for at once.
    BadUnitCount {
        /// The number.
        count: u32,
        /// The greatest number that is taken.
        most: u32,
    },
    /// The model does not take such commands for now.
    Blocked {
        /// The block that keeps it from happening.
        block: Block,
        /// What those are told who try; may be empty.
        message: String,
    },
    /// The controller was destroyed.
    ControllerDestroyed,
    /// Models are alive that would go with the controller.
    ControllerHasModels {
        /// Their names with their owners.
        models: Vec<(UserName, ModelName)>,
    },
    /// Some models do not take destruction for now.
    ControllerHasBlocks {
        /// Their names with their owners.
        models: Vec<(UserName, ModelName)>,
    },
    /// The model has the version, or a newer one.
    NoUpgrades {
        /// The version that it has.
        version: String,
    },
    /// There is no such version, or it is not newer.
    BadVersion {
        /// The version.
        version: String,
        /// What is wrong with it.
        why: String,
    },
    /// The controller's own model is upgraded with the controller.
    UpgradeController,
    /// The application has no such unit.
    UnitNotFound {
        /// The application.
        application: ApplicationName,
        /// The number.
        unit: u32,
    },
    /// The model has no such machine.
    MachineNotFound {
        /// The number.
        machine: u32,
    },
    /// Units are on the machine.
    MachineHasUnits {
        /// The number.
        machine: u32,
        /// Its units.
        units: Vec<String>,
    },
    /// Other models use an offer of the application.
    ApplicationHasConsumers {
        /// The application.
        application: ApplicationName,
        /// The offers.
        offers: Vec<ApplicationName>,
    },
    /// The application has no such endpoint.
    EndpointNotFound {
        /// The application.
        application: ApplicationName,
        /// The endpoint.
        endpoint: String,
        /// The endpoints that it has.
        known: Vec<String>,
    },
    /// No endpoints of the two fit together.
    NoRelation {
        /// One.
        first: ApplicationName,
        /// The other.
        second: ApplicationName,
    },
    /// Several pairs of endpoints fit together.
    AmbiguousRelation {
        /// The pairs, as they are written.
        choices: Vec<(String, String)>,
    },
    /// The endpoints are related.
    RelationExists {
        /// One end, as it is written.
        first: String,
        /// The other.
        second: String,
    },
    /// A relation is between two applications.
    OneApplication,
    /// There is no such relation.
    RelationNotFound,
    /// The offer is used.
    OfferHasRelations {
        /// Its name.
        offer: ApplicationName,
        /// How many relations go through it.
        count: usize,
    },
    /// An endpoint with consumers cannot be taken out of an offer.
    EndpointHasConsumers {
        /// The offer.
        offer: ApplicationName,
        /// The endpoint.
        endpoint: String,
    },
    /// The consumer may see the offer and not consume it any more, so its relation stays at rest.
    ConsumerLacksConsent {
        /// The consumer.
        user: UserName,
    },
    /// The model has something else under the name.
    NameTaken {
        /// The name.
        name: ApplicationName,
    },
    /// There is a cloud of this name.
    CloudExists {
        /// The name.
        cloud: CloudName,
    },
    /// Models are on the cloud.
    CloudInUse {
        /// The name.
        cloud: CloudName,
        /// How many.
        models: usize,
    },
    /// The cloud does not know this way to prove oneself.
    BadAuthType {
        /// The cloud.
        cloud: CloudName,
        /// The way.
        auth_type: String,
        /// The ways that it knows.
        known: Vec<String>,
    },
    /// The cloud needs no credentials.
    CredentialNotNeeded {
        /// The cloud.
        cloud: CloudName,
    },
    /// Models use the credential.
    CredentialInUse {
        /// The credential.
        credential: CredentialName,
        /// How many.
        models: usize,
    },
    /// A definition that makes no cloud.
    BadCloud {
        /// What is wrong with it.
        why: String,
    },
    /// Nothing is known of the time that was asked about: the controller was not there, or its journal begins later.
    NotRemembered {
        /// From when on something is known.
        since: Timestamp,
    },
    /// The controller has no identity provider.
    NoIdentityProvider,
    /// This server cannot ask an identity provider, so none can be chosen for a new controller.
    IdentityProviderUnsupported,
    /// The user or the password is wrong; which of them is not told.
    InvalidCredentials,
    /// The controller does not know the registration string.
    RegistrationUnknown,
    /// The registration string was used.
    RegistrationUsed {
        /// When.
        at: Timestamp,
    },
    /// The registration string was withdrawn.
    RegistrationWithdrawn {
        /// When.
        at: Timestamp,
    },
    /// The registration string is too old.
    RegistrationExpired {
        /// When it expired.
        at: Timestamp,
    },
    /// The user was disabled after the string was issued; it works again once the user is enabled.
    RegistrationDisabled,
}

impl From<Denial> for Refusal {
    fn from(denial: Denial) -> Self {
        Refusal::Denied { denial }
    }
}
