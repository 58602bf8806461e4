//! How many event streams are open at once: a bound for each session, each user and the server, so that nobody takes the
//! places of all others. A page that finds none asks by itself now and then.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use uuid::Uuid;

use crate::store::Session;

/// Pages in sight of one browser; a hidden page closes its stream.
pub const PER_SESSION: u32 = 8;

/// Streams of one user, in all browsers.
pub const PER_USER: u32 = 32;

/// Streams of the server.
pub const PER_SERVER: u32 = 2_000;

/// When a page that found no place should come again.
pub const COME_AGAIN: Duration = Duration::from_secs(30);

/// The streams that are open.
#[derive(Debug, Clone, Default)]
pub struct Streams(Arc<Mutex<BTreeMap<Whose, u32>>>);

/// A place among the open streams, given back when it is dropped.
#[derive(Debug)]
pub struct Place {
    streams: Streams,
    taken: Vec<Whose>,
}

/// Why there is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// The session or its user has as many as it may.
    Own,
    /// The server has.
    Server,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    Session(Uuid),
    User(Uuid, u32),
    Server,
}

impl Streams {
    /// Takes a place for a session, or none.
    pub fn enter(&self, session: &Session) -> Result<Place, Full> {
        let users = session.logins.iter().map(|login| Whose::User(login.controller, login.user));
        let taken: Vec<Whose> = users.chain([Whose::Session(session.id), Whose::Server]).collect();
        let mut open = self.open();
        if let Some(full) = taken.iter().find(|whose| open.get(whose).copied().unwrap_or(0) >= whose.most()) {
            return Err(if *full == Whose::Server { Full::Server } else { Full::Own });
        }
        for whose in &taken {
            *open.entry(*whose).or_default() += 1;
        }
        Ok(Place { streams: self.clone(), taken })
    }

    fn open(&self) -> MutexGuard<'_, BTreeMap<Whose, u32>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Whose {
    fn most(self) -> u32 {
        match self {
            Whose::Session(_) => PER_SESSION,
            Whose::User(..) => PER_USER,
            Whose::Server => PER_SERVER,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.streams.open();
        for whose in &self.taken {
            if let Some(count) = open.get_mut(whose) {
                *count = count.saturating_sub(1);
            }
        }
        open.retain(|_, count| *count > 0);
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::store::Login;
    use crate::token::TokenHash;

    fn session(id: u128, user: u32) -> Session {
        let at = Timestamp::UNIX_EPOCH;
        let login = Login { controller: Uuid::nil(), user, issued_at: at, epoch: 1 };
        Session { id: Uuid::from_u128(id), token: TokenHash([0; 32]), opened_at: at, logins: vec![login] }
    }

    #[test]
    fn a_session_a_user_and_the_server_have_as_many_as_they_may() {
        let streams = Streams::default();
        let enter = |id, user| streams.enter(&session(id, user));
        let mut places: Vec<Place> = (0..PER_SESSION).map(|_| enter(1, 1).unwrap()).collect();
        assert_eq!(enter(1, 1).unwrap_err(), Full::Own);
        // Another browser of the same user has places of its own, up to those of the user.
        places.extend((PER_SESSION..PER_USER).map(|number| enter(u128::from(number), 1).unwrap()));
        assert_eq!(enter(1_000, 1).unwrap_err(), Full::Own);
        places.extend((PER_USER..PER_SERVER).map(|number| enter(u128::from(number), number).unwrap()));
        assert_eq!(enter(5_000, 5_000).unwrap_err(), Full::Server);
        places.pop();
        places.push(enter(5_000, 5_000).unwrap());
        places.clear();
        assert!(streams.open().is_empty());
    }
}
