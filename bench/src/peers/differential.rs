//! The same rules, written for two general engines, and ours: random worlds, every question about each, the same answers.

#[path = "../../../domain/tests/it/generate.rs"]
mod generate;
#[path = "../../../domain/tests/it/world.rs"]
#[expect(dead_code, reason = "the tests of the rules use the rest")]
mod world;

use domain::ability::Thing;
use domain::authorize::authorize;
use domain::rulebook::RulebookName;
use domain::state::State;

use super::casbin::Casbin;
use super::cedar::Cedar;
use generate::{Dice, Step, beginning, step};
use world::World;

/// How many random worlds are asked about.
const WORLDS: u64 = 400;
/// How many steps lead to each.
const STEPS: usize = 60;

/// A random world, as the tests of the rules make them.
fn random(seed: u64) -> State {
    let mut dice = Dice::new(seed);
    let mut world = World::new(dice.pick(&RulebookName::ALL));
    let mut first = beginning(&mut dice).into_iter();
    for _ in 0..STEPS {
        let step = first.next().unwrap_or_else(|| step(&mut dice, &world.state));
        // What is refused changes nothing.
        let _ = match step {
            Step::Do(actor, command) => world.run(actor, command).map(drop),
            Step::Register(user) => world.register(user),
        };
    }
    world.state
}

#[test]
fn cedar_and_casbin_answer_as_we_do() {
    let (mut answers, mut allowed) = (0, 0);
    for seed in 0..WORLDS {
        let state = random(seed);
        let (cedar, casbin) = (Cedar::load(&state, None).unwrap(), Casbin::load(&state, None).unwrap());
        for (user, _) in state.users() {
            for action in Thing::all(&state).flat_map(|thing| thing.abilities(user)) {
                let ours = authorize(&state, user, action).is_ok();
                let by_cedar = cedar.allows(&cedar.request(user, action).unwrap());
                let by_casbin = casbin.allows(&casbin.request(&state, user, action)).unwrap();
                let all = (ours, by_cedar, by_casbin);
                assert!(ours == by_cedar && ours == by_casbin, "{all:?} in world {seed}: {user} {action:?}");
                answers += 1;
                allowed += usize::from(ours);
            }
        }
    }
    println!(
        "proof: peers, {WORLDS} random worlds, {answers} answers ({allowed} yes) by cedar-policy, casbin and us, 0 differences"
    );
}
