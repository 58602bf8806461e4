//! What the server does, whoever asks: handlers translate HTTP into calls of this, and nothing here knows of HTTP.

mod links;
mod throttle;

pub use links::LINK_LASTS;
pub use throttle::{Attempt, Ticket, TooSoon};

use std::sync::Arc;

use crate::clock::Clock;
use crate::master_key::MasterKey;
use crate::origin::Origin;
use crate::password::Passwords;
use crate::store::{Store, StoreError};

/// Everything that a request may need.
#[derive(Clone)]
pub struct Service {
    /// What is remembered.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Clock,
    /// The key of registrations.
    pub key: Arc<MasterKey>,
    /// The hasher.
    pub passwords: Passwords,
    /// Where browsers find this server.
    pub origin: Origin,
}

impl Service {
    /// Whether a command would be served now.
    pub async fn ready(&self) -> Result<(), StoreError> {
        self.store.generation().await.map(drop)
    }
}
