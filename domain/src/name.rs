//! Names: each parses through one door, `FromStr`, and shows itself. The patterns are Juju's (`semantics §1.1`).

mod application;
mod cloud;
mod controller;
mod credential;
mod model;
mod text;
mod user;

pub use application::ApplicationName;
pub use cloud::CloudName;
pub use controller::ControllerName;
pub use credential::CredentialName;
pub use model::ModelName;
pub use user::{EVERYONE_EXTERNAL, LocalUserName, UserName};

use alloc::string::String;
use core::fmt;

/// What a name is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// A user, local or external.
    User,
    /// A model.
    Model,
    /// A controller.
    Controller,
    /// A cloud.
    Cloud,
    /// A cloud credential.
    Credential,
    /// An application or an application offer.
    Application,
}

/// A text that is no name of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidName {
    /// What it should have been a name of.
    pub kind: NameKind,
    /// What was given.
    pub text: String,
    /// What is wrong with it, in words that complete "… is not a valid name".
    pub why: &'static str,
}

impl InvalidName {
    fn new(kind: NameKind, text: &str, why: &'static str) -> Self {
        InvalidName { kind, text: text.into(), why }
    }
}

impl fmt::Display for NameKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NameKind::User => "user",
            NameKind::Model => "model",
            NameKind::Controller => "controller",
            NameKind::Cloud => "cloud",
            NameKind::Credential => "credential",
            NameKind::Application => "application",
        })
    }
}

impl fmt::Display for InvalidName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a valid {} name: {}", self.text, self.kind, self.why)
    }
}

impl core::error::Error for InvalidName {}
