//! Asking what a string will give, in the form of the exchange: a box of a fixed text proves that one holds the key.
//!
//! The text is no registration and a registration is no such text, so neither message can be sent in place of the other.

use domain::preview::Preview;

use super::{ExchangeError, Nonce, SealedReply, SealedRequest};
use crate::registration::SecretKey;

/// What a question holds in place of a password.
const QUESTION: &[u8] = b"what will this string give?";

impl SealedRequest {
    /// Seals the question, on the client.
    pub fn ask(user: impl Into<String>, key: &SecretKey, nonce: Nonce) -> Self {
        Self::of(user, QUESTION, key, nonce)
    }

    /// The place, among the user's keys, of the one that the question was sealed with.
    pub fn asked_with(&self, keys: &[SecretKey]) -> Result<usize, ExchangeError> {
        let (key, payload) = self.unseal(keys)?;
        match payload.as_slice() == QUESTION {
            true => Ok(key),
            false => Err(ExchangeError::Payload("it is no question".to_owned())),
        }
    }
}

impl SealedReply {
    /// Seals what a string will give, on the server, with the key of the question.
    pub fn tell(preview: &Preview, key: &SecretKey, nonce: Nonce) -> Self {
        Self::of(preview, key, nonce)
    }

    /// Opens what was told; that this succeeds is the proof that the server is the right one.
    pub fn told(&self, key: &SecretKey) -> Result<Preview, ExchangeError> {
        self.unseal(key)
    }
}
