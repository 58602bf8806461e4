//! Logging in with a password: slower with each failure, and the same answer and work whether the user exists.

use std::sync::Arc;

use app::api::Target;
use domain::decide::log_in;
use domain::name::UserName;
use domain::refusal::Refusal;
use domain::session::Login;
use juju::password::Password;
use uuid::Uuid;

use super::writer::Job;
use super::{Attempt, Hosted, Service, SessionTicket, Trouble, Visitor};
use crate::password::PasswordError;

/// Whose password is looked for when there is no such user: nobody's, at the same cost.
const NOBODY: u32 = u32::MAX;

impl Service {
    /// Logs a visitor in to a controller.
    pub async fn log_in(
        &self,
        visitor: &Visitor,
        controller: &Target,
        name: &UserName,
        password: Password,
    ) -> Result<SessionTicket, Trouble> {
        let hosted = self.targeted(controller, name);
        // By its UUID or by its name, a controller is one account for whoever guesses.
        let place = match (&hosted, controller) {
            (Some(hosted), _) => hosted.controller.to_string(),
            (None, Target::Uuid(controller)) => controller.to_string(),
            (None, Target::Name(controller)) => controller.to_string(),
        };
        let user = name.key();
        let attempt = Attempt { what: "login", account: &[&place, &user], address: visitor.address };
        let ticket = self.admit(attempt).await??;
        let proved = match self.prove(hosted, name, password).await {
            Err(Trouble::Busy) => {
                self.withdrawn(ticket).await?;
                return Err(Trouble::Busy);
            }
            other => other?,
        };
        let (hosted, login) = proved.ok_or(Refusal::InvalidCredentials)?;
        let signed_in = self.come_in(visitor, &hosted, login).await?;
        self.succeeded(ticket).await?;
        Ok(signed_in)
    }

    /// The controller that is meant. Several may have one name: of these, the first that has the user.
    fn targeted(&self, controller: &Target, user: &UserName) -> Option<Arc<Hosted>> {
        let name = match controller {
            Target::Uuid(controller) => return self.registry.get(*controller),
            Target::Name(name) => name,
        };
        let mut named = self.registry.all();
        named.retain(|hosted| hosted.read(|state| state.controller.name == *name));
        named.sort_by_key(|hosted| hosted.read(|state| state.controller.created_at));
        let has_user = |hosted: &Arc<Hosted>| hosted.read(|state| state.user_named(user).is_some());
        named.iter().find(|hosted| has_user(hosted)).or(named.first()).cloned()
    }

    /// Whose password it is, if it is anybody's of this name.
    async fn prove(
        &self,
        hosted: Option<Arc<Hosted>>,
        name: &UserName,
        password: Password,
    ) -> Result<Option<(Arc<Hosted>, Login)>, Trouble> {
        let now = self.clock.now();
        let controller = hosted.as_ref().map_or(Uuid::nil(), |hosted| hosted.controller);
        let known = hosted.and_then(|hosted| {
            let login = hosted.read(|state| Login::new(state, state.user_named(name)?, now))?;
            Some((hosted, login))
        });
        let user = known.as_ref().map_or(NOBODY, |(_, login)| login.user.0);
        let stored = self.store.password(controller, user).await?;
        let right = self.passwords.verify(password, stored).await.map_err(|error| match error {
            PasswordError::Busy => Trouble::Busy,
            broken => Trouble::failed(broken),
        })?;
        Ok(known.filter(|_| right))
    }

    /// Records the login, if the password is still the one that was proved.
    async fn come_in(
        &self,
        visitor: &Visitor,
        hosted: &Hosted,
        proved: Login,
    ) -> Result<SessionTicket, Trouble> {
        let job = Job {
            login: None,
            source: visitor.source(None),
            command: Uuid::new_v4(),
            password: None,
            decide: Box::new(move |steps| {
                proved.check(steps.state(), steps.given().at).map_err(|_| Refusal::InvalidCredentials)?;
                let events = log_in(steps.state(), proved.user)?;
                steps.record(proved.user, events);
                Ok(proved.user)
            }),
        };
        let settled = hosted.submit(job).await?;
        let login = settled.login.ok_or(Refusal::InvalidCredentials)?;
        self.sign_in(visitor, hosted.controller, login).await
    }
}
