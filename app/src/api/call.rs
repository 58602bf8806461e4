//! What a call carries, and what it brings back.

use domain::answer::Answer;
use domain::command::Command;
use domain::outcome::Outcome;
use juju::client::{BootstrapRequest, Bootstrapped};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Key, Typed};

/// Something to be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Call {
    /// Bootstrap a controller. Whoever holds a one-time link may, and nobody else.
    Bootstrap {
        /// The token of the link: what stands behind its `#`.
        link: Typed,
        /// The controller.
        request: BootstrapRequest,
        /// A fresh number for this bootstrap. Repeated with the same link, it leads to the controller that was made then,
        /// as long as its `admin` has no other password: so a call whose answer was lost can be made again.
        id: Uuid,
    },
    /// Do something on a controller, by the login that this browser has there.
    On {
        /// Which.
        controller: Uuid,
        /// What.
        command: Box<Command>,
        /// The password that the command is about, if it is about one. It is never part of the command.
        password: Option<Typed>,
        /// A fresh number for this command. One that is repeated answers what the first did, so a call whose answer
        /// was lost can be made again.
        id: Uuid,
    },
}

/// What came of a call.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answered {
    /// A controller was bootstrapped, and this browser is logged in as its `admin`.
    Bootstrapped(Bootstrapped),
    /// A command was done.
    Done(Done),
}

/// A command that was done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Done {
    /// What came of it.
    pub outcome: Outcome,
    /// The key of the registration string that was issued.
    pub key: Option<Key>,
    /// The number of the controller's last event when it was done: what is seen at this number shows it.
    pub seq: u64,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The answer.
    pub answer: Answer,
    /// The number of the event after which the answer is true.
    pub seq: u64,
}

impl From<Done> for juju::client::Done {
    fn from(done: Done) -> Self {
        juju::client::Done { outcome: done.outcome, key: done.key.map(Into::into) }
    }
}
