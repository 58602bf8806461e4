//! Using a registration string (semantics §6.3): the request names only a user, so the server tries that name's last
//! eight registrations on each controller. Nothing is burned by a refusal.

use std::iter::repeat_n;
use std::sync::Arc;

use domain::decide::{log_in, register, registrant};
use domain::name::UserName;
use domain::refusal::Refusal;
use juju::password::Password;
use juju::registration::SecretKey;
use juju::sealed::{ControllerDetails, ExchangeError, Nonce, SealedReply, SealedRequest};
use uuid::Uuid;

use super::writer::{Job, Steps};
use super::{Attempt, Hosted, Service, SessionTicket, Ticket, Trouble, Visitor};
use crate::password::PasswordHash;

/// How many of a name's registrations are tried on each controller: a string that is older is not told from an unknown one.
const TRIED: usize = 8;

/// Whoever registered: it has a password now, and a login if it has access to the controller.
#[derive(Debug)]
pub struct Registered {
    /// The answer, which only the holder of the string can open.
    pub reply: SealedReply,
    /// The login.
    pub ticket: Option<SessionTicket>,
}

/// Why a registration came to nothing.
#[derive(Debug)]
pub enum RegisterTrouble {
    /// The request itself is wrong.
    Exchange(ExchangeError),
    /// Anything else.
    Other(Trouble),
}

/// A registration that may be meant, and where.
pub(super) struct Candidate {
    pub(super) hosted: Arc<Hosted>,
    pub(super) registration: Uuid,
}

impl Service {
    /// Uses a registration string.
    pub async fn register(
        &self,
        visitor: &Visitor,
        request: &SealedRequest,
    ) -> Result<Registered, RegisterTrouble> {
        let ticket = self.admit_holder(visitor, request).await?;
        let opened =
            self.find_key(request, |keys| request.open(keys).map(|opened| (opened.key, opened.password)));
        let (candidate, key, password) = opened?;
        let registered = self.redeem(visitor, candidate, key, password).await;
        // The box was opened, so whoever sent it holds a string that was issued: it was no guess.
        match &registered {
            Ok(_) => self.succeeded(ticket).await.map_err(Trouble::from)?,
            Err(_) => self.withdrawn(ticket).await.map_err(Trouble::from)?,
        }
        Ok(registered?)
    }

    /// Admits whoever says to hold a string. Using one and asking about one count as the same attempt.
    pub(super) async fn admit_holder(
        &self,
        visitor: &Visitor,
        request: &SealedRequest,
    ) -> Result<Ticket, Trouble> {
        let name = request.user().to_lowercase();
        let attempt = Attempt { what: "register", account: &[&name], address: visitor.address };
        Ok(self.admit(attempt).await??)
    }

    /// Finds the registration whose key opens the request, and what was in it.
    pub(super) fn find_key<T>(
        &self,
        request: &SealedRequest,
        open: impl FnOnce(&[SecretKey]) -> Result<(usize, T), ExchangeError>,
    ) -> Result<(Candidate, SecretKey, T), RegisterTrouble> {
        let mut candidates = Vec::new();
        let mut keys = Vec::new();
        for hosted in self.registry.all() {
            let found = registrations_of(&hosted, request.user());
            // Names that nobody has cost the same work as others.
            let decoys = repeat_n(Uuid::nil(), TRIED.saturating_sub(found.len()));
            let decoys = decoys.map(|decoy| (decoy, false));
            for (registration, real) in found.into_iter().map(|found| (found, true)).chain(decoys) {
                for key in self.key.registrations(hosted.controller, registration.as_bytes()) {
                    candidates.push(real.then(|| Candidate { hosted: hosted.clone(), registration }));
                    keys.push(key);
                }
            }
        }
        let (place, payload) = open(&keys).map_err(|error| match error {
            ExchangeError::Key | ExchangeError::KeyNotFound(_) => unknown(),
            other => RegisterTrouble::Exchange(other),
        })?;
        let candidate = candidates.into_iter().nth(place).flatten().ok_or_else(unknown)?;
        let key = keys.into_iter().nth(place).ok_or_else(unknown)?;
        Ok((candidate, key, payload))
    }

    async fn redeem(
        &self,
        visitor: &Visitor,
        candidate: Candidate,
        key: SecretKey,
        password: Password,
    ) -> Result<Registered, Trouble> {
        let Candidate { hosted, registration } = candidate;
        let now = self.clock.now();
        // Told before the dear hashing: a string that was used is shown again and again.
        hosted.read(|state| register(state, registration, now))?;
        let hash = self.passwords.hash(password).await?;
        let settled = hosted.submit(job(visitor, registration, hash)).await?;
        let details = ControllerDetails {
            ca_cert: String::new(),
            controller_uuid: hosted.controller.to_string(),
            proxy_config: None,
        };
        let reply = SealedReply::seal(&details, &key, fresh_nonce()?);
        let may_enter = hosted.read(|state| log_in(state, settled.actor).is_ok());
        let ticket = match settled.login {
            Some(login) if may_enter => Some(self.sign_in(visitor, hosted.controller, login).await?),
            _ => None,
        };
        Ok(Registered { reply, ticket })
    }
}

fn job(visitor: &Visitor, registration: Uuid, hash: PasswordHash) -> Job {
    let decide = move |steps: &mut Steps<'_>| {
        let events = register(steps.state(), registration, steps.given().at)?;
        let user = registrant(steps.state(), registration).ok_or(Refusal::RegistrationUnknown)?;
        steps.record(user, events);
        // A user without access to the controller has a password now, and no login.
        if let Ok(events) = log_in(steps.state(), user) {
            steps.record(user, events);
        }
        Ok(user)
    };
    Job {
        login: None,
        source: visitor.source(None),
        command: Uuid::new_v4(),
        password: Some(hash),
        decide: Box::new(decide),
    }
}

/// The last registrations of a name, newest first; those of a removed user too, so that its string is told to be withdrawn.
fn registrations_of(hosted: &Hosted, name: &str) -> Vec<Uuid> {
    let Ok(name) = name.parse::<UserName>() else { return Vec::new() };
    hosted.read(|state| {
        let issued = state.registrations().iter().rev();
        let own = issued.filter(|issued| state.user(issued.user).is_some_and(|user| user.name == name));
        own.take(TRIED).map(|issued| issued.id).collect()
    })
}

pub(super) fn fresh_nonce() -> Result<Nonce, Trouble> {
    let mut nonce = [0; 24];
    getrandom::fill(&mut nonce).map_err(Trouble::failed)?;
    Ok(nonce)
}

fn unknown() -> RegisterTrouble {
    Trouble::from(Refusal::RegistrationUnknown).into()
}

impl From<Trouble> for RegisterTrouble {
    fn from(trouble: Trouble) -> Self {
        RegisterTrouble::Other(trouble)
    }
}

impl From<ExchangeError> for RegisterTrouble {
    fn from(error: ExchangeError) -> Self {
        RegisterTrouble::Exchange(error)
    }
}
