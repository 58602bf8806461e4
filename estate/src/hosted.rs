//! What the estate's controllers answer: the same rules as on a server, with passwords and keys in plain reach.

use domain::answer::{Answer, answer, answer_as_of};
use domain::decide::{self, Bootstrap, Given};
use domain::event::Event;
use domain::history::{Happened, history};
use domain::id::UserId;
use domain::name::UserName;
use domain::outcome::outcome;
use domain::query::Query;
use domain::refusal::Refusal;
use domain::session::Login;
use domain::state::State;
use juju::client::{BootstrapRequest, Bootstrapped, Done, Failure, RegisterFailure};
use juju::password::Password;
use juju::registration::SecretKey;
use juju::sealed::{ControllerDetails, ExchangeError, SealedReply, SealedRequest};
use uuid::Uuid;

use crate::entry::{Change, IssuedString, SecretKeyText};
use crate::estate::Estate;
use crate::password_hash::StoredPassword;
use crate::scenario::SeatName;

/// How many of a user's registrations are tried: a string that is older is not told from an unknown one.
const REGISTRATIONS_TRIED: usize = 8;

/// One step of one seat on the estate.
#[derive(Debug, Clone)]
pub(crate) struct At<'a> {
    pub(crate) step: u32,
    pub(crate) seat: &'a SeatName,
}

impl Estate {
    pub(crate) fn bootstrap(
        &mut self,
        at: At<'_>,
        request: &BootstrapRequest,
    ) -> Result<Bootstrapped, Failure> {
        let (cloud, region) = decide::place(&request.cloud, request.region.as_deref())?;
        let wanted = Bootstrap {
            name: request.name.clone(),
            cloud,
            region,
            rulebook: request.rulebook.unwrap_or(self.rulebook()),
            version: domain::catalogue::AGENT_VERSION.to_owned(),
            registrations_last: Some(domain::decide::REGISTRATIONS_LAST),
            credential: request.credential.clone(),
            identity_url: request.identity_url.clone(),
            add_model: request.add_model.clone(),
        };
        let given = self.given();
        let [controller, ..] = given.fresh;
        let events =
            decide::bootstrap(&wanted, &given).map_err(|error| Failure::Unreachable(error.to_string()))?;
        self.record(at.step, controller, UserId::OWNER, &given, events);
        let password = self.random_password();
        if let Ok(typed) = Password::new(password.clone()) {
            self.keep_password(at.step, controller, UserId::OWNER, &typed);
        }
        self.log_in_as(&at, controller, UserId::OWNER);
        let addresses = self.world().controllers.get(&controller).map(|hosted| hosted.addresses());
        Ok(Bootstrapped { controller, addresses: addresses.unwrap_or_default(), password })
    }

    pub(crate) fn register(
        &mut self,
        at: At<'_>,
        addresses: &[String],
        request: &SealedRequest,
    ) -> Result<SealedReply, RegisterFailure> {
        let unknown = || told(&Refusal::RegistrationUnknown);
        let here =
            |hosted: &crate::world::Hosted| hosted.addresses().iter().any(|own| addresses.contains(own));
        let found = self.world().controllers.iter().find(|(_, hosted)| here(hosted)).map(|(uuid, _)| *uuid);
        let controller = found.ok_or_else(|| {
            RegisterFailure::Unreachable(
                "cannot reach controller: none is at the address in the string".to_owned(),
            )
        })?;
        let issued: Vec<IssuedString> = self
            .world()
            .issued
            .iter()
            .rev()
            .filter(|issued| {
                issued.controller == controller && issued.user.eq_ignore_ascii_case(request.user())
            })
            .take(REGISTRATIONS_TRIED)
            .cloned()
            .collect();
        let keys: Vec<SecretKey> = issued.iter().map(|issued| issued.key.0.clone()).collect();
        let opened = request.open(&keys).map_err(|error| match error {
            ExchangeError::Key | ExchangeError::KeyNotFound(_) => unknown(),
            other => RegisterFailure::Refused(other.body().error),
        })?;
        let issued = issued.get(opened.key).ok_or_else(unknown)?;
        let state = self.state(controller).ok_or_else(unknown)?;
        let events =
            decide::register(state, issued.registration, self.now()).map_err(|refused| told(&refused))?;
        let user = decide::registrant(state, issued.registration).ok_or_else(unknown)?;
        let given = self.given();
        self.record(at.step, controller, user, &given, events);
        self.keep_password(at.step, controller, user, &opened.password);
        let details = ControllerDetails {
            ca_cert: String::new(),
            controller_uuid: controller.to_string(),
            proxy_config: None,
        };
        let reply = SealedReply::seal(&details, &issued.key.0, self.outside().random());
        // A user without access to the controller has a password now, and no session.
        if let Some(Ok(events)) = self.state(controller).map(|state| decide::log_in(state, user)) {
            self.record(at.step, controller, user, &given, events);
            self.log_in_as(&at, controller, user);
        }
        Ok(reply)
    }

