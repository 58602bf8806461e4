//! What a scenario runs on.

use std::time::Duration;

use juju::client::Person;

use super::seat_name::SeatName;

/// An estate, as a scenario uses it: seats, each a client store of its own made on first use, and controllers.
///
/// Whoever makes one for a [`Script`](super::Script) makes it empty, and bootstraps its controllers under
/// [`Script::rulebook`](super::Script::rulebook).
#[expect(async_fn_in_trait, reason = "a browser tab has one thread, and its futures are not Send")]
pub trait Machine {
    /// Runs a command line at a seat and answers its exit status. It asks and tells through `person`, in the order in
    /// which a terminal would show it; a failure is told like everything else.
    async fn run(&mut self, seat: &SeatName, line: &str, person: &mut impl Person) -> u8;

    /// Lets time pass for everybody.
    fn advance(&mut self, time: Duration);

    /// The registration string last issued on any controller, for that user or, without one, for anybody.
    fn last_issued(&self, user: Option<&str>) -> Option<Issued>;

    /// Whether a seat was used before.
    fn has_seat(&self, seat: &SeatName) -> bool;

    /// The password that is typed at a seat in documents that were not written for the format: generated when it is
    /// first wanted, the same for as long as the seat is there.
    fn password(&mut self, seat: &SeatName) -> String;
}

/// A registration string that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// The name of the user for whom it was issued.
    pub user: String,
    /// The string itself.
    pub token: String,
}
