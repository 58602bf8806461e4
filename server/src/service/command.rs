//! Doing something by a login.

use domain::command::Command;
use domain::decide::{Given, decide};
use domain::event::Event;
use domain::refusal::Refusal;
use domain::session::Login;
use juju::client::Done;
use juju::password::Password;
use juju::registration::SecretKey;
use uuid::Uuid;

use super::replay;
use super::writer::{Job, Settled};
use super::{Hosted, Service, Trouble, Visitor};
use crate::password::PasswordHash;
use crate::store;

impl Service {
    /// Does a command, once for its number. Answers with the number of the last event too.
    pub async fn command(
        &self,
        visitor: &Visitor,
        controller: Uuid,
        command: Command,
        password: Option<Password>,
        id: Uuid,
    ) -> Result<(Done, u64), Trouble> {
        let (hosted, login) = self.login_of(visitor, controller).await?;
        let done = self.command_by(visitor, &hosted, login, &command, password, id).await;
        if let Err(Trouble::Refused(refusal)) = &done {
            self.note(visitor, &hosted, login, &command, id, refusal).await?;
        }
        let settled = done?;
        let key = self.issued(controller, &settled);
        Ok((Done { outcome: settled.outcome, key }, settled.seq))
    }

    async fn command_by(
        &self,
        visitor: &Visitor,
        hosted: &Hosted,
        login: Login,
        command: &Command,
        password: Option<Password>,
        id: Uuid,
    ) -> Result<Settled, Trouble> {
        let password = match command {
            Command::SetPassword { .. } => Some(self.hash_for(hosted, login, command, password).await?),
            _ => None,
        };
        let command = command.clone();
        let job = Job {
            login: Some(login),
            source: visitor.source(Some(login.user.0)),
            command: id,
            password,
            decide: Box::new(move |steps| {
                let events = decide(steps.state(), login.user, &command, steps.given())?;
                steps.record(login.user, events);
                Ok(login.user)
            }),
        };
        hosted.submit(job).await
    }

    /// Hashing is dear, so nobody has it done who may not set this password.
    async fn hash_for(
        &self,
        hosted: &Hosted,
        login: Login,
        command: &Command,
        password: Option<Password>,
    ) -> Result<PasswordHash, Trouble> {
        let password = password.ok_or(Trouble::Malformed("a password is missing"))?;
        let given = Given { at: self.clock.now(), fresh: [Uuid::nil(); 4] };
        hosted.read(|state| {
            login.check(state, given.at)?;
            decide(state, login.user, command, &given).map(drop).map_err(Trouble::from)
        })?;
        Ok(self.passwords.hash(password).await?)
    }

    /// The key of the registration that was issued: derived, never stored.
    fn issued(&self, controller: Uuid, settled: &Settled) -> Option<SecretKey> {
        settled.events.iter().find_map(|event| match event {
            Event::RegistrationIssued { registration, .. } => {
                Some(self.key.registration(controller, registration.as_bytes()))
            }
            _ => None,
        })
    }

    async fn note(
        &self,
        visitor: &Visitor,
        hosted: &Hosted,
        login: Login,
        command: &Command,
        id: Uuid,
        refusal: &Refusal,
    ) -> Result<(), Trouble> {
        let asked = serde_json::to_value(command).map_err(Trouble::failed)?;
        let kind = replay::kind(&asked).unwrap_or_default().to_owned();
        let refusal = store::Refusal {
            at: self.clock.now(),
            source: visitor.source(Some(login.user.0)),
            command: Some(id),
            kind,
            body: serde_json::to_string(refusal).map_err(Trouble::failed)?,
        };
        Ok(self.store.note_refusal(hosted.controller, &refusal).await?)
    }
}
