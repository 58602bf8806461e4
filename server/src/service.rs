//! What the server does, whoever asks: handlers translate HTTP into calls of this, and nothing here knows of HTTP.
//!
//! * [`Service::command`], [`Service::query`]: what a login may do and see
//! * [`Service::log_in`], [`Service::register`], [`Service::bootstrap`]: how one gets a login
//! * [`Hosted`], [`writer`]: the controllers, each with its state and its one writer

mod bell;
mod bootstrap;
mod command;
mod following;
mod history;
mod hosted;
mod links;
mod log_in;
mod news;
mod preview;
mod query;
mod register;
#[cfg(debug_assertions)]
mod rehearsal;
pub mod replay;
mod reset;
mod returning;
mod sessions;
mod streams;
mod throttle;
mod trouble;
mod visitor;
pub mod writer;

pub use bell::Bell;
pub use hosted::{Hosted, Registry, Shared};
pub use links::LINK_LASTS;
pub use news::tell_news;
pub use register::{RegisterTrouble, Registered};
pub use reset::Reset;
pub use sessions::Ticket as SessionTicket;
pub use streams::{COME_AGAIN, PER_SESSION, Streams};
pub use throttle::{Attempt, Ticket, TooSoon};
pub use trouble::Trouble;
pub use visitor::Visitor;

use std::sync::Arc;

use domain::state::State;
use uuid::Uuid;

use crate::clock::Clock;
use crate::master_key::MasterKey;
use crate::origin::Origin;
use crate::password::Passwords;
use crate::store::{Store, StoreError};
use writer::Desk;

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
    /// The controllers; none before [`Service::start`].
    pub registry: Registry,
    /// Who waits for something to happen.
    pub bell: Bell,
    /// Who is told of it.
    pub streams: Streams,
    /// What it is for.
    pub purpose: Purpose,
}

/// What a server is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Purpose {
    /// People use it.
    #[default]
    Use,
    /// Scenario files are played on it: its clock is moved by hand, and it believes whoever asks. Only debug builds can.
    Rehearsal,
}

impl Service {
    /// A service that hosts nothing yet.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Clock,
        key: MasterKey,
        passwords: Passwords,
        origin: Origin,
    ) -> Self {
        let (registry, bell, streams) = (Registry::default(), Bell::default(), Streams::default());
        let purpose = Purpose::default();
        Service { store, clock, key: Arc::new(key), passwords, origin, registry, bell, streams, purpose }
    }

    /// Reads every controller of the database and starts its writer.
    pub async fn start(&self) -> Result<(), StoreError> {
        let generation = self.store.generation().await?;
        for controller in self.store.controllers().await? {
            if let Some(state) = replay::load(&*self.store, controller).await? {
                self.host(controller, generation, state);
            }
        }
        Ok(())
    }

    /// Hosts a controller, unless it is hosted already.
    fn host(&self, controller: Uuid, generation: Uuid, state: State) -> Arc<Hosted> {
        let (store, clock, bell) = (self.store.clone(), self.clock.clone(), self.bell.clone());
        self.registry.add(controller, || writer::start(Desk { store, clock, bell, generation }, state))
    }

    /// Whether a command would be served now: the database answers, and what others have written can be followed.
    pub async fn ready(&self) -> Result<(), StoreError> {
        self.store.generation().await?;
        for hosted in self.registry.all() {
            let last = hosted.read(|state| state.seq);
            let next = self.store.rows(hosted.controller, last, 1).await?;
            replay::read_after(hosted.controller, last, &next)?;
        }
        Ok(())
    }

    /// How clients reach the controllers of this server (semantics §6.1).
    pub fn addresses(&self) -> Vec<String> {
        vec![self.origin.host_and_port()]
    }
}
