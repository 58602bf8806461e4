//! Failed attempts in memory.

use async_trait::async_trait;
use jiff::Timestamp;

use super::{Attempt, Memory};
use crate::store::{AttemptKey, Attempts, Charge, StoreError};

#[async_trait]
impl Attempts for Memory {
    async fn charge(&self, charges: &[Charge], now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let attempts = &mut self.content().attempts;
        let known = charges.iter().filter_map(|charge| attempts.get(&charge.key));
        if let Some(busy) = known.map(|attempt| attempt.free_at).find(|free_at| *free_at > now) {
            return Ok(Some(busy));
        }
        for charge in charges {
            let failures = attempts.get(&charge.key).map_or(0, |attempt| attempt.failures).saturating_add(1);
            let attempt = Attempt { failures, last_at: now, free_at: charge.pace.free_at(failures, now) };
            attempts.insert(charge.key, attempt);
        }
        Ok(None)
    }

    async fn refund(&self, key: AttemptKey) -> Result<(), StoreError> {
        if let Some(attempt) = self.content().attempts.get_mut(&key) {
            attempt.failures = attempt.failures.saturating_sub(1);
            attempt.free_at = Timestamp::UNIX_EPOCH;
        }
        Ok(())
    }

    async fn forgive(&self, key: AttemptKey) -> Result<(), StoreError> {
        self.content().attempts.remove(&key);
        Ok(())
    }
}
