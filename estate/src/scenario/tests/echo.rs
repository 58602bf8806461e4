//! A machine that answers from a small table.

use std::collections::BTreeMap;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use juju::client::{Person, Question};

use crate::scenario::{Issued, Machine, SeatName};

/// What was done to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Echo {
    pub(super) time: Duration,
    pub(super) issued: Vec<Issued>,
    /// The seats that were used, with what was run there.
    pub(super) seats: BTreeMap<SeatName, Vec<String>>,
    /// The password that was last set at each seat.
    pub(super) passwords: BTreeMap<SeatName, String>,
}

impl Machine for Echo {
    async fn run(&mut self, seat: &SeatName, line: &str, person: &mut impl Person) -> u8 {
        self.seats.entry(seat.clone()).or_default().push(line.to_owned());
        let (word, rest) = line.trim_start_matches("juju ").split_once(' ').unwrap_or((line, ""));
        match (word.trim_start_matches("juju "), rest) {
            ("say", text) => person.say(&text.replace('/', "\n")),
            ("fail", text) => {
                person.note(text);
                return 1;
            }
            ("where", _) => person.say(seat.as_str()),
            ("time", _) => person.say(&self.time.as_secs().to_string()),
            ("old", _) => {
                person.say("done");
                person.hint("write new\n");
            }
            ("colour", _) => match person.ask(Question::suggesting("Colour [blue]: ", "blue")).await {
                Some(colour) => person.say(&format!("It is {colour}.")),
                None => return 2,
            },
            ("sure", _) => {
                let sure = person.ask(Question::text("Sure? ")).await;
                return u8::from(sure.as_deref() != Some("yes"));
            }
            ("password", _) => {
                let first = person.ask(Question::secret("New password: ")).await;
                if first.is_none() || person.ask(Question::secret("Again: ")).await != first {
                    person.note("ERROR passwords differ");
                    return 1;
                }
                self.passwords.insert(seat.clone(), first.unwrap());
            }
            ("nag", _) => while person.ask(Question::secret("Password: ")).await.is_some() {},
            ("add-user", user) => {
                let token = format!("token-{}-{user}", self.issued.len());
                person.say(&format!("    juju register {token}"));
                self.issued.push(Issued { user: user.to_owned(), token });
            }
            ("register", token) => person.say(&format!("{token} at {seat}")),
            _ => {
                person.note("ERROR unknown command");
                return 2;
            }
        }
        0
    }

    fn advance(&mut self, time: Duration) {
        self.time += time;
    }

    fn last_issued(&self, user: Option<&str>) -> Option<Issued> {
        self.issued.iter().rev().find(|issued| user.is_none_or(|user| issued.user == user)).cloned()
    }

    fn has_seat(&self, seat: &SeatName) -> bool {
        self.seats.contains_key(seat)
    }

    fn password(&mut self, seat: &SeatName) -> String {
        format!("generated-{seat}")
    }
}

/// Runs a future of this machine, which never waits.
pub(super) fn finished<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the machine waits for nothing"),
    }
}
