//! The host of the server functions, for one request: the service, who asks, and the cookie to send back.

use std::sync::{Mutex, PoisonError};

use app::api::{Answered, ApiError, Call, Done, Host, Seen, SignedIn, Target, Typed};
use async_trait::async_trait;
use axum::http::HeaderValue;
use domain::name::UserName;
use domain::query::Query;
use juju::password::Password;
use uuid::Uuid;

use super::api_error;
use crate::service::{SessionTicket, Trouble, Visitor};
use crate::web::{Web, cookie};

/// One request's host.
pub struct Caller {
    web: Web,
    visitor: Visitor,
    cookie: Mutex<Option<HeaderValue>>,
}

impl Caller {
    /// The host for a visitor.
    pub fn new(web: Web, visitor: Visitor) -> Self {
        Caller { web, visitor, cookie: Mutex::new(None) }
    }

    /// The cookie to send back, if it has changed.
    pub fn cookie(&self) -> Option<HeaderValue> {
        self.cookie.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn set_cookie(&self, text: &str) {
        *self.cookie.lock().unwrap_or_else(PoisonError::into_inner) = HeaderValue::from_str(text).ok();
    }

    fn come_in(&self, ticket: SessionTicket) -> SignedIn {
        self.set_cookie(&cookie::carry_login(&self.web.service.origin, &ticket.token));
        ticket.signed_in
    }

    fn told(&self, trouble: Trouble) -> ApiError {
        api_error(&self.visitor, trouble)
    }
}

#[async_trait]
impl Host for Caller {
    async fn command(&self, call: Call) -> Result<Answered, ApiError> {
        let service = &self.web.service;
        match call {
            Call::Bootstrap { link, request, id } => {
                let made = service.bootstrap(&self.visitor, link.expose(), &request, id).await;
                let (bootstrapped, ticket) = made.map_err(|trouble| self.told(trouble))?;
                self.come_in(ticket);
                Ok(Answered::Bootstrapped(bootstrapped))
            }
            Call::On { controller, command, password, id } => {
                let password = password.map(|typed| password_in(&typed)).transpose()?;
                let done = service.command(&self.visitor, controller, *command, password, id).await;
                let (done, seq) = done.map_err(|trouble| self.told(trouble))?;
                let key = done.key.as_ref().map(Into::into);
                Ok(Answered::Done(Done { outcome: done.outcome, key, seq }))
            }
        }
    }

    async fn query(&self, controller: Uuid, query: Query) -> Result<Seen, ApiError> {
        let seen = self.web.service.query(&self.visitor, controller, &query).await;
        let (answer, seq) = seen.map_err(|trouble| self.told(trouble))?;
        Ok(Seen { answer, seq })
    }

    async fn login(&self, controller: Target, user: UserName, password: Typed) -> Result<SignedIn, ApiError> {
        let password = password_in(&password)?;
        let ticket = self.web.service.log_in(&self.visitor, &controller, &user, password).await;
        Ok(self.come_in(ticket.map_err(|trouble| self.told(trouble))?))
    }

    async fn logout(&self, controller: Option<Uuid>) -> Result<SignedIn, ApiError> {
        let left = self.web.service.log_out(&self.visitor, controller).await;
        let left = left.map_err(|trouble| self.told(trouble))?;
        if left.to.is_empty() {
            self.set_cookie(&cookie::forget(&self.web.service.origin));
        }
        Ok(left)
    }

    async fn sessions(&self) -> Result<SignedIn, ApiError> {
        Ok(self.web.service.signed_in(self.visitor.session.as_ref()))
    }
}

fn password_in(typed: &Typed) -> Result<Password, ApiError> {
    typed.password().map_err(|error| ApiError::malformed(error.to_string()))
}
