//! An estate as the machine of scenario files.

use std::pin::Pin;
use std::time::Duration;

use domain::refusal::Refusal;
use jiff::SignedDuration;
use juju::client::{Client, Person, Question, QuestionKind};
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

    async fn run_for(&self, seat: &SeatName, line: &str, person: &mut dyn AnyPerson) -> u8 {
        let mut port = SeatPort::begin(&self.0, seat);
        let step = port.step();
        let before =
            self.0.borrow().world().seats.get(seat).map(|seat| seat.store.clone()).unwrap_or_default();
        let mut store = before.clone();
        let mut person = Transcript { person, shown: String::new(), hints: Vec::new() };
        let exit = Client::new(&mut port, &mut person, &mut store).run(line).await;
        let mut estate = self.0.borrow_mut();
        if store != before {
            estate.change(step, Change::Remembered { seat: seat.clone(), store });
        }
        let explained = exit.refusal.and_then(|refused| explain(&estate, seat, port.controller()?, &refused));
        let Transcript { shown, hints, .. } = person;
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

/// A person behind a pointer, so that the client of Juju is compiled once for everybody who may sit at a seat.
trait AnyPerson {
    fn ask<'a>(&'a mut self, question: Question) -> Pin<Box<dyn Future<Output = Option<String>> + 'a>>;
    fn say(&mut self, text: &str);
    fn note(&mut self, text: &str);
    fn hint(&mut self, text: &str);
    fn save(&mut self, file: &str, text: &str) -> Result<(), String>;
}

impl<P: Person> AnyPerson for P {
    fn ask<'a>(&'a mut self, question: Question) -> Pin<Box<dyn Future<Output = Option<String>> + 'a>> {
        Box::pin(Person::ask(self, question))
    }

    fn say(&mut self, text: &str) {
        Person::say(self, text);
    }

    fn note(&mut self, text: &str) {
        Person::note(self, text);
    }

    fn hint(&mut self, text: &str) {
        Person::hint(self, text);
    }

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        Person::save(self, file, text)
    }
}

/// Keeps what a command shows, for whoever comes back to it.
struct Transcript<'a> {
    person: &'a mut dyn AnyPerson,
    shown: String,
    hints: Vec<String>,
}

impl Transcript<'_> {
    fn keep(&mut self, text: &str) {
        self.shown.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            self.shown.push('\n');
        }
    }
}

impl Person for Transcript<'_> {
    async fn ask(&mut self, question: Question) -> Option<String> {
        let secret = matches!(question.kind, QuestionKind::Secret);
        self.shown.push_str(&question.prompt);
        let answer = self.person.ask(question).await;
        let echoed = answer.as_deref().filter(|_| !secret).unwrap_or_default();
        self.keep(&format!("{echoed}\n"));
        answer
    }

    fn say(&mut self, text: &str) {
        self.keep(text);
        self.person.say(text);
    }

    fn note(&mut self, text: &str) {
        self.keep(text);
        self.person.note(text);
    }

    fn hint(&mut self, text: &str) {
        self.hints.push(text.trim_end().to_owned());
        self.person.hint(text);
    }

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        self.person.save(file, text)
    }
}
