//! The controllers of a server as one seat reaches them: the client's port over HTTP.

use app::api::{Answered, Call, Seen, SignedIn, Target, Typed};
use domain::answer::Answer;
use domain::command::Command;
use domain::name::UserName;
use domain::query::Query;
use jiff::Timestamp;
use juju::client::{BootstrapRequest, Bootstrapped, Controllers, Done, Failure, RegisterFailure};
use juju::password::Password;
use juju::sealed::{ErrorBody, Nonce, SealedReply, SealedRequest};
use serde_json::json;
use uuid::Uuid;

use super::browser::Browser;
use super::network::Network;
use crate::outside::outside;

/// One seat's way to the controllers, during one command.
pub(super) struct SeatAtServer<'a> {
    pub(super) network: &'a mut Network,
    pub(super) browser: &'a Browser,
    pub(super) now: Timestamp,
}

impl Controllers for SeatAtServer<'_> {
    async fn bootstrap(&mut self, request: &BootstrapRequest) -> Result<Bootstrapped, Failure> {
        let link = self.browser.ask("/rehearsal/link", &())?;
        let token = link.rsplit_once('#').map_or(link.as_str(), |(_, token)| token);
        let mut request = request.clone();
        request.rulebook.get_or_insert(self.network.rulebook);
        let name = request.name.to_string();
        let call = Call::Bootstrap { link: Typed::new(token), request, id: Uuid::new_v4() };
        match self.browser.call("command", json!({ "call": call }))? {
            Answered::Bootstrapped(made) => {
                let addresses = self.network.add(made.controller, name);
                Ok(Bootstrapped { addresses, ..made })
            }
            Answered::Done(_) => Err(another()),
        }
    }

    async fn register(
        &mut self,
        addresses: &[String],
        request: &SealedRequest,
    ) -> Result<SealedReply, RegisterFailure> {
        if self.network.find(addresses).is_none() {
            let why = "cannot reach controller: none is at the address in the string";
            return Err(RegisterFailure::Unreachable(why.to_owned()));
        }
        let answer =
            self.browser.post("/register", &request.to_json()).map_err(RegisterFailure::Unreachable)?;
        if answer.status == 200 {
            return SealedReply::read(answer.body.as_bytes())
                .map_err(|error| RegisterFailure::Unreachable(error.to_string()));
        }
        Err(match ErrorBody::from_json(answer.body.as_bytes()) {
            Some(body) => RegisterFailure::Refused(body.error),
            None => RegisterFailure::Unreachable(format!("/register answers {}", answer.status)),
        })
    }

    async fn log_in(
        &mut self,
        controller: Uuid,
        user: &UserName,
        password: &Password,
    ) -> Result<(), Failure> {
        let password = Typed::from(password);
        let arguments = json!({ "controller": Target::Uuid(controller), "user": user, "password": password });
        Ok(self.browser.call::<SignedIn>("login", arguments).map(drop)?)
    }

    async fn log_in_external(&mut self, controller: Uuid, user: &UserName) -> Result<(), Failure> {
        let believed = json!({ "controller": controller, "user": user });
        Ok(self.browser.ask("/rehearsal/identity", &believed).map(drop)?)
    }

    async fn find(&mut self, address: &str) -> Result<(Uuid, Vec<String>), Failure> {
        let found = self.network.find(&[address.to_owned()]);
        found.ok_or_else(|| Failure::Unreachable(format!("\"{address}\" is not a known public controller")))
    }

    async fn log_out(&mut self, controller: Uuid) -> Result<(), Failure> {
        Ok(self.browser.call::<SignedIn>("logout", json!({ "controller": controller })).map(drop)?)
    }

    async fn command(
        &mut self,
        controller: Uuid,
        command: &Command,
        password: Option<&Password>,
    ) -> Result<Done, Failure> {
        let (command, id) = (Box::new(command.clone()), Uuid::new_v4());
        let call = Call::On { controller, command, password: password.map(Typed::from), id };
        match self.browser.call("command", json!({ "call": call }))? {
            Answered::Done(done) => {
                let done = Done::from(done);
                self.network.note(controller, &done);
                Ok(done)
            }
            Answered::Bootstrapped(_) => Err(another()),
        }
    }

    async fn query(&mut self, controller: Uuid, query: &Query) -> Result<Answer, Failure> {
        let asked = json!({ "controller": controller, "query": query });
        Ok(self.browser.call::<Seen>("query", asked)?.answer)
    }

    fn now(&self) -> Timestamp {
        self.now
    }

    fn nonce(&mut self) -> Nonce {
        outside().random()
    }
}

fn another() -> Failure {
    Failure::Unreachable("the server did something else than it was asked to".to_owned())
}
