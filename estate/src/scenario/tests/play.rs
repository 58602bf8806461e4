//! A script that is played step by step.

use super::echo::{Echo, finished};
use super::run;
use crate::scenario::{Outcome, Play, Ready, Record, Script, SeatName, Unready};

const TEXT: &str = "# Title\n\nFirst words.\n\n```console\nadmin$ juju add-user tom\ntom$ juju register $TOKEN(tom)\n```\n\
                    Next:\n```text\nkept\n```\n\n```console\n(clock +5m)\n```\n```sh\njuju register MEE...\n```\nLast.\n";

fn ready(seat: &str, line: &str) -> Option<Result<Ready, Unready>> {
    Some(Ok(Ready::Command { seat: seat.parse().unwrap(), line: line.to_owned() }))
}

#[test]
fn what_comes_next() {
    let mut machine = Echo::default();
    let mut play = Play::new(Script::parse(TEXT).unwrap());
    assert_eq!((play.position(), play.total()), (0, 4));
    assert_eq!(play.ready(&machine), ready("admin", "juju add-user tom"));
    finished(play.next(&mut machine));
    assert_eq!(play.ready(&machine), ready("tom", "juju register token-0-tom"));
    finished(play.next(&mut machine));
    assert!(matches!(play.ready(&machine), Some(Ok(Ready::Clock(clock))) if clock.to_string() == "+5m"));
    finished(play.next(&mut machine));
    assert_eq!(play.ready(&machine), ready("tom-2", "juju register token-0-tom"));
    finished(play.next(&mut machine));
    assert_eq!((play.position(), play.place().seat.as_str()), (4, "tom-2"));
    assert_eq!((play.upcoming(), play.ready(&machine)), (None, None));
    assert_eq!(finished(play.next(&mut machine)), None);
}

#[test]
fn prose_between_the_steps() {
    let script = Script::parse(TEXT).unwrap();
    let prose: Vec<_> = script.steps().iter().map(|step| (step.line, step.prose.as_str())).collect();
    assert_eq!(prose, [(6, "# Title\n\nFirst words."), (7, ""), (15, "Next:\n```text\nkept\n```"), (18, "")]);
    assert_eq!(script.closing(), "Last.");
}

#[test]
fn step_by_step_is_all_at_once() {
    let mut machine = Echo::default();
    let mut play = Play::new(Script::parse(TEXT).unwrap());
    let steps = std::iter::from_fn(|| finished(play.next(&mut machine)));
    assert_eq!(steps.collect::<Record>(), run(TEXT));
}

#[test]
fn back_is_exact() {
    let mut machine = Echo::default();
    let mut play = Play::new(Script::parse(TEXT).unwrap());
    let mut past = Vec::new();
    while play.upcoming().is_some() {
        let before = (play.place().clone(), machine.clone());
        past.push((before, finished(play.next(&mut machine)).unwrap()));
    }
    for ((place, mut then), outcome) in past.into_iter().rev() {
        play.go_to(serde_json::from_str(&serde_json::to_string(&place).unwrap()).unwrap());
        assert_eq!(finished(play.next(&mut then)), Some(outcome));
    }
}

#[test]
fn a_string_that_is_not_there_yet() {
    let play = Play::new(Script::parse("```console\ntom$ juju register $TOKEN(tom)\n```").unwrap());
    assert_eq!(play.ready(&Echo::default()), Some(Err(Unready::NoTokenOf("tom".into()))));
}

#[test]
fn a_place_behind_the_end_is_the_end() {
    let mut play = Play::new(Script::parse("juju where x").unwrap());
    let mut place = play.place().clone();
    place.done = 9;
    play.go_to(place);
    assert_eq!((play.position(), play.total(), play.upcoming()), (1, 1, None));
}

#[test]
fn somebody_else_may_type_between_two_steps() {
    let mut machine = Echo::default();
    let mut play = Play::new(Script::parse("juju add-user tom\njuju register M...\n").unwrap());
    finished(play.next(&mut machine));
    machine.seats.insert(SeatName::of_user("tom"), Vec::new());
    let outcome = finished(play.next(&mut machine)).unwrap();
    assert!(matches!(outcome, Outcome::Command(ran) if ran.seat.as_str() == "tom-2" && ran.passed()));
}
