//! The master key: what a stolen database lacks.
//!
//! Registration keys are derived from it, never stored. The key lives in a file of mode 600, or in the environment. Each
//! line of it is `VERSION KEY` (a number, 32 bytes in base64); the highest version makes new registrations, the others
//! still open old ones, so a key can be rotated by adding a line.

mod file;

pub use file::{create, read};

use std::collections::BTreeMap;
use std::fmt;
use std::iter;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hkdf::Hkdf;
use juju::registration::SecretKey;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::token::Token;

/// All versions of the master key that this server was given.
pub struct MasterKey {
    origin: String,
    newest: (u32, [u8; 32]),
    older: BTreeMap<u32, [u8; 32]>,
}

/// What a database keeps of one version of its master key: enough to know it again, useless for anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyCheck {
    /// The version of the key.
    pub version: u32,
    /// Derived from that key.
    pub value: [u8; 32],
}

/// What is wrong with the text of a key.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    /// A line is not a version and a key.
    #[error("line {0} is not a version and 32 bytes in base64")]
    Line(usize),
    /// A version is there twice.
    #[error("version {0} is there twice")]
    Twice(u32),
    /// There is no line at all.
    #[error("it holds no key")]
    Empty,
}

impl MasterKey {
    /// Reads the text of a key; `origin` is the file or variable that it came from, for messages.
    pub fn parse(origin: impl Into<String>, text: &str) -> Result<Self, KeyError> {
        let mut versions = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (version, key) = parse_line(line).ok_or(KeyError::Line(index + 1))?;
            if versions.insert(version, key).is_some() {
                return Err(KeyError::Twice(version));
            }
        }
        let newest = versions.pop_last().ok_or(KeyError::Empty)?;
        Ok(MasterKey { origin: origin.into(), newest, older: versions })
    }

    /// The file or variable that this key came from.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The key of a new registration: HKDF-SHA256 of the newest version over controller and registration.
    pub fn registration(&self, controller: Uuid, registration: &[u8]) -> SecretKey {
        registration_key(&self.newest.1, controller, registration)
    }

    /// The keys that a registration may have, newest version first: it may be older than the last rotation.
    pub fn registrations(&self, controller: Uuid, registration: &[u8]) -> impl Iterator<Item = SecretKey> {
        self.versions().map(move |(_, key)| registration_key(key, controller, registration))
    }

    /// The passwords that the `admin` of a controller may have begun with, newest version first: 18 bytes, as long as
    /// Juju's own. They are derived from the link that bootstrapped it, so that the same link gives the same again.
    pub fn first_passwords(&self, link: &Token) -> impl Iterator<Item = Zeroizing<String>> {
        self.versions().map(|(_, key)| {
            let derived = Zeroizing::new(derive(key, &[b"bootstrap", link.expose()]));
            Zeroizing::new(derived.iter().take(18).map(|byte| format!("{byte:02x}")).collect())
        })
    }

    /// What a database should keep, to know every version again.
    pub fn checks(&self) -> impl Iterator<Item = KeyCheck> {
        self.versions().map(|(version, key)| KeyCheck { version, value: derive(key, &[b"check"]) })
    }

    /// Whether this is the key that the database was made under: every version that it knows is here and the same.
    pub fn satisfies(&self, known: &[KeyCheck]) -> bool {
        known.iter().all(|known| {
            self.checks().any(|own| own.version == known.version && bool::from(own.value.ct_eq(&known.value)))
        })
    }

    fn versions(&self) -> impl Iterator<Item = (u32, &[u8; 32])> {
        let newest = iter::once((self.newest.0, &self.newest.1));
        newest.chain(self.older.iter().rev().map(|(&version, key)| (version, key)))
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MasterKey").field("origin", &self.origin).field("newest", &self.newest.0).finish()
    }
}

fn parse_line(line: &str) -> Option<(u32, [u8; 32])> {
    let (version, key) = line.split_once(char::is_whitespace)?;
    let key = BASE64_STANDARD.decode(key.trim()).ok()?;
    Some((version.parse().ok()?, key.try_into().ok()?))
}

fn registration_key(key: &[u8; 32], controller: Uuid, registration: &[u8]) -> SecretKey {
    SecretKey::new(derive(key, &[b"registration", controller.as_bytes(), registration]))
}

/// All parts of a purpose but the last have a fixed length, so no two purposes spell the same input.
#[expect(clippy::expect_used, reason = "HKDF-SHA256 gives up to 8160 bytes; this asks for 32")]
fn derive(key: &[u8; 32], purpose: &[&[u8]]) -> [u8; 32] {
    let mut derived = [0; 32];
    let hkdf = Hkdf::<Sha256>::new(Some(b"portcullis"), key);
    hkdf.expand_multi_info(purpose, &mut derived).expect("32 bytes are below the limit");
    derived
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const TWO: &str = "2 AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    fn key(text: &str) -> MasterKey {
        MasterKey::parse("test", text).unwrap()
    }

    fn error(text: &str) -> KeyError {
        MasterKey::parse("test", text).unwrap_err()
    }

    #[test]
    fn says_what_is_wrong_with_a_text() {
        assert_eq!(error("# only a comment\n"), KeyError::Empty);
        assert_eq!(error("# first\n1 short"), KeyError::Line(2));
        assert_eq!(error(&format!("{ONE}\n{ONE}")), KeyError::Twice(1));
    }

    #[test]
    fn a_registration_key_depends_on_controller_registration_and_version() {
        let (controller, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let one = key(ONE).registration(controller, b"r");
        assert_ne!(one, key(ONE).registration(other, b"r"));
        assert_ne!(one, key(ONE).registration(controller, b"s"));
        assert_ne!(one, key(TWO).registration(controller, b"r"));
    }

    #[test]
    fn a_first_password_depends_on_link_and_version() {
        let (one, other) = (Token::random().unwrap(), Token::random().unwrap());
        let first = |text: &str, link: &Token| key(text).first_passwords(link).next().unwrap();
        assert_eq!(first(ONE, &one).len(), 36);
        assert_eq!(first(ONE, &one), first(ONE, &one));
        assert_ne!(first(ONE, &one), first(ONE, &other));
        assert_ne!(first(ONE, &one), first(TWO, &one));
    }

    #[test]
    fn a_rotated_key_still_opens_what_the_old_one_made() {
        let rotated = key(&format!("{ONE}\n{TWO}"));
        let keys: Vec<_> = rotated.registrations(Uuid::nil(), b"r").collect();
        assert_eq!(
            keys,
            [key(TWO).registration(Uuid::nil(), b"r"), key(ONE).registration(Uuid::nil(), b"r")]
        );
        assert_eq!(rotated.registration(Uuid::nil(), b"r"), keys[0]);
    }

    #[test]
    fn knows_its_own_database_and_no_other() {
        let known: Vec<_> = key(ONE).checks().collect();
        assert!(key(ONE).satisfies(&known));
        assert!(key(&format!("{ONE}\n{TWO}")).satisfies(&known));
        assert!(!key(TWO).satisfies(&known));
        assert!(!key(&TWO.replace('2', "1")).satisfies(&known));
    }

    #[test]
    fn never_shows_itself() {
        assert_eq!(format!("{:?}", key(ONE)), r#"MasterKey { origin: "test", newest: 1 }"#);
    }
}
