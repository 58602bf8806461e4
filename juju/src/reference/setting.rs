//! One setting: `key=value`.

use core::fmt;
use core::str::FromStr;

use thiserror::Error;

/// A key and the value that it is to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The key.
    pub key: String,
    /// The value; may be empty.
    pub value: String,
}

/// A word that is not `key=value`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("expected \"key=value\", got {0:?}")]
pub struct NoSetting(pub String);

impl FromStr for Setting {
    type Err = NoSetting;

    fn from_str(text: &str) -> Result<Self, NoSetting> {
        match text.split_once('=') {
            Some((key, value)) if !key.is_empty() => {
                Ok(Self { key: key.to_owned(), value: value.to_owned() })
            }
            _ => Err(NoSetting(text.to_owned())),
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.key, self.value)
    }
}
