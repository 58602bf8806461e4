//! Following what other processes write: a subcommand that resets a password, a backup that is restored.

use std::time::Duration;

use tokio::time::interval;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{Service, replay};
use crate::store::StoreError;

/// How long it takes at most until the work of another process is seen here.
const EVERY: Duration = Duration::from_millis(500);

impl Service {
    /// Follows until the word to stop.
    pub async fn follow(self, stop: CancellationToken) {
        let mut ticks = interval(EVERY);
        let mut seen = None;
        loop {
            tokio::select! {
                _ = stop.cancelled() => return,
                _ = ticks.tick() => {}
            }
            if let Err(error) = self.look(&mut seen).await {
                tracing::error!(%error, "cannot follow the journal");
            }
        }
    }

    /// Looks once; `seen` is the content of the database at the look before.
    pub async fn look(&self, seen: &mut Option<Uuid>) -> Result<(), StoreError> {
        let generation = self.store.generation().await?;
        let replaced = seen.replace(generation).is_some_and(|seen| seen != generation);
        let present = self.store.controllers().await?;
        for hosted in self.registry.all() {
            if !present.contains(&hosted.controller) {
                self.registry.remove(hosted.controller);
            } else if replaced || self.store.head(hosted.controller).await? > hosted.read(|state| state.seq) {
                hosted.catch_up().await;
            }
        }
        for controller in present {
            if self.registry.get(controller).is_none()
                && let Some(state) = replay::load(&*self.store, controller).await?
            {
                self.host(controller, generation, state);
            }
        }
        if replaced {
            self.bell.ring_logins();
        }
        Ok(())
    }
}