    pub(crate) fn log_in(
        &mut self,
        at: At<'_>,
        controller: Uuid,
        name: &UserName,
        password: &Password,
    ) -> Result<(), Failure> {
        let hosted = self.world().controllers.get(&controller).ok_or_else(gone)?;
        let user = hosted.state.user_named(name);
        let proved = user.filter(|user| hosted.passwords.get(user).is_some_and(|stored| stored.is(password)));
        let user = proved.ok_or(Refusal::InvalidCredentials)?;
        let events = decide::log_in(&hosted.state, user)?;
        let given = self.given();
        self.record(at.step, controller, user, &given, events);
        self.log_in_as(&at, controller, user);
        Ok(())
    }

    /// The estate plays the identity provider: whoever consents is who it says.
    pub(crate) fn log_in_external(
        &mut self,
        at: At<'_>,
        controller: Uuid,
        name: &UserName,
    ) -> Result<(), Failure> {
        let state = self.state(controller).ok_or_else(gone)?;
        let (user, events) = decide::log_in_external(state, name)?;
        let given = self.given();
        self.record(at.step, controller, user, &given, events);
        self.log_in_as(&at, controller, user);
        Ok(())
    }

    /// The controller at an address, with or without its port.
    pub(crate) fn find(&self, address: &str) -> Option<(Uuid, Vec<String>)> {
        let is = |own: &String| own == address || own.split(':').next() == Some(address);
        let mut controllers = self.world().controllers.iter();
        let (uuid, hosted) = controllers.find(|(_, hosted)| hosted.addresses().iter().any(is))?;
        Some((*uuid, hosted.addresses()))
    }

    pub(crate) fn command(
        &mut self,
        at: At<'_>,
        controller: Uuid,
        command: &domain::command::Command,
        password: Option<&Password>,
    ) -> Result<Done, Failure> {
        let actor = self.actor(at.seat, controller)?;
        let given = self.given();
        let state = self.state(controller).ok_or_else(gone)?;
        let events = decide::decide(state, actor, command, &given)?;
        self.record(at.step, controller, actor, &given, events.clone());
        let mut key = None;
        for event in &events {
            match event {
                Event::PasswordSet { user } => {
                    if let Some(password) = password {
                        self.keep_password(at.step, controller, *user, password);
                    }
                    if *user == actor {
                        self.renew_login(&at, controller);
                    }
                }
                Event::RegistrationIssued { registration, user, .. } => {
                    key = self.issue(at.step, controller, *registration, *user);
                }
                _ => {}
            }
        }
        let state = self.state(controller).ok_or_else(gone)?;
        Ok(Done { outcome: outcome(state, &events), key })
    }

    /// Who a seat is on a controller, if its login still holds.
    pub fn actor(&self, seat: &SeatName, controller: Uuid) -> Result<UserId, Failure> {
        let login = self.world().seats.get(seat).and_then(|seat| seat.logins.get(&controller));
        let login = login.ok_or(Failure::NoSession)?;
        let state = self.state(controller).ok_or_else(gone)?;
        login.check(state, self.now()).map_err(Failure::Ended)
    }

