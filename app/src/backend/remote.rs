//! The controllers of the server that this page came from, as the client of the language reaches them.

use domain::answer::Answer;
use domain::command::Command;
use domain::name::{ControllerName, UserName};
use domain::query::Query;
use jiff::Timestamp;
use juju::client::{BootstrapRequest, Bootstrapped, Controllers, Done, Failure, RegisterFailure};
use juju::password::Password;
use juju::sealed::{ErrorBody, Nonce, RemoteError, SealedReply, SealedRequest};
use uuid::Uuid;

use super::calls::Calls;
use super::link::BootstrapLink;
use super::outside::outside;
use crate::api::{Answered, ApiError, Call, Target, Typed};
use crate::browser::host;
use crate::browser::post::post;

/// The server's controllers. This browser's sessions on them are in its cookie.
#[derive(Debug, Clone)]
pub(crate) struct Remote {
    /// The way to them.
    pub(crate) calls: Calls,
    /// The bootstrap link that the page was opened with.
    pub(crate) link: Option<BootstrapLink>,
}

impl Remote {
    /// Makes a call. One whose answer was lost is made again under the same number: it is done once.
    async fn call(&self, call: Call) -> Result<Answered, ApiError> {
        match self.calls.command(call.clone()).await {
            Err(error) if error.is_lost() => self.calls.command(call).await,
            answered => answered,
        }
    }
}

impl Controllers for Remote {
    async fn bootstrap(&mut self, request: &BootstrapRequest) -> Result<Bootstrapped, Failure> {
        let Some(BootstrapLink { token, id }) = self.link.clone() else {
            let why =
                "bootstrapping on this server takes a one-time bootstrap link; ask whoever runs it for one";
            return Err(Failure::Unreachable(why.to_owned()));
        };
        let answered =
            self.call(Call::Bootstrap { link: Typed::new(token), request: request.clone(), id }).await;
        BootstrapLink::heard(&answered);
        match answered? {
            Answered::Bootstrapped(made) => Ok(made),
            Answered::Done(_) => Err(misunderstood()),
        }
    }

    /// Juju's own exchange: to `/register` of this server, whatever the addresses in the string are; a page may speak to
    /// no other.
    async fn register(
        &mut self,
        _addresses: &[String],
        request: &SealedRequest,
    ) -> Result<SealedReply, RegisterFailure> {
        let answer = post("/register", &request.to_json()).await.map_err(RegisterFailure::Unreachable)?;
        if answer.status == 200 {
            let unreadable =
                |error: juju::sealed::ExchangeError| RegisterFailure::Unreachable(error.to_string());
            return SealedReply::read(&answer.body).map_err(unreadable);
        }
        let told = ErrorBody::from_json(&answer.body).map(|body| body.error);
        Err(RegisterFailure::Refused(told.unwrap_or_else(|| RemoteError {
            message: format!("the server answered with status {}", answer.status),
            code: String::new(),
        })))
    }

    async fn log_in(
        &mut self,
        controller: Uuid,
        user: &UserName,
        password: &Password,
    ) -> Result<(), Failure> {
        self.calls.login(Target::Uuid(controller), user.clone(), Typed::from(password)).await?;
        Ok(())
    }

    /// The server of this page, however its port is written: no other can be reached from here.
    fn is_reticent(&self, address: &str) -> bool {
        let here = host();
        address == here
            || address.strip_suffix(":443") == Some(&here)
            || address.strip_suffix(":80") == Some(&here)
    }

    async fn log_in_by_name(
        &mut self,
        controller: &ControllerName,
        user: &UserName,
        password: &Password,
    ) -> Result<(Uuid, Vec<String>), Failure> {
        let target = Target::Name(controller.clone());
        let signed_in = self.calls.login(target, user.clone(), Typed::from(password)).await?;
        let here = signed_in.to.into_iter().filter(|to| to.name == *controller && to.user == *user);
        let newest = here.max_by_key(|to| to.issued_at).ok_or_else(misunderstood)?;
        Ok((newest.controller, newest.addresses))
    }

    async fn log_out(&mut self, controller: Uuid) -> Result<(), Failure> {
        self.calls.logout(Some(controller)).await?;
        Ok(())
    }

    async fn command(
        &mut self,
        controller: Uuid,
        command: &Command,
        password: Option<&Password>,
    ) -> Result<Done, Failure> {
        let call = Call::On {
            controller,
            command: Box::new(command.clone()),
            password: password.map(Typed::from),
            id: outside().uuid(),
        };
        match self.call(call).await? {
            Answered::Done(done) => Ok(done.into()),
            Answered::Bootstrapped(_) => Err(misunderstood()),
        }
    }

    async fn query(&mut self, controller: Uuid, query: &Query) -> Result<Answer, Failure> {
        Ok(self.calls.query(controller, query.clone()).await?.answer)
    }

    fn now(&self) -> Timestamp {
        (outside().now)()
    }

    fn nonce(&mut self) -> Nonce {
        outside().random()
    }
}

fn misunderstood() -> Failure {
    Failure::Unreachable("the server answered something else; load the page again".to_owned())
}
