//! What only a rehearsal has: external users who are believed, and no other proof.

use domain::decide::log_in_external;
use domain::name::UserName;
use domain::refusal::Refusal;
use uuid::Uuid;

use super::writer::Job;
use super::{Service, SessionTicket, Trouble, Visitor};

impl Service {
    /// Logs in whoever says to be an external user, as an identity provider would after its own questions.
    pub async fn log_in_external(
        &self,
        visitor: &Visitor,
        controller: Uuid,
        name: UserName,
    ) -> Result<SessionTicket, Trouble> {
        let hosted = self.registry.get(controller).ok_or(Trouble::NoSession)?;
        let job = Job {
            login: None,
            source: visitor.source(None),
            command: Uuid::new_v4(),
            password: None,
            decide: Box::new(move |steps| {
                let (user, events) = log_in_external(steps.state(), &name)?;
                steps.record(user, events);
                Ok(user)
            }),
        };
        let login = hosted.submit(job).await?.login.ok_or(Refusal::InvalidCredentials)?;
        self.sign_in(visitor, hosted.controller, login).await
    }
}
