//! Sessions: a browser is known by a cookie, and each of its logins has its own 24 hours.

use std::sync::Arc;

use app::api::{SignedIn, SignedInTo};
use domain::authorize::controller_level;
use domain::id::UserId;
use domain::session::Login;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Hosted, Service, Trouble, Visitor};
use crate::store;
use crate::token::Token;

/// A login that was made, and the cookie by which the browser is known from now on.
#[derive(Debug)]
pub struct Ticket {
    /// The value of the cookie.
    pub token: Token,
    /// What the browser is logged in to now.
    pub signed_in: SignedIn,
}

impl Service {
    /// The login that a visitor has on a controller, good or not.
    pub(super) fn login_of(
        &self,
        visitor: &Visitor,
        controller: Uuid,
    ) -> Result<(Arc<Hosted>, Login), Trouble> {
        let logins = visitor.session.iter().flat_map(|session| &session.logins);
        let login = logins.into_iter().find(|login| login.controller == controller);
        let login = login.ok_or(Trouble::NoSession)?;
        let hosted = self.registry.get(controller).ok_or(Trouble::NoSession)?;
        Ok((hosted, login_from(login)))
    }

    /// Hangs a login on a visitor's session. The cookie is always a new one, so that one that somebody else has planted
    /// before is worth nothing.
    pub(super) async fn sign_in(
        &self,
        visitor: &Visitor,
        controller: Uuid,
        login: Login,
    ) -> Result<Ticket, Trouble> {
        let token = Token::random().map_err(Trouble::failed)?;
        let session = match &visitor.session {
            Some(session) => {
                self.store.renew_session(session.id, token.hash()).await?;
                session.id
            }
            None => {
                let id = Uuid::new_v4();
                self.store.open_session(id, token.hash(), self.clock.now()).await?;
                id
            }
        };
        let issued =
            store::Login { controller, user: login.user.0, issued_at: login.issued_at, epoch: login.epoch };
        self.store.put_login(session, issued).await?;
        self.bell.ring_logins();
        let session = self.store.session(token.hash()).await?;
        Ok(Ticket { signed_in: self.signed_in(session.as_ref()), token })
    }

    /// Ends a visitor's login on one controller, or all of them. Answers what is left.
    pub async fn log_out(&self, visitor: &Visitor, controller: Option<Uuid>) -> Result<SignedIn, Trouble> {
        let session = visitor.session.as_ref().ok_or(Trouble::NoSession)?;
        let mut left = session.clone();
        left.logins.retain(|login| controller.is_some_and(|gone| login.controller != gone));
        match controller {
            Some(controller) if !left.logins.is_empty() => {
                self.store.drop_login(session.id, controller).await?;
            }
            _ => self.store.close_session(session.id).await?,
        }
        self.bell.ring_logins();
        Ok(self.signed_in(Some(&left)))
    }

    /// Tells where a session is logged in.
    pub fn signed_in(&self, session: Option<&store::Session>) -> SignedIn {
        let now = self.clock.now();
        let logins = session.iter().flat_map(|session| &session.logins);
        SignedIn { now, to: logins.filter_map(|login| self.signed_in_to(login, now)).collect() }
    }

    fn signed_in_to(&self, login: &store::Login, now: Timestamp) -> Option<SignedInTo> {
        let hosted = self.registry.get(login.controller)?;
        let held = login_from(login);
        hosted.read(|state| {
            Some(SignedInTo {
                controller: login.controller,
                name: state.controller.name.clone(),
                addresses: self.addresses(),
                user: state.user(held.user)?.name.clone(),
                access: controller_level(state, held.user).map(|held| held.grant.level),
                issued_at: held.issued_at,
                ends_at: held.ends_at(),
                ended: held.check(state, now).err(),
            })
        })
    }
}

/// A login as the rules know it.
pub(super) fn login_from(login: &store::Login) -> Login {
    Login { user: UserId(login.user), issued_at: login.issued_at, epoch: login.epoch }
}
