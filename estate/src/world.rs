//! What an estate holds at one moment.

use std::collections::BTreeMap;

use domain::id::UserId;
use domain::session::Login;
use domain::state::State;
use juju::client::Store;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entry::{Change, IssuedString};
use crate::password_hash::StoredPassword;
use crate::scenario::SeatName;

/// Controllers, seats and the clock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    /// The controllers, by UUID.
    pub controllers: BTreeMap<Uuid, Hosted>,
    /// The seats, by name.
    pub seats: BTreeMap<SeatName, Seat>,
    /// The registration strings that were issued, in order.
    pub issued: Vec<IssuedString>,
    /// How far the clock was moved, in seconds.
    pub moved: i64,
}

/// A controller of the estate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hosted {
    /// Its state.
    pub state: State,
    /// The passwords of its users.
    pub passwords: BTreeMap<UserId, StoredPassword>,
    /// Its place among the controllers, from which its address comes.
    pub number: usize,
}

/// A person at a machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// What its client remembers.
    pub store: Store,
    /// Its logins, by controller.
    pub logins: BTreeMap<Uuid, Login>,
    /// The password that is typed here in documents that name none.
    pub password: Option<String>,
    /// Its place among the seats.
    pub number: usize,
}

impl World {
    /// Applies a change. One that fits nothing changes nothing.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Event { controller, recorded } => match self.controllers.get_mut(controller) {
                Some(hosted) => hosted.state.apply(recorded),
                None => {
                    if let Ok(state) = State::begin(recorded) {
                        let number = self.controllers.len();
                        self.controllers
                            .insert(*controller, Hosted { state, passwords: BTreeMap::new(), number });
                    }
                }
            },
            Change::Password { controller, user, stored } => {
                if let Some(hosted) = self.controllers.get_mut(controller) {
                    hosted.passwords.insert(*user, stored.clone());
                }
            }
            Change::Issued(issued) => self.issued.push(issued.clone()),
            Change::SeatAdded { seat } => {
                let number = self.seats.values().map(|seat| seat.number + 1).max().unwrap_or(0);
                self.seats.entry(seat.clone()).or_insert(Seat { number, ..Seat::default() });
            }
            Change::SeatRenamed { from, to } => {
                if let Some(seat) = self.seats.remove(from) {
                    self.seats.insert(to.clone(), seat);
                }
            }
            Change::LoggedIn { seat, controller, login } => self.seat(seat, |seat| {
                seat.logins.insert(*controller, *login);
            }),
            Change::LoggedOut { seat, controller } => self.seat(seat, |seat| {
                seat.logins.remove(controller);
            }),
            Change::Remembered { seat, store } => self.seat(seat, |seat| seat.store = store.clone()),
            Change::PasswordMade { seat, password } => {
                self.seat(seat, |seat| seat.password = Some(password.clone()));
            }
            Change::TimePassed { by } => self.moved = self.moved.saturating_add(*by),
        }
    }

    fn seat(&mut self, name: &SeatName, change: impl FnOnce(&mut Seat)) {
        if let Some(seat) = self.seats.get_mut(name) {
            change(seat);
        }
    }
}

impl Hosted {
    /// How the controller is reached: an address from the block for documentation, as nothing answers there.
    pub fn addresses(&self) -> Vec<String> {
        vec![address(self.number)]
    }
}

/// What all addresses of an estate begin with: the block for documentation, where nothing answers.
pub const ADDRESSES: &str = "192.0.2.";

/// The address of the controller of a number.
pub(crate) fn address(number: usize) -> String {
    format!("{ADDRESSES}{}:17070", number % 254 + 1)
}
