//! The port to controllers: what a client says to them, and what they answer.

use domain::answer::Answer;
use domain::command::Command;
use domain::name::{CloudName, ControllerName, CredentialName, ModelName, UserName};
use domain::outcome::Outcome;
use domain::query::Query;
use domain::refusal::Refusal;
use domain::rulebook::RulebookName;
use domain::session::Ended;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::password::Password;
use crate::registration::SecretKey;
use crate::sealed::{Nonce, RemoteError, SealedReply, SealedRequest};

/// The controllers that a seat can reach, with the sessions that it has on them.
///
/// A call acts with the seat's session on that controller; the port keeps sessions as a browser keeps cookies.
#[expect(async_fn_in_trait, reason = "a browser tab has one thread, and its futures are not Send")]
pub trait Controllers {
    /// Bootstraps a controller; the seat is logged in as its `admin`.
    async fn bootstrap(&mut self, request: &BootstrapRequest) -> Result<Bootstrapped, Failure>;

    /// Sends a sealed registration to the controller at these addresses. A reply that can be opened means that the seat
    /// is logged in.
    async fn register(
        &mut self,
        addresses: &[String],
        request: &SealedRequest,
    ) -> Result<SealedReply, RegisterFailure>;

    /// Logs in; a refusal never tells whether the user or the password was wrong.
    async fn log_in(&mut self, controller: Uuid, user: &UserName, password: &Password)
    -> Result<(), Failure>;

    /// Logs in as an external user, whose identity provider has been asked for consent.
    async fn log_in_external(&mut self, controller: Uuid, user: &UserName) -> Result<(), Failure> {
        let _ = (controller, user);
        Err(Refusal::NoIdentityProvider.into())
    }

    /// The controller at an address, and all its addresses.
    async fn find(&mut self, address: &str) -> Result<(Uuid, Vec<String>), Failure> {
        Err(Failure::Unreachable(format!("\"{address}\" is not a known public controller")))
    }

    /// Whether the address is that of a server which tells of its controllers only to those who log in. There one logs in
    /// by the name of the controller.
    fn is_reticent(&self, address: &str) -> bool {
        let _ = address;
        false
    }

    /// Logs in to a controller of such a server by its name, and tells which it is and how to reach it. A refusal never
    /// tells whether the controller, the user or the password was wrong.
    async fn log_in_by_name(
        &mut self,
        controller: &ControllerName,
        user: &UserName,
        password: &Password,
    ) -> Result<(Uuid, Vec<String>), Failure> {
        let _ = (controller, user, password);
        Err(Refusal::InvalidCredentials.into())
    }

    /// Ends the seat's session, if there is one.
    async fn log_out(&mut self, controller: Uuid) -> Result<(), Failure>;

    /// Sends a command. A password that it is about travels beside it.
    async fn command(
        &mut self,
        controller: Uuid,
        command: &Command,
        password: Option<&Password>,
    ) -> Result<Done, Failure>;

    /// Sends a query.
    async fn query(&mut self, controller: Uuid, query: &Query) -> Result<Answer, Failure>;

    /// The time.
    fn now(&self) -> Timestamp;

    /// Fresh random bytes.
    fn nonce(&mut self) -> Nonce;
}

/// A controller to be bootstrapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BootstrapRequest {
    /// Its name.
    pub name: ControllerName,
    /// The built-in cloud that it is on.
    pub cloud: CloudName,
    /// The region of that cloud; its default where none is named.
    pub region: Option<String>,
    /// The credential that the cloud is used with: its name, and how it proves its owner.
    #[serde(default)]
    pub credential: Option<(CredentialName, String)>,
    /// The rules that hold there; the documented ones where none are named.
    #[serde(default)]
    pub rulebook: Option<RulebookName>,
    /// Where external users prove themselves.
    #[serde(default)]
    pub identity_url: Option<String>,
    /// A model to begin with.
    pub add_model: Option<ModelName>,
}

/// A controller that was bootstrapped.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bootstrapped {
    /// Its UUID.
    pub controller: Uuid,
    /// How to reach it, as `host:port`.
    pub addresses: Vec<String>,
    /// The random password of `admin`, which nobody has typed.
    pub password: String,
}

/// A command that was done.
#[derive(Debug, Clone)]
pub struct Done {
    /// What came of it.
    pub outcome: Outcome,
    /// The key of the registration string that was issued.
    pub key: Option<SecretKey>,
}

/// Why a call came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The controller refused.
    Refused(Refusal),
    /// The seat has no session on the controller.
    NoSession,
    /// The seat's session has ended.
    Ended(Ended),
    /// The controller cannot be reached, or answers what cannot be read; the text says which.
    Unreachable(String),
}

/// Why a registration came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterFailure {
    /// The controller refused; its message is for a person.
    Refused(RemoteError),
    /// The controller cannot be reached, or answers what cannot be read; the text says which.
    Unreachable(String),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Refused(refusal)
    }
}
