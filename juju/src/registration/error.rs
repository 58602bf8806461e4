//! What can be wrong with a registration string.

use core::fmt;

use thiserror::Error;

/// Why a text is not a registration string, precise enough to tell a person what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RegistrationError {
    /// Nothing was given.
    #[error("registration data missing")]
    Missing,
    /// The text was shortened for print, as in the documentation of Juju (seeds 000 and 001).
    #[error(
        "invalid registration token: it ends in `...`, so the rest of it is missing; ask for the whole string"
    )]
    Abbreviated,
    /// A character that the URL alphabet of base64 does not have.
    #[error(
        "invalid registration token: character {character:?} at position {position} is not URL-safe base64"
    )]
    NotBase64 {
        /// The character that does not belong.
        character: char,
        /// Its position, counted from 1.
        position: usize,
    },
    /// Padding characters stand where none can be.
    #[error("invalid registration token: misplaced `=`")]
    MisplacedPadding,
    /// The end is missing.
    #[error(
        "invalid registration token: it is cut short, {present} of {announced} bytes are there; ask for the whole string"
    )]
    CutShort {
        /// How many bytes the string says that it has.
        announced: u32,
        /// How many bytes are there.
        present: u32,
    },
    /// Something follows the end that is not padding.
    #[error("invalid registration token: {0} surplus bytes after its end")]
    Surplus(usize),
    /// It is base64, but of something else.
    #[error("invalid registration token: this is not a registration string")]
    Foreign,
    /// One field is damaged.
    #[error("invalid registration token: {field}: {damage}")]
    Damaged {
        /// Which field.
        field: Field,
        /// What is wrong with it.
        damage: Damage,
    },
    /// The secret key has not 32 bytes (semantics §4.2).
    #[error("secret key not valid")]
    KeyLength(usize),
}

/// A field of the registration string, in the words of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The bare local user name.
    User,
    /// The list of addresses, or one of them.
    Addresses,
    /// The secret key.
    SecretKey,
    /// The suggested name of the controller.
    Controller,
    /// The proxy configuration.
    Proxy,
    /// Whatever follows the last known field.
    Unknown,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user name",
            Self::Addresses => "addresses",
            Self::SecretKey => "secret key",
            Self::Controller => "controller name",
            Self::Proxy => "proxy configuration",
            Self::Unknown => "after the last field",
        })
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Damage {
    /// The string ends before it.
    #[error("missing")]
    Missing,
    /// A value of another type stands in its place.
    #[error("a value of another type is in its place")]
    WrongType,
    /// Its length reaches beyond the string.
    #[error("its length is wrong")]
    Length,
    /// Its bytes are no text.
    #[error("not readable as text")]
    NotText,
    /// There should be nothing here.
    #[error("unexpected data")]
    Unexpected,
}
