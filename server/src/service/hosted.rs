//! The controllers of this server: the state of each, and the way to its writer.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use domain::state::State;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::Trouble;
use super::writer::{Job, Settled, Work};

/// A state that one writer changes and everybody reads, each for microseconds.
#[derive(Debug)]
pub struct Shared(RwLock<State>);

/// A controller that this server hosts.
#[derive(Debug)]
pub struct Hosted {
    /// Its UUID.
    pub controller: Uuid,
    pub(super) state: Arc<Shared>,
    pub(super) queue: mpsc::Sender<Work>,
}

/// All controllers of this server.
#[derive(Debug, Clone, Default)]
pub struct Registry(Arc<RwLock<BTreeMap<Uuid, Arc<Hosted>>>>);

impl Shared {
    /// A state to share.
    pub fn new(state: State) -> Self {
        Shared(RwLock::new(state))
    }

    /// Looks at the state.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the state.
    pub fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Hosted {
    /// Looks at the state.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.state.read(look)
    }

    /// Gives the writer a job, and waits until what came of it is durable.
    pub async fn submit(&self, job: Job) -> Result<Settled, Trouble> {
        let (answer, answered) = oneshot::channel();
        let sent = self.queue.send(Work::Do(Box::new(job), answer)).await;
        sent.map_err(|_| Trouble::Busy)?;
        answered.await.unwrap_or(Err(Trouble::Busy))
    }

    /// Tells the writer that somebody else has written.
    pub async fn catch_up(&self) {
        // A writer that is gone has nothing to catch up with.
        let _ = self.queue.send(Work::CatchUp).await;
    }
}

impl Registry {
    /// A controller.
    pub fn get(&self, controller: Uuid) -> Option<Arc<Hosted>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&controller).cloned()
    }

    /// All controllers, in order of UUID.
    pub fn all(&self) -> Vec<Arc<Hosted>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Adds a controller that is not there yet.
    pub fn add(&self, controller: Uuid, make: impl FnOnce() -> Hosted) -> Arc<Hosted> {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        all.entry(controller).or_insert_with(|| Arc::new(make())).clone()
    }

    /// Forgets a controller; its writer finishes what it has, and ends.
    pub fn remove(&self, controller: Uuid) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).remove(&controller);
    }
}
