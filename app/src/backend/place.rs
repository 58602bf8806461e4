//! Where a terminal's lines are run: at a seat of the demo, or at this browser's seat on a server.

use domain::answer::Answer;
use domain::command::Command;
use domain::query::Query;
use estate::scenario::{SeatName, with_tokens};
use estate::{Estate, EstateMachine};
use jiff::Timestamp;
use juju::client::{Failure, Person, Store};
use juju::complete::Known;
use leptos::prelude::*;
use uuid::Uuid;

use super::outside::outside;
use super::{Local, Seat};
use crate::api::ApiError;
use crate::pages::Block;
use crate::pages::blocks_of;

/// Where lines are run.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// At a seat of the demo.
    Demo(Local, StoredValue<SeatName>),
    /// On the server.
    Server(Seat),
}

impl Place {
    /// A seat of the demo.
    pub(crate) fn demo(local: Local, seat: SeatName) -> Self {
        Place::Demo(local, StoredValue::new(seat))
    }

    /// Whether a line can be run now.
    pub(crate) fn is_writable(self) -> bool {
        match self {
            Place::Demo(local, _) => local.is_writable(),
            Place::Server(_) => true,
        }
    }

    /// The names that can be completed.
    pub(crate) fn known(self) -> Known {
        match self {
            Place::Demo(local, seat) => seat.with_value(|seat| local.peek(|estate| estate.known(seat))),
            Place::Server(seat) => seat.known(),
        }
    }

    /// The line with the registration strings that it stands for; none when the place is gone.
    pub(crate) fn filled(self, line: &str) -> Option<String> {
        match self {
            Place::Demo(local, seat) => {
                seat.try_get_value()?;
                let machine = EstateMachine(local.shared());
                Some(with_tokens(line, &machine).unwrap_or_else(|_| line.to_owned()))
            }
            Place::Server(_) => Some(line.to_owned()),
        }
    }

    /// Reads what the client of the seat remembers, and again whenever that changes.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Store) -> T) -> T {
        match self {
            Place::Demo(local, name) => local.read(|estate| {
                let store =
                    name.try_with_value(|name| Some(&estate.world().seats.get(name)?.store)).flatten();
                match store {
                    Some(store) => read(store),
                    None => read(&Store::default()),
                }
            }),
            Place::Server(seat) => seat.read(read),
        }
    }

    /// The commands that were run at the seat.
    pub(crate) fn blocks(self) -> Vec<Block> {
        match self {
            Place::Demo(local, name) => {
                local.read(|estate| name.try_with_value(|name| blocks_of(estate, name)).unwrap_or_default())
            }
            Place::Server(seat) => seat.blocks(),
        }
    }

    /// Answers a query by the login that the seat has on a controller.
    pub(crate) async fn ask(self, controller: Uuid, query: Query) -> Result<Answer, ApiError> {
        match self {
            Place::Demo(local, name) => {
                let asked = |name: &SeatName| local.peek(|estate| ask(estate, name, controller, &query));
                name.try_with_value(asked).unwrap_or(Err(ApiError::NoSession))
            }
            Place::Server(seat) => Ok(seat.calls().query(controller, query).await?.answer),
        }
    }

    /// When the login on a controller ends; none without one.
    pub(crate) async fn ends_at(self, controller: Uuid) -> Option<Timestamp> {
        match self {
            Place::Demo(local, name) => local.peek(|estate| {
                let seat = name.try_with_value(|name| estate.world().seats.get(name)).flatten()?;
                Some(seat.logins.get(&controller)?.ends_at())
            }),
            Place::Server(seat) => {
                let signed_in = seat.calls().sessions().await.ok()?;
                let here = signed_in.to.into_iter().find(|login| login.controller == controller)?;
                here.ended.is_none().then_some(here.ends_at)
            }
        }
    }

    /// The time that holds here.
    pub(crate) fn now(self) -> Timestamp {
        match self {
            Place::Demo(local, _) => local.peek(Estate::now),
            Place::Server(_) => (outside().now)(),
        }
    }

    /// Gives a command that Juju has no line for; `told` is what it is called.
    pub(crate) async fn give(self, controller: Uuid, command: &Command, told: &str) -> Result<(), Failure> {
        match self {
            Place::Demo(local, seat) => match seat.try_get_value() {
                Some(seat) => local.give(&seat, controller, command, told).await,
                None => Err(Failure::NoSession),
            },
            Place::Server(seat) => seat.give(controller, command).await,
        }
    }

    /// Runs a line, and answers its exit status.
    pub(crate) async fn run(self, line: &str, person: &mut impl Person) -> u8 {
        match self {
            Place::Demo(local, seat) => match seat.try_get_value() {
                Some(seat) => local.run(&seat, line, person).await,
                None => 1,
            },
            Place::Server(seat) => seat.run(line, person).await,
        }
    }
}

fn ask(estate: &Estate, seat: &SeatName, controller: Uuid, query: &Query) -> Result<Answer, ApiError> {
    let refused = |failure| match failure {
        Failure::Ended(ended) => ApiError::Ended { ended },
        Failure::Refused(refusal) => ApiError::Refused { refusal },
        Failure::Unreachable(reason) => ApiError::Unreachable { reason },
        _ => ApiError::NoSession,
    };
    estate.query(seat, controller, query).map_err(refused)
}
