//! Why an exchange fails, with Juju's text, code and HTTP status (semantics §6.3).

use domain::refusal::Refusal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::wire;
use crate::wording;

/// A step of the exchange that failed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExchangeError {
    /// The request was not a POST.
    #[error("unsupported method: {0:?}")]
    Method(String),
    /// The body is not the JSON of a request or reply.
    #[error("cannot read the message: {0}")]
    Body(String),
    /// The user of a request is not a user tag.
    #[error("{0:?} is not a valid user tag")]
    UserTag(String),
    /// The nonce has not 24 bytes.
    #[error("nonce not valid")]
    Nonce,
    /// The user has no registration open; a used string ends here.
    #[error("secret key for user {0:?} not found")]
    KeyNotFound(String),
    /// The box was sealed with another key, or changed on the way.
    #[error("secret key not valid")]
    Key,
    /// The box holds something else.
    #[error("cannot unmarshal payload: {0}")]
    Payload(String),
    /// The password in the box is empty, which Juju leaves to its client.
    #[error("cannot use an empty password")]
    EmptyPassword,
}

impl ExchangeError {
    /// The HTTP status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::Method(_) => 405,
            Self::KeyNotFound(_) => 404,
            Self::EmptyPassword => 400,
            Self::Body(_) | Self::UserTag(_) | Self::Nonce | Self::Key | Self::Payload(_) => 500,
        }
    }

    /// Juju's code for the error, empty where it has none.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Method(_) => "method not allowed",
            Self::KeyNotFound(_) => "not found",
            Self::EmptyPassword => "bad request",
            Self::Nonce | Self::Key => "not valid",
            Self::Body(_) | Self::UserTag(_) | Self::Payload(_) => "",
        }
    }

    /// The answer's body.
    pub fn body(&self) -> ErrorBody {
        ErrorBody::new(self.to_string(), self.code())
    }
}

/// The JSON body of an answer that is an error: `{"error": {"message", "code"}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// The error itself.
    pub error: RemoteError,
}

/// An error as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoteError {
    /// The text for a person.
    pub message: String,
    /// The code for a program, empty where there is none.
    #[serde(default)]
    pub code: String,
}

impl RemoteError {
    /// The code of a registration that waits for its user to be enabled.
    pub const USER_DISABLED: &str = "user disabled";
    /// The code of a registration with a controller that is no more.
    pub const CONTROLLER_DESTROYED: &str = "controller destroyed";
    /// The code of a registration that may be sent once more.
    pub const TRY_AGAIN: &str = "try again";

    /// Whether the string is of no use any more, so that a new one would help.
    pub fn spoils_string(&self) -> bool {
        !matches!(self.code.as_str(), Self::USER_DISABLED | Self::CONTROLLER_DESTROYED | Self::TRY_AGAIN)
    }
}

impl From<&Refusal> for RemoteError {
    /// What became of the string, told to whoever holds it.
    fn from(refusal: &Refusal) -> Self {
        let code = match refusal {
            Refusal::RegistrationDisabled => Self::USER_DISABLED,
            Refusal::ControllerDestroyed => Self::CONTROLLER_DESTROYED,
            _ => "registration",
        };
        Self { message: wording::item(refusal), code: code.to_owned() }
    }
}

impl ErrorBody {
    /// An error of any kind, also one that is not of the exchange, such as an unknown user.
    pub fn new(message: impl Into<String>, code: impl Into<String>) -> Self {
        Self { error: RemoteError { message: message.into(), code: code.into() } }
    }

    /// The body's bytes.
    pub fn to_json(&self) -> Vec<u8> {
        wire::to_json(self)
    }

    /// Reads an answer whose status is not 200; `None` when it is no error of Juju's.
    pub fn from_json(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }
}
