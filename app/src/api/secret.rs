//! Secrets on their way: wiped from memory when dropped, and never shown by `Debug`.

use std::fmt;

use juju::password::{EmptyPassword, Password};
use juju::registration::SecretKey;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A text that is secret: a password that a person typed, or the token of a bootstrap link.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(Zeroizing<String>);

/// The key of a registration string.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(Zeroizing<[u8; SecretKey::LEN]>);

impl Typed {
    /// Takes a text.
    pub fn new(text: impl Into<String>) -> Self {
        Typed(Zeroizing::new(text.into()))
    }

    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text as a password, which must not be empty.
    pub fn password(&self) -> Result<Password, EmptyPassword> {
        Password::new(self.expose())
    }
}

impl From<&Password> for Typed {
    fn from(password: &Password) -> Self {
        Typed::new(password.expose())
    }
}

impl From<&SecretKey> for Key {
    fn from(key: &SecretKey) -> Self {
        Key(Zeroizing::new(*key.expose()))
    }
}

impl From<Key> for SecretKey {
    fn from(key: Key) -> Self {
        SecretKey::new(*key.0)
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typed(..)")
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_do_not_show_themselves() {
        let key = Key::from(&SecretKey::new([7; 32]));
        assert_eq!(format!("{:?} {key:?}", Typed::new("hunter2")), "Typed(..) Key(..)");
    }
}
