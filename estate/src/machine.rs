//! An estate as the machine of scenario files.

use std::time::Duration;

use domain::command::Command;
use domain::refusal::Refusal;
use jiff::SignedDuration;
use juju::client::{AnyPerson, Client, Controllers as _, Failure, Person, Shown, Transcript};
use juju::complete::Known;
use juju::wording::why;
use uuid::Uuid;

use crate::entry::{Change, Ending, Explained};
use crate::estate::{Estate, SharedEstate};
use crate::port::SeatPort;
use crate::scenario::{Issued, Machine, SeatName};

/// Runs command lines at the seats of an estate.
#[derive(Debug, Clone)]
pub struct EstateMachine(pub SharedEstate);

impl EstateMachine {
    /// The names that can be completed at a seat.
    pub fn known(&self, seat: &SeatName) -> Known {
        self.0.borrow().known(seat)
    }

    /// Gives a command that Juju has no line for, by the login of a seat: a step of its own. `told` is what the step is called.
    pub async fn give(
        &self,
        seat: &SeatName,
        controller: Uuid,
        command: &Command,
        told: &str,
    ) -> Result<(), Failure> {
        let mut port = SeatPort::begin(&self.0, seat);
        let done = port.command(controller, command, None).await;
        let status = u8::from(done.is_err());
        let ending = Ending { status, ..Ending::default() };
        self.0.borrow_mut().finish(port.step(), None, told, ending);
        done.map(drop)
    }

    async fn run_for(&self, seat: &SeatName, line: &str, person: &mut dyn AnyPerson) -> u8 {
        let mut port = SeatPort::begin(&self.0, seat);
        let step = port.step();
        let before =
            self.0.borrow().world().seats.get(seat).map(|seat| seat.store.clone()).unwrap_or_default();
        let mut store = before.clone();
        let mut person = Transcript::of(person);
        let exit = Client::new(&mut port, &mut person, &mut store).run(line).await;
        let mut estate = self.0.borrow_mut();
        if store != before {
            estate.change(step, Change::Remembered { seat: seat.clone(), store });
        }
        let explained = exit.refusal.and_then(|refused| explain(&estate, seat, port.controller()?, &refused));
        let Shown { text: shown, hints } = person.finish();
        let ending = Ending { shown, status: exit.status, explained, hints };
        estate.finish(step, Some(seat.clone()), line, ending);
        exit.status
    }
}

impl Machine for EstateMachine {
    async fn run(&mut self, seat: &SeatName, line: &str, person: &mut impl Person) -> u8 {
        self.run_for(seat, line, person).await
    }

    fn advance(&mut self, time: Duration) {
        let by = SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        self.0.borrow_mut().advance(by, &format!("(clock +{}s)", time.as_secs()));
    }

    fn last_issued(&self, user: Option<&str>) -> Option<Issued> {
        self.0.borrow().last_issued(user).map(|(user, token)| Issued { user, token })
    }

    fn has_seat(&self, seat: &SeatName) -> bool {
        self.0.borrow().world().seats.contains_key(seat)
    }

    fn password(&mut self, seat: &SeatName) -> String {
        let mut estate = self.0.borrow_mut();
        if let Some(password) = estate.world().seats.get(seat).and_then(|seat| seat.password.clone()) {
            return password;
        }
        let password = estate.random_password();
        let step = estate.begin();
        estate.seat(step, seat);
        estate.change(step, Change::PasswordMade { seat: seat.clone(), password: password.clone() });
        password
    }
}

/// A refusal of the rules in plain words, as things stand now.
fn explain(estate: &Estate, seat: &SeatName, controller: Uuid, refused: &Refusal) -> Option<Explained> {
    let Refusal::Denied { denial } = refused else { return None };
    let state = estate.state(controller)?;
    let actor = estate.actor(seat, controller).ok()?;
    let why = why::denial(state, actor, denial)?;
    Some(Explained { why, remedy: why::remedy(state, actor, denial) })
}
