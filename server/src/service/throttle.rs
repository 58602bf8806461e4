//! Guessing gets slower: each failure of an account, and of an address, makes the next attempt wait longer.
//!
//! The same holds for accounts that do not exist, so waiting tells nothing. An account's wait ends soon, so that a
//! stranger can annoy its owner but not lock the owner out; an address waits longer.

use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use jiff::Timestamp;

use crate::service::Service;
use crate::store::{AttemptKey, Charge, Pace, StoreError};

const ACCOUNT: Pace = Pace { free: 5, longest: Duration::from_secs(60) };
const ADDRESS: Pace = Pace { free: 50, longest: Duration::from_secs(15 * 60) };

/// An attempt to prove something.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// What is attempted, such as `login`.
    pub what: &'static str,
    /// The account, in as many words as it takes to name it; lower-cased as Juju's names are.
    pub account: &'a [&'a str],
    /// Where it comes from, if known.
    pub address: Option<IpAddr>,
}

/// An attempt under way, paid for as a failure until it turns out to be none.
#[derive(Debug)]
#[must_use]
pub struct Ticket {
    account: Charge,
    address: Option<Charge>,
}

/// The account or address has failed too often; nothing was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooSoon {
    /// When another attempt is welcome.
    pub until: Timestamp,
}

impl Service {
    /// Admits an attempt, or tells until when to wait.
    pub async fn admit(&self, attempt: Attempt<'_>) -> Result<Result<Ticket, TooSoon>, StoreError> {
        let ticket = Ticket::of(attempt);
        let until = self.store.charge(&ticket.charges(), self.clock.now()).await?;
        Ok(until.map_or(Ok(ticket), |until| Err(TooSoon { until })))
    }

    /// The attempt succeeded: the account starts afresh.
    pub async fn succeeded(&self, ticket: Ticket) -> Result<(), StoreError> {
        self.store.forgive(ticket.account.key).await?;
        self.refund(ticket.address).await
    }

    /// The attempt proved what it claimed, or nothing could be tried: it was no guess, and costs nothing.
    pub async fn withdrawn(&self, ticket: Ticket) -> Result<(), StoreError> {
        self.refund(Some(ticket.account)).await?;
        self.refund(ticket.address).await
    }

    async fn refund(&self, charge: Option<Charge>) -> Result<(), StoreError> {
        match charge {
            Some(charge) => self.store.refund(charge.key).await,
            None => Ok(()),
        }
    }
}

impl Ticket {
    fn of(attempt: Attempt<'_>) -> Self {
        let mut account = vec![attempt.what, "account"];
        account.extend(attempt.account);
        let address = attempt.address.map(|address| {
            let network = network(address).to_string();
            Charge { key: AttemptKey::of(&[attempt.what, "address", &network]), pace: ADDRESS }
        });
        Ticket { account: Charge { key: AttemptKey::of(&account), pace: ACCOUNT }, address }
    }

    fn charges(&self) -> Vec<Charge> {
        [self.account].into_iter().chain(self.address).collect()
    }
}

/// One subscriber owns all addresses of an IPv6 /64, so they count as one.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_an_ipv6_network_are_one() {
        let of = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("10.0.0.7"), "10.0.0.7");
        assert_eq!(of("::ffff:10.0.0.7"), "10.0.0.7");
    }
}