    /// The state of a controller.
    pub fn state(&self, controller: Uuid) -> Option<&State> {
        self.world().controllers.get(&controller).map(|hosted| &hosted.state)
    }

    /// Answers a query by the login of a seat, from what the estate remembers.
    pub fn query(&self, seat: &SeatName, controller: Uuid, query: &Query) -> Result<Answer, Failure> {
        let actor = self.actor(seat, controller)?;
        let state = self.state(controller).ok_or(Failure::NoSession)?;
        if let Query::History(query) = query {
            return Ok(Answer::History(history(state, actor, query, self.happened(controller))?));
        }
        let Some(at) = query.as_of() else { return Ok(answer(state, actor, query)?) };
        let then = self.state_as_of(controller, at).map_err(|since| Refusal::NotRemembered { since })?;
        Ok(answer_as_of(state, &then, actor, query)?)
    }

    /// What happened on a controller, the newest first.
    fn happened(&self, controller: Uuid) -> impl Iterator<Item = Happened> + '_ {
        let last = self.state(controller).map_or(0, |state| state.seq);
        let events = self.journal().iter().rev().filter_map(move |entry| entry.event_of(controller));
        let numbered = events.zip((1..=last).rev());
        numbered.map(|(recorded, seq)| Happened { seq, recorded: recorded.clone(), address: None })
    }

    fn given(&self) -> Given {
        let outside = self.outside();
        Given { at: self.now(), fresh: core::array::from_fn(|_| outside.uuid()) }
    }

    fn record(&mut self, step: u32, controller: Uuid, actor: UserId, given: &Given, events: Vec<Event>) {
        let last = self.state(controller).map_or(given.at, |state| state.at);
        for recorded in decide::record(last, given, actor, events) {
            self.change(step, Change::Event { controller, recorded });
        }
    }

    fn keep_password(&mut self, step: u32, controller: Uuid, user: UserId, password: &Password) {
        let stored = StoredPassword::of(password, self.outside().random());
        self.change(step, Change::Password { controller, user, stored });
    }

    fn issue(&mut self, step: u32, controller: Uuid, registration: Uuid, user: UserId) -> Option<SecretKey> {
        let key = SecretKey::new(self.outside().random());
        let user = self.state(controller)?.user(user)?.name.to_string();
        let kept = SecretKeyText(key.clone());
        self.change(step, Change::Issued(IssuedString { controller, registration, user, key: kept }));
        Some(key)
    }

    fn log_in_as(&mut self, at: &At<'_>, controller: Uuid, user: UserId) {
        let now = self.now();
        if let Some(login) = self.state(controller).and_then(|state| Login::new(state, user, now)) {
            self.change(at.step, Change::LoggedIn { seat: at.seat.clone(), controller, login });
        }
    }

    /// Whoever changes its own password stays logged in for the rest of its 24 hours.
    fn renew_login(&mut self, at: &At<'_>, controller: Uuid) {
        let Some(login) =
            self.world().seats.get(at.seat).and_then(|seat| seat.logins.get(&controller)).copied()
        else {
            return;
        };
        let Some(epoch) =
            self.state(controller).and_then(|state| state.user(login.user)).map(|user| user.epoch)
        else {
            return;
        };
        let login = Login { epoch, ..login };
        self.change(at.step, Change::LoggedIn { seat: at.seat.clone(), controller, login });
    }

    /// A password that nobody typed, as long as Juju's own.
    pub(crate) fn random_password(&self) -> String {
        self.outside().random::<18>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A controller that is not there any more, as after taking its bootstrap back.
fn gone() -> Failure {
    Failure::Unreachable("this controller is not part of the demo any more".to_owned())
}

fn told(refused: &Refusal) -> RegisterFailure {
    RegisterFailure::Refused(refused.into())
}
