//! Passwords as an estate keeps them: salted and hashed, never as typed. Juju's own parameters (`semantics §7.1`): enough
//! for a demo, which is no security; the server hashes with argon2id.

use pbkdf2::pbkdf2_hmac;
use serde::{Deserialize, Serialize};
use sha2::Sha512;
use subtle::ConstantTimeEq;

use juju::password::Password;

const ROUNDS: u32 = 8192;

/// A salted hash of a password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPassword {
    salt: [u8; 16],
    hash: [u8; 18],
}

impl StoredPassword {
    /// Hashes a password under a fresh salt.
    pub fn of(password: &Password, salt: [u8; 16]) -> Self {
        StoredPassword { salt, hash: hash(password, &salt) }
    }

    /// Whether a password is the one.
    pub fn is(&self, password: &Password) -> bool {
        hash(password, &self.salt).ct_eq(&self.hash).into()
    }
}

fn hash(password: &Password, salt: &[u8]) -> [u8; 18] {
    let mut hash = [0; 18];
    pbkdf2_hmac::<Sha512>(password.expose().as_bytes(), salt, ROUNDS, &mut hash);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_password_fits() {
        let stored = StoredPassword::of(&Password::new("toms-password").unwrap(), [7; 16]);
        assert!(stored.is(&Password::new("toms-password").unwrap()));
        assert!(!stored.is(&Password::new("toms-passwort").unwrap()));
    }

    /// Juju's vector, whose salt is the text `MDEyMzQ1Njc4OWFi`.
    #[test]
    fn the_hash_is_jujus() {
        let hashed = hash(&Password::new("hunter2").unwrap(), b"MDEyMzQ1Njc4OWFi");
        let expected: [u8; 18] = [
            0x54, 0x26, 0x55, 0x87, 0xf6, 0x62, 0xef, 0x5f, 0xc9, 0x07, 0x8b, 0x7e, 0xb5, 0x31, 0x18, 0xd9,
            0x38, 0x6d,
        ];
        assert_eq!(hashed, expected);
    }
}
