//! A store that forgets everything when it is dropped: for tests of what stands above a store.

mod attempts;
mod journal;
mod refusals;
mod secrets;
mod sessions;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::{AttemptKey, Link, Older, Refusal, Row, Session, Snapshot, Store, StoreError};
use crate::master_key::KeyCheck;
use crate::password::PasswordHash;
use crate::token::TokenHash;

/// A store in memory. Clones share their content.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    content: Arc<Mutex<Content>>,
}

#[derive(Debug, Clone)]
struct Content {
    generation: Uuid,
    journals: BTreeMap<Uuid, Vec<Row>>,
    snapshots: BTreeMap<(Uuid, u64), Snapshot>,
    refusals: Vec<(Uuid, Refusal)>,
    passwords: BTreeMap<(Uuid, u32), PasswordHash>,
    sessions: BTreeMap<Uuid, Session>,
    links: BTreeMap<TokenHash, Link>,
    attempts: BTreeMap<AttemptKey, Attempt>,
    key_checks: BTreeMap<u32, KeyCheck>,
}

#[derive(Debug, Clone, Copy)]
struct Attempt {
    failures: u32,
    last_at: Timestamp,
    free_at: Timestamp,
}

impl Memory {
    fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Content {
    fn default() -> Self {
        Content {
            generation: Uuid::new_v4(),
            journals: BTreeMap::new(),
            snapshots: BTreeMap::new(),
            refusals: Vec::new(),
            passwords: BTreeMap::new(),
            sessions: BTreeMap::new(),
            links: BTreeMap::new(),
            attempts: BTreeMap::new(),
            key_checks: BTreeMap::new(),
        }
    }
}

#[async_trait]
impl Store for Memory {
    async fn generation(&self) -> Result<Uuid, StoreError> {
        Ok(self.content().generation)
    }

    async fn tidy(&self, older: Older) -> Result<(), StoreError> {
        let mut content = self.content();
        content.refusals.retain(|(_, refusal)| refusal.at >= older.refusals);
        for session in content.sessions.values_mut() {
            session.logins.retain(|login| login.issued_at >= older.logins);
        }
        content.sessions.retain(|_, session| session.opened_at >= older.logins || !session.logins.is_empty());
        content.attempts.retain(|_, attempt| attempt.last_at >= older.attempts);
        content.links.retain(|_, link| link.expires_at >= older.attempts);
        Ok(())
    }

    async fn close(&self) {}
}
