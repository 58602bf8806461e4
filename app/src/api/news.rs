//! What the event stream tells: which questions have another answer now.

use domain::query::Query;
use domain::session::Ended;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One event of `GET /api/events`, as JSON in its data. A stream speaks of every controller that this browser is logged
/// in to, and of nothing that the login may not see: it is made of answers to the login's own queries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    /// The stream has begun; whatever is older than these numbers should be asked for again.
    Now {
        /// The controller.
        controller: Uuid,
        /// Its last event.
        seq: u64,
    },
    /// Answers have changed.
    Changed {
        /// The controller.
        controller: Uuid,
        /// The event after which the new answers are true.
        seq: u64,
        /// The queries whose answers are others than before, in the form that asks for the most; a history stands for
        /// every part of it.
        queries: Vec<Query>,
    },
    /// A login has ended. After the last one the stream ends too, and coming back answers 204.
    Ended {
        /// The controller.
        controller: Uuid,
        /// Why; none after logging out.
        why: Option<Ended>,
    },
}
