//! The journal of an estate: every change, and every command that was finished. The estate is the fold of its changes.

use domain::event::Recorded;
use domain::id::UserId;
use domain::session::Login;
use jiff::Timestamp;
use juju::client::Store;
use juju::registration::SecretKey;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::password_hash::StoredPassword;
use crate::scenario::SeatName;

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// Something changed.
    Changed {
        /// The step that changed it.
        step: u32,
        /// What.
        change: Box<Change>,
    },
    /// A step came to its end.
    Finished(Finished),
}

/// A step that came to its end: a command, or time that passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    /// The step.
    pub step: u32,
    /// Where it happened; nowhere when time passed.
    pub seat: Option<SeatName>,
    /// The line that was typed, or that a form stands for.
    pub line: String,
    /// What was shown.
    pub shown: String,
    /// The exit status.
    pub status: u8,
    /// When it ended.
    pub at: Timestamp,
    /// Why the rules refused it, as things stood then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explained: Option<Explained>,
    /// What was told only to somebody at a terminal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
}

/// What came of a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ending {
    /// What was shown.
    pub shown: String,
    /// The exit status.
    pub status: u8,
    /// Why the rules refused it.
    pub explained: Option<Explained>,
    /// What was told only to somebody at a terminal.
    pub hints: Vec<String>,
}

/// A refusal in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// What the actor has and what would be enough, in one sentence.
    pub why: String,
    /// The command by which somebody who may can give it.
    pub remedy: Option<String>,
}

/// A change of an estate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A controller's next event.
    Event {
        /// Whose.
        controller: Uuid,
        /// The event.
        recorded: Recorded,
    },
    /// A user has a password.
    Password {
        /// Of which controller.
        controller: Uuid,
        /// Whose.
        user: UserId,
        /// Its hash.
        stored: StoredPassword,
    },
    /// A registration string was issued. A demo can be asked for it again; a server cannot.
    Issued(IssuedString),
    /// A seat is there.
    SeatAdded {
        /// Its name.
        seat: SeatName,
    },
    /// A seat has another name.
    SeatRenamed {
        /// The name before.
        from: SeatName,
        /// The name after.
        to: SeatName,
    },
    /// A seat is logged in.
    LoggedIn {
        /// Which.
        seat: SeatName,
        /// Where.
        controller: Uuid,
        /// Its login.
        login: Login,
    },
    /// A seat has logged out.
    LoggedOut {
        /// Which.
        seat: SeatName,
        /// Where.
        controller: Uuid,
    },
    /// A seat's client remembers something else.
    Remembered {
        /// Which.
        seat: SeatName,
        /// All that it remembers.
        store: Store,
    },
    /// A seat got a password for documents that name none.
    PasswordMade {
        /// Which.
        seat: SeatName,
        /// The password.
        password: String,
    },
    /// The clock was moved for everybody.
    TimePassed {
        /// How far, in seconds.
        by: i64,
    },
}

/// A registration string that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedString {
    /// By which controller.
    pub controller: Uuid,
    /// The registration.
    pub registration: Uuid,
    /// For whom.
    pub user: String,
    /// Its key.
    pub key: SecretKeyText,
}

/// A secret key, as a demo stores it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Vec<u8>", try_from = "Vec<u8>")]
pub struct SecretKeyText(pub SecretKey);

impl From<SecretKeyText> for Vec<u8> {
    fn from(key: SecretKeyText) -> Self {
        key.0.expose().to_vec()
    }
}

impl TryFrom<Vec<u8>> for SecretKeyText {
    type Error = &'static str;

    fn try_from(bytes: Vec<u8>) -> Result<Self, Self::Error> {
        let bytes: [u8; SecretKey::LEN] = bytes.try_into().map_err(|_| "a secret key has 32 bytes")?;
        Ok(SecretKeyText(SecretKey::new(bytes)))
    }
}
