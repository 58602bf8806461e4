//! `bench-demo`: a demo with a thousand users, a thousand models and five thousand grants. Its administrator typed every line
//! of it, and it is kept by the same code as in the page; what that wrote is printed as JSON, for a browser's storage.

mod lines;
mod shelf;

use std::error::Error;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use domain::rulebook::RulebookName;
use estate::keeper::Keeper;
use estate::scenario::{Machine, SeatName};
use estate::{Estate, EstateMachine, Outside};
use jiff::Timestamp;
use juju::client::{Person, Question, QuestionKind};
use shelf::Shelf;

/// How many lines are typed between two times of keeping.
const KEPT_AFTER: usize = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let outside = Outside { now: Timestamp::now, fill };
    let estate = Estate::new(outside, RulebookName::default()).share();
    let shelf = Shelf::default();
    let mut keeper = Keeper::new(shelf.clone());
    let mut machine = EstateMachine(estate.clone());
    let admin = SeatName::admin();
    let keep = |keeper: &mut Keeper<Shelf>| keeper.save(&mut estate.borrow_mut(), &[], "bench");
    for (number, line) in lines::all().iter().enumerate() {
        let mut person = Typist { told: String::new() };
        let status = finished(machine.run(&admin, line, &mut person)).unwrap_or(1);
        if status != 0 {
            return Err(format!("{line} ended with {status}: {}", person.told).into());
        }
        if number % KEPT_AFTER == 0 {
            keep(&mut keeper).map_err(|why| format!("the demo is not kept: {why:?}"))?;
        }
    }
    keep(&mut keeper).map_err(|why| format!("the demo is not kept: {why:?}"))?;
    println!("{}", serde_json::to_string(&shelf.texts())?);
    Ok(())
}

/// The same chance at every run.
fn fill(bytes: &mut [u8]) {
    thread_local! {
        static CHANCE: std::cell::RefCell<fastrand::Rng> = const { std::cell::RefCell::new(fastrand::Rng::with_seed(7)) };
    }
    CHANCE.with(|chance| chance.borrow_mut().fill(bytes));
}

/// What a future gives that never waits.
fn finished<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Whoever types the lines: one password for everybody, and yes to everything.
struct Typist {
    told: String,
}

impl Person for Typist {
    async fn ask(&mut self, question: Question) -> Option<String> {
        Some(match &question.kind {
            QuestionKind::Secret => "correct horse".to_owned(),
            QuestionKind::Text { suggested } => suggested.clone().unwrap_or_else(|| "y".to_owned()),
        })
    }

    fn say(&mut self, _: &str) {}

    fn note(&mut self, text: &str) {
        self.told.push_str(text);
    }

    fn hint(&mut self, _: &str) {}
}
