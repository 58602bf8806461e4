//! Bootstrap links: whoever holds one may bootstrap one controller, nobody else may (seed 002: "who has the credential").

use std::time::Duration;

use crate::failure::Failure;
use crate::service::Service;
use crate::store::Link;
use crate::token::Token;

/// How long a bootstrap link works.
pub const LINK_LASTS: Duration = Duration::from_secs(24 * 60 * 60);

impl Service {
    /// Makes a bootstrap link. The token is in the fragment, which no log of a server or proxy ever holds.
    pub async fn make_link(&self) -> Result<String, Failure> {
        let token = Token::random().map_err(Failure::other)?;
        let now = self.clock.now();
        let expires_at = now.checked_add(LINK_LASTS).map_err(Failure::other)?;
        let link = Link { token: token.hash(), made_at: now, expires_at, controller: None };
        self.store.add_link(&link).await?;
        Ok(format!("{}/bootstrap#{}", self.origin, token.reveal()))
    }
}
