//! The engine against the reference: a pair of them is told the same, step by step.

use std::collections::BTreeMap;

use domain::authorize::authorize;
use domain::facts::Standing;
use domain::id::UserId;
use domain::level::Level;
use domain::rulebook::RulebookName;

use crate::generate::{Dice, Step, beginning, step};
use crate::reference::{Object, Person, Reference, Row};
use crate::world::World;

#[derive(Clone)]
pub struct Pair {
    pub world: World,
    pub reference: Reference,
}

/// Whether there is time for much more of everything.
#[expect(clippy::disallowed_methods, reason = "how long a test runs is no rule")]
pub fn is_long() -> bool {
    std::env::var("PORTCULLIS_LONG").is_ok_and(|value| value == "1")
}

impl Pair {
    pub fn new(rulebook: RulebookName) -> Self {
        let documented = rulebook == RulebookName::Documented;
        Pair { world: World::new(rulebook), reference: Reference::new(documented) }
    }

    /// Lets both take a step; whether they took it.
    pub fn take(&mut self, step: &Step) -> bool {
        match step {
            Step::Do(actor, command) => {
                let fresh = self.world.next_uuid();
                let engine = self.world.run(*actor, command.clone());
                let reference = self.reference.carry_out(actor.index(), command, fresh);
                assert_eq!(engine.is_ok(), reference, "{actor} {command:?}: the engine says {engine:?}");
                reference
            }
            Step::Register(user) => {
                let engine = self.world.register(*user).is_ok();
                let reference = self.reference.register(user.index());
                assert_eq!(engine, reference, "{user} registers");
                reference
            }
        }
    }

    /// Compares all that is recorded.
    pub fn compare(&self) {
        let (state, reference) = (&self.world.state, &self.reference);
        let standings: Vec<Standing> = state.users().map(|(_, user)| user.standing()).collect();
        assert_eq!(standings, reference.people.iter().map(standing).collect::<Vec<_>>());
        assert_eq!(rows(&self.world), reference.rows);
        let clouds: Vec<usize> = state.clouds().map(|(id, _)| id.index()).collect();
        assert_eq!(clouds, alive(&reference.clouds, |cloud| cloud.gone));
        let models: Vec<usize> = state.models().map(|(id, _)| id.index()).collect();
        assert_eq!(models, alive(&reference.models, |model| model.gone));
        let offers: Vec<usize> = state.offers().map(|(id, _)| id.index()).collect();
        assert_eq!(offers, alive(&reference.offers, |offer| offer.gone));
        let asleep: Vec<(usize, bool)> = state
            .relations()
            .map(|(id, relation)| (id.0 as usize, relation.suspended_at.is_some()))
            .collect();
        let ties = (0..).zip(&reference.ties).filter(|(_, tie)| !tie.gone);
        assert_eq!(asleep, ties.map(|(number, tie)| (number, tie.asleep)).collect::<Vec<_>>());
        assert_eq!(state.controller.destroyed_at.is_some(), reference.destroyed);
    }

    /// Compares the answer on every pair of a user and an action; how many there are, and how many are allowed.
    pub fn compare_answers(&self) -> (usize, usize) {
        let actions = self.reference.actions();
        let mut allowed = 0;
        for user in self.reference.user_ids() {
            for action in &actions {
                let engine = authorize(&self.world.state, user, *action).is_ok();
                let reference = self.reference.allowed(user.index(), *action);
                assert_eq!(engine, reference, "{user} {action:?}");
                allowed += usize::from(engine);
            }
        }
        (actions.len() * self.reference.people.len(), allowed)
    }
}

fn alive<T>(all: &[T], gone: impl Fn(&T) -> bool) -> Vec<usize> {
    (0..).zip(all).filter(|(_, it)| !gone(it)).map(|(index, _)| index).collect()
}

fn standing(person: &Person) -> Standing {
    match person {
        Person { removed: true, .. } => Standing::Removed,
        Person { external: true, .. } => Standing::External,
        Person { disabled: true, .. } => Standing::Disabled,
        Person { password: false, .. } => Standing::Pending,
        _ => Standing::Active,
    }
}

/// Every grant of the engine as the reference writes it.
fn rows(world: &World) -> Vec<Row> {
    fn rank<L: Level>(level: L) -> u8 {
        u8::try_from(L::ALL.iter().position(|other| *other == level).unwrap()).unwrap() + 1
    }
    let state = &world.state;
    let row = |object, user: UserId, level| Row { object, person: user.index(), level };
    let on_controller =
        state.on_controller().map(|(user, grant)| row(Object::Controller, user, rank(grant.level)));
    let on_clouds = state
        .on_clouds()
        .rows()
        .map(|(id, user, grant)| row(Object::Cloud(id.index()), user, rank(grant.level)));
    let on_models = state
        .on_models()
        .rows()
        .map(|(id, user, grant)| row(Object::Model(id.index()), user, rank(grant.level)));
    let on_offers = state
        .on_offers()
        .rows()
        .map(|(id, user, grant)| row(Object::Offer(id.index()), user, rank(grant.level)));
    let mut rows: Vec<Row> = on_controller.chain(on_clouds).chain(on_models).chain(on_offers).collect();
    rows.sort();
    rows
}

/// A random pair after some steps, with each step that was taken.
pub fn random(seed: u64, steps: usize, mut each: impl FnMut(&mut Pair, &Step, bool)) -> Pair {
    let mut dice = Dice::new(seed);
    let rulebook = dice.pick(&RulebookName::ALL);
    let mut pair = Pair::new(rulebook);
    let mut first = beginning(&mut dice).into_iter();
    for _ in 0..steps {
        let step = first.next().unwrap_or_else(|| step(&mut dice, &pair.world.state));
        let taken = pair.take(&step);
        each(&mut pair, &step, taken);
    }
    pair
}

/// The name of a step, for counting.
fn kind(step: &Step) -> String {
    let text = match step {
        Step::Do(_, command) => format!("{command:?}"),
        Step::Register(_) => "Register".to_owned(),
    };
    text.split([' ', '(']).next().unwrap_or_default().to_owned()
}

#[test]
fn random_worlds() {
    let worlds: u64 = if is_long() { 100_000 } else { 6_000 };
    let (mut commands, mut accepted, mut answers, mut allowed) = (0, 0, 0, 0);
    let mut kinds = BTreeMap::<String, usize>::new();
    for seed in 0..worlds {
        let pair = random(seed, 60, |pair, step, taken| {
            commands += 1;
            accepted += usize::from(taken);
            if taken {
                *kinds.entry(kind(step)).or_default() += 1;
                pair.compare();
            }
        });
        let (asked, yes) = pair.compare_answers();
        answers += asked;
        allowed += yes;
    }
    println!("proof: accepted of each kind: {kinds:?}");
    assert_eq!(kinds.len(), 32, "every command that the reference knows, and registering");
    println!(
        "proof: engine and reference: {worlds} random worlds, {commands} commands ({accepted} accepted), {answers} answers \
         ({allowed} yes), 0 differences"
    );
}
