//! A bootstrap whose answer was lost: the same number and link lead to the controller that was made then.

use std::sync::Arc;

use domain::decide::log_in;
use domain::id::UserId;
use domain::session::Login;
use domain::state::State;
use juju::client::Bootstrapped;
use juju::password::Password;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::replay::{self, read_row};
use super::{Hosted, Service, SessionTicket, Trouble, Visitor};
use crate::token::Token;

impl Service {
    /// Logs a visitor in to the controller that the link was spent on. Only the call that spent it may be made again, and
    /// only while its `admin` has the password and the epoch of the beginning; to anybody else the link is spent.
    pub(super) async fn come_back(
        &self,
        visitor: &Visitor,
        link: &Token,
        controller: Uuid,
        id: Uuid,
    ) -> Result<(Bootstrapped, SessionTicket), Trouble> {
        let rows = self.store.rows_of_command(controller, id).await?;
        if rows.first().is_none_or(|first| first.seq != 1) {
            return Err(Trouble::Link);
        }
        let begun = rows.iter().map(|row| read_row(controller, row)).collect::<Result<Vec<_>, _>>()?;
        let begun = State::replay(&begun).map_err(Trouble::failed)?;
        let login = Login::new(&begun, UserId::OWNER, self.clock.now()).ok_or(Trouble::Link)?;
        let hosted = self.hosted(controller).await?;
        let holds = hosted
            .read(|state| login.check(state, login.issued_at).is_ok() && log_in(state, login.user).is_ok());
        if !holds {
            return Err(Trouble::Link);
        }
        let password = self.first_password(link, controller).await?;
        let ticket = self.sign_in(visitor, controller, login).await?;
        Ok((self.bootstrapped(controller, &password), ticket))
    }

    /// The controller; one that was written a moment ago may not be hosted yet.
    async fn hosted(&self, controller: Uuid) -> Result<Arc<Hosted>, Trouble> {
        if let Some(hosted) = self.registry.get(controller) {
            return Ok(hosted);
        }
        let generation = self.store.generation().await?;
        let state = replay::load(&*self.store, controller).await?.ok_or(Trouble::Link)?;
        Ok(self.host(controller, generation, state))
    }

    /// The password of the beginning. The master key may have got another version since, so the hash tells which it is.
    async fn first_password(&self, link: &Token, controller: Uuid) -> Result<Zeroizing<String>, Trouble> {
        let stored = self.store.password(controller, UserId::OWNER.0).await?;
        for password in self.key.first_passwords(link) {
            let typed = Password::new(password.as_str()).map_err(Trouble::failed)?;
            if self.passwords.verify(typed, stored.clone()).await? {
                return Ok(password);
            }
        }
        Err(Trouble::Link)
    }
}
