//! What the server answers: how to reach the controller from now on, under the same key.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::wire::{self, Bytes};
use super::{ExchangeError, Nonce, secretbox};
use crate::registration::SecretKey;

/// The answer of `/register`: `nonce`, `cipher-text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedReply {
    nonce: Nonce,
    cipher_text: Vec<u8>,
}

/// What a client learns by registering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ControllerDetails {
    /// The certificate, in PEM, by which to know the controller from now on; empty where another authority is trusted.
    #[serde(default)]
    pub ca_cert: String,
    /// The UUID of the controller.
    pub controller_uuid: String,
    /// How to reach the controller through a proxy, if that is the only way; carried, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_config: Option<Value>,
}

impl SealedReply {
    /// Seals the answer, on the server, with the key that opened the request.
    pub fn seal(details: &ControllerDetails, key: &SecretKey, nonce: Nonce) -> Self {
        Self::of(details, key, nonce)
    }

    /// The body to send with status 200.
    pub fn to_json(&self) -> Vec<u8> {
        wire::to_json(&Wire {
            nonce: Bytes(self.nonce.to_vec()),
            cipher_text: Bytes(self.cipher_text.clone()),
        })
    }

    /// Reads an answer on the client.
    pub fn read(body: &[u8]) -> Result<Self, ExchangeError> {
        let wire: Wire =
            serde_json::from_slice(body).map_err(|error| ExchangeError::Body(error.to_string()))?;
        let nonce = wire.nonce.0.try_into().map_err(|_| ExchangeError::Nonce)?;
        Ok(Self { nonce, cipher_text: wire.cipher_text.0 })
    }

    /// Opens the answer; that this succeeds is the proof that the server is the right one.
    pub fn open(&self, key: &SecretKey) -> Result<ControllerDetails, ExchangeError> {
        self.unseal(key)
    }

    /// Seals anything.
    pub(super) fn of(payload: &impl Serialize, key: &SecretKey, nonce: Nonce) -> Self {
        Self { nonce, cipher_text: secretbox::seal(key, &nonce, &wire::to_json(payload)) }
    }

    /// Opens what should be in it.
    pub(super) fn unseal<T: DeserializeOwned>(&self, key: &SecretKey) -> Result<T, ExchangeError> {
        let payload = secretbox::open(key, &self.nonce, &self.cipher_text).ok_or(ExchangeError::Key)?;
        serde_json::from_slice(&payload).map_err(|error| ExchangeError::Payload(error.to_string()))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Wire {
    nonce: Bytes,
    cipher_text: Bytes,
}
