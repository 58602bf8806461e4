//! Where a terminal's lines are run: at a seat of the demo, or at this browser's seat on a server.

use estate::EstateMachine;
use estate::scenario::{SeatName, with_tokens};
use juju::client::Person;
use juju::complete::Known;
use leptos::prelude::*;

use super::{Local, Seat};

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
