//! What happened: results, never requests. Events hold ids; the journal is written in this format.
//!
//! INVARIANT: a kind once released is never altered; `tests/golden/events.jsonl` holds one of each.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::block::Block;
use crate::id::{CloudId, ModelId, OfferId, RelationId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::name::{
    ApplicationName, CloudName, ControllerName, CredentialName, LocalUserName, ModelName, UserName,
};
use crate::rulebook::RulebookName;
use crate::state::{Charm, Endpoint, MachineId, RelationEnd};

/// An event with its place in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// When it happened; never earlier than the event before.
    pub at: Timestamp,
    /// Who brought it about; the user itself for registering and logging in.
    pub actor: UserId,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The controller was bootstrapped. Always the first event, and never a later one.
    ControllerBootstrapped {
        /// Its UUID.
        uuid: Uuid,
        /// The name that it was given.
        name: ControllerName,
        /// The rules that hold.
        rulebook: RulebookName,
        /// The cloud that it is on, which the next event adds.
        cloud: CloudId,
        /// The region of that cloud.
        region: String,
        /// The version of its agents.
        version: String,
        /// How long registration strings can be used, in seconds; none is for ever.
        registrations_last: Option<u32>,
        /// Where external users prove themselves; none where only local users can log in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        identity_url: Option<String>,
    },
    /// The controller's agents have a new version.
    ControllerUpgraded {
        /// The version.
        version: String,
    },
    /// The controller was destroyed with everything in it.
    ControllerDestroyed,
    /// A backup was recorded.
    BackupCreated {
        /// What it is for; may be empty.
        notes: String,
    },
    /// A cloud is defined otherwise.
    CloudUpdated {
        /// Which.
        cloud: CloudId,
        /// How one may prove oneself to it.
        auth_types: Vec<String>,
        /// Its regions, the default first.
        regions: Vec<String>,
    },
    /// A cloud was removed with all access to it.
    CloudRemoved {
        /// Which.
        cloud: CloudId,
    },
    /// A credential is kept for its owner.
    CredentialKept {
        /// For which cloud.
        cloud: CloudId,
        /// Whose.
        owner: UserId,
        /// Its name.
        name: CredentialName,
        /// How it proves its owner.
        auth_type: String,
    },
    /// A credential is not kept any more.
    CredentialRemoved {
        /// For which cloud.
        cloud: CloudId,
        /// Whose.
        owner: UserId,
        /// Its name.
        name: CredentialName,
    },
    /// A cloud can be used.
    CloudAdded {
        /// Its id.
        cloud: CloudId,
        /// Its name.
        name: CloudName,
        /// Its type.
        cloud_type: String,
        /// How one may prove oneself to it.
        auth_types: Vec<String>,
        /// Its regions, the default first.
        regions: Vec<String>,
    },
    /// A local user exists.
    UserAdded {
        /// Its id.
        user: UserId,
        /// Its name.
        name: LocalUserName,
        /// A name for people; may be empty.
        display_name: String,
    },
    /// An external user was named for the first time.
    ExternalUserNamed {
        /// Its id.
        user: UserId,
        /// Its name.
        name: UserName,
    },
    /// A registration string was issued: the only thing by which the user can prove itself from now on.
    RegistrationIssued {
        /// The registration.
        registration: Uuid,
        /// For whom.
        user: UserId,
        /// Until when it can be used; none is for ever.
        expires_at: Option<Timestamp>,
    },
    /// A registration string stopped working unused.
    RegistrationWithdrawn {
        /// The registration.
        registration: Uuid,
    },
    /// A registration string was used.
    RegistrationUsed {
        /// The registration.
        registration: Uuid,
    },
    /// A user has a new password. Ends all other sessions of the user.
    PasswordSet {
        /// Whose.
        user: UserId,
    },
    /// A user has no password any more. Ends all sessions of the user.
    PasswordDropped {
        /// Whose.
        user: UserId,
    },
    /// A user logged in.
    LoggedIn {
        /// Who.
        user: UserId,
    },
    /// A user was disabled. Ends all sessions of the user.
    UserDisabled {
        /// Who.
        user: UserId,
    },
    /// A disabled user may log in again.
    UserEnabled {
        /// Who.
        user: UserId,
    },
    /// A user was removed with everything it held. Ends all sessions of the user.
    UserRemoved {
        /// Who.
        user: UserId,
    },
    /// A subject's level changed.
    AccessSet {
        /// Whose.
        subject: UserId,
        /// On what, from which level to which.
        change: Change,
    },
    /// A model exists.
    ModelAdded {
        /// Its id.
        model: ModelId,
        /// Its UUID.
        uuid: Uuid,
        /// Its name.
        name: ModelName,
        /// Its owner.
        owner: UserId,
        /// The cloud that it is on.
        cloud: CloudId,
        /// The region of that cloud.
        region: String,
        /// The credential that it uses.
        credential: Option<CredentialName>,
        /// The version of its agents.
        version: String,
        /// Whether it is the model of the controller itself.
        is_controller: bool,
    },
    /// A model was destroyed with everything in it, and with all access to it.
    ModelDestroyed {
        /// Which.
        model: ModelId,
    },
    /// A model's agents have a new version.
    ModelUpgraded {
        /// Which.
        model: ModelId,
        /// The version.
        version: String,
    },
    /// A user opened a connection to a model.
    ModelOpened {
        /// Which.
        model: ModelId,
    },
    /// A machine was added to a model.
    MachineAdded {
        /// The model.
        model: ModelId,
        /// The machine.
        machine: MachineId,
        /// The operating system that it has.
        base: String,
    },
    /// An application was deployed.
    ApplicationDeployed {
        /// The model.
        model: ModelId,
        /// Its name.
        application: ApplicationName,
        /// The charm.
        charm: Charm,
    },
    /// A unit was added to an application.
    UnitAdded {
        /// The model.
        model: ModelId,
        /// The application.
        application: ApplicationName,
        /// The number of the unit.
        unit: u32,
        /// The machine that it is on; none on Kubernetes, and none of its own for a subordinate.
        machine: Option<MachineId>,
    },
    /// Endpoints of an application can be used by other models.
    OfferAdded {
        /// Its id.
        offer: OfferId,
        /// Its UUID.
        uuid: Uuid,
        /// The model that its application is in.
        model: ModelId,
        /// Its name.
        name: ApplicationName,
        /// The application.
        application: ApplicationName,
        /// What is offered of it.
        endpoints: Vec<Endpoint>,
        /// What it is for; may be empty.
        description: String,
    },
    /// What is offered of an application is otherwise.
    OfferUpdated {
        /// Which.
        offer: OfferId,
        /// What is offered of it.
        endpoints: Vec<Endpoint>,
    },
    /// A model consumes an offer.
    OfferConsumed {
        /// The model.
        model: ModelId,
        /// The name that the offer has there.
        name: ApplicationName,
        /// The offer.
        offer: OfferId,
    },
    /// Two endpoints are related.
    RelationAdded {
        /// Its id.
        relation: RelationId,
        /// Both ends; of a relation through an offer the first is the offering side.
        ends: [RelationEnd; 2],
        /// The offer that it goes through.
        offer: Option<OfferId>,
    },
    /// A relation was removed.
    RelationRemoved {
        /// Which.
        relation: RelationId,
    },
    /// A relation rests: its user may not consume the offer any more, or an administrator wants it so.
    RelationSuspended {
        /// Which.
        relation: RelationId,
    },
    /// A relation that rested goes on.
    RelationResumed {
        /// Which.
        relation: RelationId,
    },
    /// A unit was removed.
    UnitRemoved {
        /// The model.
        model: ModelId,
        /// The application.
        application: ApplicationName,
        /// The number of the unit.
        unit: u32,
    },
    /// A machine was removed.
    MachineRemoved {
        /// The model.
        model: ModelId,
        /// The machine.
        machine: MachineId,
    },
    /// An application was removed with its units, relations and offers.
    ApplicationRemoved {
        /// The model.
        model: ModelId,
        /// Its name.
        application: ApplicationName,
    },
    /// An application is recorded as reachable from outside, or not any more.
    ApplicationExposed {
        /// The model.
        model: ModelId,
        /// Its name.
        application: ApplicationName,
        /// Whether it is.
        exposed: bool,
    },
    /// Settings of an application changed.
    ApplicationConfigured {
        /// The model.
        model: ModelId,
        /// Its name.
        application: ApplicationName,
        /// The settings; none is the charm's own.
        settings: Vec<(String, Option<String>)>,
    },
    /// Settings of a model changed.
    ModelConfigured {
        /// The model.
        model: ModelId,
        /// The settings; none is the default.
        settings: Vec<(String, Option<String>)>,
    },
    /// Registration strings that are issued from now on work for another time.
    ControllerConfigured {
        /// For how many seconds; for ever where there is none.
        registrations_last: Option<u32>,
    },
    /// A model does not take some commands for now.
    CommandsDisabled {
        /// The model.
        model: ModelId,
        /// Which.
        block: Block,
        /// What those are told who try; may be empty.
        message: String,
    },
    /// A model takes some commands again.
    CommandsEnabled {
        /// The model.
        model: ModelId,
        /// Which.
        block: Block,
    },
    /// An offer was removed with all access to it.
    OfferRemoved {
        /// Which.
        offer: OfferId,
    },
}

/// A change of a level, for one kind of resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change<C = CloudId, M = ModelId, O = OfferId> {
    /// On the controller.
    Controller {
        /// The level before.
        from: Option<ControllerLevel>,
        /// The level after.
        to: Option<ControllerLevel>,
    },
    /// On a cloud.
    Cloud {
        /// Which.
        cloud: C,
        /// The level before.
        from: Option<CloudLevel>,
        /// The level after.
        to: Option<CloudLevel>,
    },
    /// On a model.
    Model {
        /// Which.
        model: M,
        /// The level before.
        from: Option<ModelLevel>,
        /// The level after.
        to: Option<ModelLevel>,
    },
    /// On an application offer.
    Offer {
        /// Which.
        offer: O,
        /// The level before.
        from: Option<OfferLevel>,
        /// The level after.
        to: Option<OfferLevel>,
    },
}
