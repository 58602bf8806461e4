//! Failed attempts to prove something, and how long each makes the next one wait.

use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::StoreError;

/// Who or what is slowed down; hashed, because what people type as their name is sometimes their password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AttemptKey(pub [u8; 32]);

/// How the delay grows with the number of failures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Failures that cost no waiting.
    pub free: u32,
    /// The longest wait.
    pub longest: Duration,
}

/// An attempt, charged to one key at its pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charge {
    /// Who pays.
    pub key: AttemptKey,
    /// How much.
    pub pace: Pace,
}

/// Counting failures, so that guessing gets slower on every replica and across restarts.
#[async_trait]
pub trait Attempts {
    /// Charges an attempt as if it had failed, to all keys or to none: while one of them must wait, the answer is the
    /// moment until which. Charging first means that a thousand guesses at once are not one guess.
    async fn charge(&self, charges: &[Charge], now: Timestamp) -> Result<Option<Timestamp>, StoreError>;

    /// Takes an attempt back from a key: it was no failure.
    async fn refund(&self, key: AttemptKey) -> Result<(), StoreError>;

    /// Forgets all failures of a key.
    async fn forgive(&self, key: AttemptKey) -> Result<(), StoreError>;
}

impl AttemptKey {
    /// The key of a list of words, which start with what is attempted.
    pub fn of(words: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for word in words {
            hash.update((word.len() as u64).to_be_bytes());
            hash.update(word);
        }
        AttemptKey(hash.finalize().into())
    }
}

impl Pace {
    /// How long to wait after so many failures: nothing, then a second, doubling up to the longest.
    pub fn wait(self, failures: u32) -> Duration {
        match failures.checked_sub(self.free) {
            None | Some(0) => Duration::ZERO,
            Some(over) => {
                Duration::from_secs(1u64.checked_shl(over - 1).unwrap_or(u64::MAX)).min(self.longest)
            }
        }
    }

    /// The moment from which another attempt is welcome.
    pub fn free_at(self, failures: u32, now: Timestamp) -> Timestamp {
        now.checked_add(self.wait(failures)).unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_starts_late_doubles_and_ends() {
        let pace = Pace { free: 3, longest: Duration::from_secs(10) };
        let waits: Vec<u64> = (0..9).map(|failures| pace.wait(failures).as_secs()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 10]);
        assert_eq!(pace.wait(u32::MAX).as_secs(), 10);
    }

    #[test]
    fn keys_do_not_run_into_each_other() {
        assert_ne!(AttemptKey::of(&["login", "ab", "c"]), AttemptKey::of(&["login", "a", "bc"]));
    }
}
