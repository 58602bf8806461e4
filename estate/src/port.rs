//! The controllers as one seat of an estate reaches them, during one step.

use domain::answer::Answer;
use domain::command::Command;
use domain::name::UserName;
use domain::query::Query;
use jiff::Timestamp;
use juju::client::{BootstrapRequest, Bootstrapped, Controllers, Done, Failure, RegisterFailure};
use juju::password::Password;
use juju::sealed::{Nonce, SealedReply, SealedRequest};
use uuid::Uuid;

use crate::entry::Change;
use crate::estate::SharedEstate;
use crate::hosted::At;
use crate::scenario::SeatName;

/// A seat's way to the controllers of an estate. The estate is borrowed for the moment of each call only, so that other
/// seats go on while a command waits for an answer.
#[derive(Debug, Clone)]
pub struct SeatPort {
    estate: SharedEstate,
    seat: SeatName,
    step: u32,
    controller: Option<Uuid>,
}

impl SeatPort {
    /// A new step of a seat, which is made if it is not there.
    pub fn begin(estate: &SharedEstate, seat: &SeatName) -> Self {
        let step = {
            let mut estate = estate.borrow_mut();
            let step = estate.begin();
            estate.seat(step, seat);
            step
        };
        SeatPort { estate: estate.clone(), seat: seat.clone(), step, controller: None }
    }

    /// The step that this port acts in.
    pub fn step(&self) -> u32 {
        self.step
    }

    /// The controller that was spoken to last.
    pub fn controller(&self) -> Option<Uuid> {
        self.controller
    }

    fn at(&self) -> At<'_> {
        At { step: self.step, seat: &self.seat }
    }
}

impl Controllers for SeatPort {
    async fn bootstrap(&mut self, request: &BootstrapRequest) -> Result<Bootstrapped, Failure> {
        self.estate.borrow_mut().bootstrap(self.at(), request)
    }

    async fn register(
        &mut self,
        addresses: &[String],
        request: &SealedRequest,
    ) -> Result<SealedReply, RegisterFailure> {
        self.estate.borrow_mut().register(self.at(), addresses, request)
    }

    async fn log_in(
        &mut self,
        controller: Uuid,
        user: &UserName,
        password: &Password,
    ) -> Result<(), Failure> {
        self.estate.borrow_mut().log_in(self.at(), controller, user, password)
    }

    async fn log_in_external(&mut self, controller: Uuid, user: &UserName) -> Result<(), Failure> {
        self.estate.borrow_mut().log_in_external(self.at(), controller, user)
    }

    async fn find(&mut self, address: &str) -> Result<(Uuid, Vec<String>), Failure> {
        let found = self.estate.borrow().find(address);
        found.ok_or_else(|| Failure::Unreachable(format!("\"{address}\" is not a known public controller")))
    }

    async fn log_out(&mut self, controller: Uuid) -> Result<(), Failure> {
        let change = Change::LoggedOut { seat: self.seat.clone(), controller };
        self.estate.borrow_mut().change(self.step, change);
        Ok(())
    }

    async fn command(
        &mut self,
        controller: Uuid,
        command: &Command,
        password: Option<&Password>,
    ) -> Result<Done, Failure> {
        self.controller = Some(controller);
        self.estate.borrow_mut().command(self.at(), controller, command, password)
    }

    async fn query(&mut self, controller: Uuid, query: &Query) -> Result<Answer, Failure> {
        self.controller = Some(controller);
        self.estate.borrow().query(&self.seat, controller, query)
    }

    fn now(&self) -> Timestamp {
        self.estate.borrow().now()
    }

    fn nonce(&mut self) -> Nonce {
        self.estate.borrow().outside().random()
    }
}
