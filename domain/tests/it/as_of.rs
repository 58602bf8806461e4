//! Who could do what at a moment before: the journal up to then decides, and the state of now who may ask.

use domain::action::Action;
use domain::answer::{Answer, answer_as_of};
use domain::command::Command;
use domain::explain::{Explanation, NamedAction, WhyNot};
use domain::id::UserId;
use domain::level::{ControllerLevel, ModelLevel};
use domain::query::Query;
use domain::refusal::Refusal;
use domain::rulebook::RulebookName::{Documented, Juju36};
use domain::state::State;
use jiff::{SignedDuration, Timestamp};

use crate::versus;
use crate::world::{ADMIN, World, on_controller, on_model};

/// What is told about tom, or whoever had the name, as of a moment.
fn told(world: &World, asker: UserId, action: &NamedAction, at: Timestamp) -> Result<Explanation, Refusal> {
    let then = State::as_of(None, &world.journal, at).unwrap();
    let query = Query::WhyAsOf { user: "tom".parse().unwrap(), action: action.clone(), at };
    assert_eq!(query.as_of(), Some(at));
    match answer_as_of(&world.state, &then, asker, &query)? {
        Answer::Why(told) => Ok(told),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_moment_decides_and_today_decides_who_may_ask() {
    let mut world = World::new(Documented);
    let (tom, eve) = (world.add_user("tom"), world.add_user("eve"));
    let model = world.add_model("m", "admin");
    let deploy = Action::Deploy(model);
    let before = world.now;
    world.pass(SignedDuration::from_hours(1));
    world.grant("tom", on_model(model, ModelLevel::Write)).unwrap();
    let with = world.now;
    world.pass(SignedDuration::from_hours(1));
    world.revoke("tom", on_model(model, ModelLevel::Read)).unwrap();
    world.grant("eve", on_model(model, ModelLevel::Admin)).unwrap();

    let lacked = told(&world, ADMIN, &deploy, before).unwrap();
    assert!(matches!(&lacked.denied, Some(WhyNot::Lacks(_))) && lacked.fixes.is_empty(), "{lacked:?}");
    let had = told(&world, ADMIN, &deploy, with).unwrap();
    assert_eq!((had.denied, had.reasons.len()), (None, 1));
    assert_eq!(told(&world, tom, &deploy, with).unwrap().reasons.len(), 1, "people ask about themselves");
    // Eve administers the model today, where tom has nothing any more; that she did not then is no matter, nor that he had.
    assert_eq!(told(&world, eve, &deploy, with), Err(Refusal::Concealed));
    world.grant("tom", on_model(model, ModelLevel::Read)).unwrap();
    let seen = told(&world, eve, &deploy, with).unwrap();
    assert_eq!((seen.denied, seen.reasons.len()), (None, 1));
}

#[test]
fn rights_of_the_past_let_nobody_ask() {
    let mut world = World::new(Documented);
    let (_, eve) = (world.add_user("tom"), world.add_user("eve"));
    world.grant("eve", on_controller(ControllerLevel::Superuser)).unwrap();
    let then = world.now;
    world.pass(SignedDuration::from_hours(1));
    assert!(told(&world, eve, &Action::AddUser, then).is_ok());
    world.revoke("eve", on_controller(ControllerLevel::Superuser)).unwrap();
    assert_eq!(told(&world, eve, &Action::AddUser, then), Err(Refusal::Concealed));
}

#[test]
fn a_name_is_whoever_had_it_then() {
    let mut world = World::new(Documented);
    world.add_user("tom");
    world.grant("tom", on_controller(ControllerLevel::Superuser)).unwrap();
    let then = world.now;
    world.pass(SignedDuration::from_hours(1));
    world.run(ADMIN, Command::RemoveUser { user: "tom".parse().unwrap() }).unwrap();
    let between = world.now;
    world.pass(SignedDuration::from_hours(1));
    let second = world.add_user("tom");
    assert_eq!(told(&world, ADMIN, &Action::AddUser, then).unwrap().denied, None);
    let gone = Refusal::UserNotFound { user: "tom".parse().unwrap(), removed: false };
    assert_eq!(told(&world, ADMIN, &Action::AddUser, between), Err(gone));
    // The one of today learns nothing about the one of then.
    assert_eq!(told(&world, second, &Action::AddUser, then), Err(Refusal::Concealed));
    assert_eq!(told(&world, second, &Action::AddUser, between), Err(Refusal::Concealed));
}

#[test]
fn a_state_alone_knows_only_the_time_since_its_last_event() {
    let mut world = World::new(Juju36);
    world.add_user("tom");
    let ask = |at| {
        let query = Query::WhyAsOf { user: "tom".parse().unwrap(), action: Action::AddUser, at };
        world.ask(ADMIN, query)
    };
    assert!(matches!(ask(world.state.at), Ok(Answer::Why(_))));
    let before = world.state.at.checked_sub(SignedDuration::from_secs(1)).unwrap();
    assert_eq!(ask(before), Err(Refusal::NotRemembered { since: world.state.at }));
    assert_eq!(State::as_of(None, &world.journal, before), None, "the controller was not there");
}

#[test]
fn every_moment_of_a_history_is_the_state_that_there_was() {
    let mut moments = 0;
    for seed in 0..200 {
        let mut seen: Vec<State> = Vec::new();
        let pair = versus::random(7_000_000 + seed, 40, |pair, _, _| {
            seen.push(pair.world.state.clone());
            pair.world.pass(SignedDuration::from_secs(60));
        });
        for state in seen {
            let whole = State::as_of(None, &pair.world.journal, state.at).unwrap();
            assert_eq!(whole, state);
            let middle = State::replay(&pair.world.journal[..3]).unwrap();
            let later = State::as_of(Some(middle), &pair.world.journal[3..], state.at).unwrap();
            assert_eq!(later, state, "from a snapshot on");
            moments += 1;
        }
    }
    println!("proof: as of: {moments} moments of 200 histories, 0 differences");
}
