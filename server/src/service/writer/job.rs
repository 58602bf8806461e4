//! What a writer is given to do, and what came of it.

use std::fmt;

use domain::event::Event;
use domain::id::UserId;
use domain::outcome::Outcome;
use domain::session::Login;
use uuid::Uuid;

use super::Steps;
use crate::password::PasswordHash;
use crate::service::Trouble;
use crate::store::Source;

/// Something to decide. It may be decided more than once, each time on the state of that moment; a refusal comes before
/// the first step.
pub type Decide = Box<dyn Fn(&mut Steps<'_>) -> Result<UserId, Trouble> + Send + Sync>;

/// A job for a writer.
pub struct Job {
    /// The login that asks for it, which must hold when it is decided; none when something else proves who asks.
    pub login: Option<Login>,
    /// Where it comes from; the writer fills in who acts.
    pub source: Source,
    /// Its number: a job that was done under this number is not done again.
    pub command: Uuid,
    /// The hash of the password that its events speak of.
    pub password: Option<PasswordHash>,
    /// What decides it.
    pub decide: Decide,
}

/// What came of a job, once it is durable.
#[derive(Debug, Clone)]
pub struct Settled {
    /// Who acted.
    pub actor: UserId,
    /// What happened.
    pub events: Vec<Event>,
    /// What whoever asked is told.
    pub outcome: Outcome,
    /// A login of the actor as of the job's end; none if there is no such user.
    pub login: Option<Login>,
    /// The number of the last event.
    pub seq: u64,
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job").field("command", &self.command).finish_non_exhaustive()
    }
}
