//! The registration string: what `add-user` prints and `register` takes (semantics §6.1).
//!
//! One DER sequence, padded with zero bytes to a multiple of three so that no `=` appears, in URL-safe base64. It holds
//! the secret key in clear, so whoever holds the string may claim the account.

mod error;
mod secret_key;
mod structure;
#[cfg(test)]
mod tests;

use core::str::FromStr;

use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{DecodeError, Engine as _};

pub use error::{Damage, Field, RegistrationError};
pub use secret_key::SecretKey;

/// What a registration string says, as it stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationString {
    /// The bare local name of the user.
    pub user: String,
    /// The `host:port` addresses of the controller, as the administrator's client knew them.
    pub addresses: Vec<String>,
    /// The secret key of this registration.
    pub key: SecretKey,
    /// The administrator's own name for the controller; strings of the first Juju 2.0 betas have none.
    pub controller: Option<String>,
    /// The YAML of a proxy to the API, usually empty; strings of early Juju have none.
    pub proxy: Option<String>,
}

impl RegistrationString {
    /// The string as Juju writes it, byte for byte.
    pub fn encode(&self) -> String {
        let mut bytes = structure::write(self);
        bytes.resize(bytes.len().next_multiple_of(3), 0);
        BASE64.encode(bytes)
    }

    /// Reads a string of any of the three historical lengths; white space in it and zero bytes after it do not matter.
    pub fn decode(text: &str) -> Result<Self, RegistrationError> {
        // A string that came by mail may have been wrapped.
        let text: String = text.split_ascii_whitespace().collect();
        if text.is_empty() {
            return Err(RegistrationError::Missing);
        }
        if text.ends_with("...") || text.ends_with('…') {
            return Err(RegistrationError::Abbreviated);
        }
        let (bytes, dangling) = decode_base64(&text)?;
        let (registration, taken) = structure::read(&bytes)?;
        let rest = bytes.get(taken..).unwrap_or_default();
        if dangling || rest.iter().any(|byte| *byte != 0) {
            return Err(RegistrationError::Surplus(rest.len().max(1)));
        }
        Ok(registration)
    }

    /// The name that a new client suggests for the controller, if the string has one.
    pub fn suggested_name(&self) -> Option<&str> {
        self.controller.as_deref().filter(|name| !name.is_empty())
    }
}

impl FromStr for RegistrationString {
    type Err = RegistrationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::decode(text)
    }
}

/// Without padding when writing; lenient about it and about unused bits when reading, because a string that lost its
/// end is better told as such than as bad base64.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The bytes, and whether a single character was left over that makes no byte.
fn decode_base64(text: &str) -> Result<(Vec<u8>, bool), RegistrationError> {
    match BASE64.decode(text) {
        Ok(bytes) => Ok((bytes, false)),
        Err(DecodeError::InvalidByte(offset, b'=')) if offset > 0 => Err(RegistrationError::MisplacedPadding),
        Err(DecodeError::InvalidByte(offset, _)) => Err(not_base64(text, offset)),
        Err(DecodeError::InvalidLength(_)) => {
            let mut shorter = text.to_owned();
            shorter.pop();
            BASE64
                .decode(&shorter)
                .map(|bytes| (bytes, true))
                .map_err(|_| RegistrationError::MisplacedPadding)
        }
        Err(DecodeError::InvalidLastSymbol(..) | DecodeError::InvalidPadding) => {
            Err(RegistrationError::MisplacedPadding)
        }
    }
}

fn not_base64(text: &str, offset: usize) -> RegistrationError {
    let character = text.get(offset..).and_then(|rest| rest.chars().next()).unwrap_or_default();
    let position = text.get(..offset).map_or(0, |before| before.chars().count()).saturating_add(1);
    RegistrationError::NotBase64 { character, position }
}
