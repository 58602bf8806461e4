//! Bearer tokens: random on the wire, hashed in the database.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Who holds this value may do what it stands for: a session cookie, a bootstrap link. It never shows itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// What the database keeps of a token. Finding a row by it needs no constant time: it is not the secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenHash(pub [u8; 32]);

impl Token {
    /// A fresh token from the system's randomness.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Token(bytes))
    }

    /// The hash under which the database knows this token.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }

    /// The token itself, to derive other secrets from.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The token in clear, for the cookie or link that carries it.
    pub fn reveal(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.0)
    }
}

/// The text is not a token.
#[derive(Debug, thiserror::Error)]
#[error("not a token")]
pub struct NotAToken;

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAToken)?;
        bytes.try_into().map(Token).map_err(|_| NotAToken)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_as_text_and_hides_from_logs() {
        let token = Token::random().unwrap();
        let text = token.reveal();
        assert_eq!(text.parse::<Token>().unwrap(), token);
        assert!(!format!("{token:?}").contains(&text));
        assert!("short".parse::<Token>().is_err());
    }
}
