//! What the client sends: who it is, and the new password under the key.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::wire::{self, Bytes};
use super::{ExchangeError, Nonce, secretbox};
use crate::password::Password;
use crate::registration::SecretKey;

/// A request to `/register`: `user`, `nonce`, `cipher-text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedRequest {
    user: String,
    nonce: Nonce,
    cipher_text: Vec<u8>,
}

/// What a server finds in a request.
#[derive(Debug)]
pub struct Opened {
    /// The place, among the keys that were tried, of the one that opened it.
    pub key: usize,
    /// The password that the person chose.
    pub password: Password,
}

impl SealedRequest {
    /// Seals a password, on the client.
    pub fn seal(user: impl Into<String>, password: &Password, key: &SecretKey, nonce: Nonce) -> Self {
        let payload =
            Zeroizing::new(wire::to_json(&Payload { password: password.expose().to_owned().into() }));
        Self::of(user, &payload, key, nonce)
    }

    /// The body to send.
    pub fn to_json(&self) -> Vec<u8> {
        wire::to_json(&Wire {
            user: format!("{TAG_PREFIX}{}", self.user),
            nonce: Bytes(self.nonce.to_vec()),
            cipher_text: Bytes(self.cipher_text.clone()),
        })
    }

    /// Reads a request on the server: method, body, tag and nonce, in this order.
    pub fn read(method: &str, body: &[u8]) -> Result<Self, ExchangeError> {
        if method != "POST" {
            return Err(ExchangeError::Method(method.to_owned()));
        }
        let wire: Wire =
            serde_json::from_slice(body).map_err(|error| ExchangeError::Body(error.to_string()))?;
        let Some(user) = wire.user.strip_prefix(TAG_PREFIX).filter(|name| !name.is_empty()) else {
            return Err(ExchangeError::UserTag(wire.user));
        };
        let nonce = wire.nonce.0.try_into().map_err(|_| ExchangeError::Nonce)?;
        Ok(Self { user: user.to_owned(), nonce, cipher_text: wire.cipher_text.0 })
    }

    /// The name that the request speaks for; whether there is such a user is for the server to find out.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// Opens the request with the first of the user's keys that fits; no key at all is a string that was used.
    pub fn open(&self, keys: &[SecretKey]) -> Result<Opened, ExchangeError> {
        let (key, payload) = self.unseal(keys)?;
        let payload: Payload =
            serde_json::from_slice(&payload).map_err(|error| ExchangeError::Payload(error.to_string()))?;
        let password = Password::new(payload.password.as_str()).map_err(|_| ExchangeError::EmptyPassword)?;
        Ok(Opened { key, password })
    }

    /// Seals a payload of any kind.
    pub(super) fn of(user: impl Into<String>, payload: &[u8], key: &SecretKey, nonce: Nonce) -> Self {
        Self { user: user.into(), nonce, cipher_text: secretbox::seal(key, &nonce, payload) }
    }

    /// The place of the first key that fits, and the payload.
    pub(super) fn unseal(&self, keys: &[SecretKey]) -> Result<(usize, Zeroizing<Vec<u8>>), ExchangeError> {
        if keys.is_empty() {
            return Err(ExchangeError::KeyNotFound(self.user.clone()));
        }
        keys.iter()
            .enumerate()
            .find_map(|(at, key)| Some((at, secretbox::open(key, &self.nonce, &self.cipher_text)?)))
            .ok_or(ExchangeError::Key)
    }
}

const TAG_PREFIX: &str = "user-";

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Wire {
    user: String,
    nonce: Bytes,
    cipher_text: Bytes,
}

#[derive(Serialize, Deserialize)]
struct Payload {
    password: Zeroizing<String>,
}
