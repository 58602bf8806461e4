//! A step as it is about to happen: at which seat, and with the registration strings that it takes filled in.

use thiserror::Error;

use super::clock::Clock;
use super::command::{Command, Piece};
use super::machine::{Issued, Machine};
use super::seat_name::SeatName;
use super::step::Action;

/// What is about to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ready {
    /// A command.
    Command {
        /// Where it will be run.
        seat: SeatName,
        /// The command line, with its registration string filled in.
        line: String,
    },
    /// Time passes for everybody.
    Clock(Clock),
}

/// Why a step cannot happen.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unready {
    /// It takes a registration string of a user for whom none was issued.
    #[error("no registration string was issued for `{0}` before this command")]
    NoTokenOf(String),
    /// It takes the registration string that was issued last, and none was.
    #[error("no registration string was issued before this command")]
    NoToken,
}

impl Ready {
    /// Prepares a step; `current` is the seat of commands that name none.
    pub(super) fn prepare(
        action: &Action,
        current: &SeatName,
        machine: &impl Machine,
    ) -> Result<Self, Unready> {
        Ok(match action {
            Action::Clock(clock) => Self::Clock(*clock),
            Action::Scripted(scripted) => {
                Self::Command { seat: scripted.seat.clone(), line: filled(&scripted.command, machine)? }
            }
            Action::Loose(command) => Self::Command {
                seat: seat_of_loose(command, current, machine)?,
                line: filled(command, machine)?,
            },
        })
    }
}

/// A command line with its registration strings filled in.
pub(super) fn filled(command: &Command, machine: &impl Machine) -> Result<String, Unready> {
    let fill = |piece: &Piece| match piece {
        Piece::Text(text) => Ok(text.clone()),
        Piece::TokenOf(user) => match machine.last_issued(Some(user)) {
            Some(issued) => Ok(issued.token),
            None => Err(Unready::NoTokenOf(user.clone())),
        },
        Piece::LastToken => Ok(last_issued(machine)?.token),
    };
    let line: String = command.pieces().iter().map(fill).collect::<Result<_, _>>()?;
    Ok(line.trim().to_owned())
}

/// A command line with the registration strings filled in that `$TOKEN(user)` stands for; an error says what to do.
pub fn with_tokens(line: &str, machine: &impl Machine) -> Result<String, String> {
    let command = Command::parse(line).map_err(|(_, mistake)| mistake.to_string())?;
    filled(&command, machine).map_err(|unready| unready.to_string())
}

/// The seat of a command that names none: whoever takes a registration string sits down at a machine of their own.
pub(super) fn seat_of_loose(
    command: &Command,
    current: &SeatName,
    machine: &impl Machine,
) -> Result<SeatName, Unready> {
    if !command.takes_last_token() {
        return Ok(current.clone());
    }
    let first = SeatName::of_user(&last_issued(machine)?.user);
    let (mut seat, mut number) = (first.clone(), 1);
    while machine.has_seat(&seat) {
        number += 1;
        seat = first.numbered(number);
    }
    Ok(seat)
}

fn last_issued(machine: &impl Machine) -> Result<Issued, Unready> {
    machine.last_issued(None).ok_or(Unready::NoToken)
}
