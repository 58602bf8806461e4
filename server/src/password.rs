//! Passwords: argon2id, off the async threads, a bounded number at once, the same work whether the user exists or not.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::phc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use juju::password::Password;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How long a password waits for its turn before the server says that it is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is hashed for nobody. Its hash is compared with too, so it need not be secret: a match of nobody is none.
const DECOY: &str = "nobody has this password";

/// A password's hash in PHC format, salt and parameters included; all that is ever stored.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// Hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    argon2: Argon2<'static>,
    turns: Arc<Semaphore>,
    decoy: PasswordHash,
}

/// Why a password was neither hashed nor checked.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// Too many others wait for their turn.
    #[error("too many passwords are being checked at once")]
    Busy,
    /// The hash in the database is damaged, or the system has no randomness.
    #[error("cannot hash a password: {0}")]
    Broken(String),
}

impl Passwords {
    /// With the parameters that OWASP recommends for argon2id: 19 MiB, two passes, one lane.
    pub fn new() -> Result<Self, PasswordError> {
        Self::with(Params::default())
    }

    /// With parameters of one's own: tests that are about something else use cheap ones.
    pub fn with(params: Params) -> Result<Self, PasswordError> {
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let turns = std::thread::available_parallelism().map_or(2, usize::from);
        let decoy = hash(&argon2, DECOY.as_bytes())?;
        Ok(Passwords { argon2, turns: Arc::new(Semaphore::new(turns)), decoy })
    }

    /// Hashes a new password under a fresh salt.
    pub async fn hash(&self, password: Password) -> Result<PasswordHash, PasswordError> {
        let argon2 = self.argon2.clone();
        self.in_turn(move || hash(&argon2, password.expose().as_bytes())).await
    }

    /// Whether the password is the one of this hash. Nobody's hash costs the same work and is never matched.
    pub async fn verify(
        &self,
        password: Password,
        stored: Option<PasswordHash>,
    ) -> Result<bool, PasswordError> {
        let argon2 = self.argon2.clone();
        let exists = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.clone());
        self.in_turn(move || {
            let stored = phc::PasswordHash::new(&stored.0).map_err(broken)?;
            Ok(argon2.verify_password(password.expose().as_bytes(), &stored).is_ok() && exists)
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, PasswordError> + Send + 'static,
    ) -> Result<T, PasswordError> {
        let turn = self.turn().await?;
        let work = spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        work.await.map_err(broken)?
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit, PasswordError> {
        let turn = timeout(PATIENCE, self.turns.clone().acquire_owned()).await;
        turn.map_err(|_| PasswordError::Busy)?.map_err(broken)
    }
}

impl PasswordHash {
    /// A hash as the database keeps it.
    pub fn from_stored(text: String) -> Self {
        PasswordHash(text)
    }

    /// The text that the database keeps.
    pub fn to_stored(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

fn hash(argon2: &Argon2<'_>, password: &[u8]) -> Result<PasswordHash, PasswordError> {
    let hash = argon2.hash_password(password).map_err(broken)?;
    Ok(PasswordHash(hash.to_string()))
}

fn broken(error: impl fmt::Display) -> PasswordError {
    PasswordError::Broken(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Password {
        Password::new(text).unwrap()
    }

    #[tokio::test]
    async fn knows_a_password_and_no_other() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.hash(typed("hunter2")).await.unwrap();
        assert!(hash.to_stored().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(passwords.verify(typed("hunter2"), Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify(typed("hunter3"), Some(hash)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_matches_not_even_with_the_password_of_the_decoy() {
        let passwords = Passwords::new().unwrap();
        assert!(!passwords.verify(typed(DECOY), None).await.unwrap());
    }

    #[tokio::test]
    async fn a_damaged_hash_is_an_error_and_not_a_mismatch() {
        let passwords = Passwords::new().unwrap();
        let damaged = PasswordHash::from_stored("$argon2id$".into());
        assert!(passwords.verify(typed("x"), Some(damaged)).await.is_err());
    }

    #[test]
    fn a_hash_does_not_show_itself() {
        assert_eq!(format!("{:?}", PasswordHash::from_stored("$argon2id$".into())), "PasswordHash(…)");
    }
}
