//! A server as the machine of one scenario file (`portcullis play --server`).

use std::collections::BTreeMap;
use std::time::Duration;

use app::api::{ApiError, SignedIn};
use domain::rulebook::RulebookName;
use estate::scenario::{Issued, Machine, SeatName};
use jiff::Timestamp;
use juju::client::{Client, Person, Store};
use serde_json::json;

use super::browser::Browser;
use super::network::Network;
use super::port::SeatAtServer;
use crate::origin::Origin;
use crate::outside::outside;

/// A day, after which a server has forgotten failed attempts.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Runs command lines at seats whose controllers are on a server.
#[derive(Debug)]
pub(super) struct Served {
    server: Origin,
    network: Network,
    seats: BTreeMap<SeatName, Seat>,
    /// The first call that failed for no reason of the rules; from then on nothing can be trusted.
    broken: Option<String>,
}

/// A person at a machine.
#[derive(Debug)]
struct Seat {
    store: Store,
    browser: Browser,
    password: Option<String>,
}

impl Served {
    /// Comes to a server, which must be one for rehearsals. What earlier files failed at is a day ago.
    pub(super) fn at(server: &Origin, rulebook: RulebookName) -> Result<Self, String> {
        let (network, seats) = (Network::new(rulebook), BTreeMap::new());
        let mut served = Served { server: server.clone(), network, seats, broken: None };
        served.advance(DAY);
        match served.broken.take() {
            None => Ok(served),
            Some(why) => {
                Err(format!("{why}\nscenarios are played on a server that was started with --rehearsal"))
            }
        }
    }

    /// Why what was shown says nothing: the clock could not be moved.
    pub(super) fn broken(&self) -> Option<&str> {
        self.broken.as_deref()
    }

    fn seat(&mut self, seat: &SeatName) -> &mut Seat {
        let server = &self.server;
        self.seats.entry(seat.clone()).or_insert_with(|| Seat {
            store: Store::default(),
            browser: Browser::new(server.clone()),
            password: None,
        })
    }
}

impl Machine for Served {
    async fn run(&mut self, seat: &SeatName, line: &str, person: &mut impl Person) -> u8 {
        self.seat(seat);
        let Some(Seat { store, browser, .. }) = self.seats.get_mut(seat) else { return 1 };
        let now = match now(browser) {
            Ok(now) => now,
            Err(error) => {
                self.broken.get_or_insert(error.to_string());
                person.note(&format!("ERROR {error}"));
                return 1;
            }
        };
        let mut port = SeatAtServer { network: &mut self.network, browser, now };
        Client::new(&mut port, person, store).run(line).await.status
    }

    fn advance(&mut self, time: Duration) {
        let moved =
            Browser::new(self.server.clone()).ask("/rehearsal/clock", &json!({ "seconds": time.as_secs() }));
        if let Err(error) = moved {
            self.broken.get_or_insert(error.to_string());
        }
    }

    fn last_issued(&self, user: Option<&str>) -> Option<Issued> {
        self.network.last_issued(user)
    }

    fn has_seat(&self, seat: &SeatName) -> bool {
        self.seats.contains_key(seat)
    }

    fn password(&mut self, seat: &SeatName) -> String {
        let made = || outside().random::<18>().iter().map(|byte| format!("{byte:02x}")).collect();
        self.seat(seat).password.get_or_insert_with(made).clone()
    }
}

/// The time of the server.
fn now(browser: &Browser) -> Result<Timestamp, ApiError> {
    Ok(browser.call::<SignedIn>("sessions", json!({}))?.now)
}
