//! A password on its way from a person to a controller.

use core::fmt;

use thiserror::Error;
use zeroize::Zeroizing;

/// A password that is not empty, the only rule that Juju has for one (semantics §7.1).
///
/// It is wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes the text that a person typed; an empty one is no password.
    pub fn new(text: impl Into<String>) -> Result<Self, EmptyPassword> {
        let text = Zeroizing::new(text.into());
        if text.is_empty() {
            return Err(EmptyPassword);
        }
        Ok(Self(text))
    }

    /// The text itself, for hashing, sealing or comparing with a second entry.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

/// An empty password was given; each prompt of Juju words this in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("cannot use an empty password")]
pub struct EmptyPassword;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_is_refused() {
        assert!(matches!(Password::new(""), Err(EmptyPassword)));
    }

    #[test]
    fn debug_hides_the_text() {
        let password = Password::new("hunter2").unwrap();
        assert_eq!(password.expose(), "hunter2");
        assert_eq!(format!("{password:?}"), "Password(..)");
    }
}
