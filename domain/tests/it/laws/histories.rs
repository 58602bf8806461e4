//! What is true of histories: they can be replayed, kept, renamed, reordered, undone.

use domain::command::{Access, AccessOn, Command};
use domain::explain::NamedAction;
use domain::id::UserId;
use domain::name::UserName;
use domain::state::{Account, State, User};
use jiff::SignedDuration;

use super::{Named, abilities, times, worlds};
use crate::generate::{self, Dice, Step};
use crate::versus::{self, Pair};
use crate::world::{ADMIN, World};

#[test]
fn replay_equals_state_after_every_step() {
    let mut prefixes = 0;
    for seed in 0..times(60) {
        let mut kept: Vec<(usize, State)> = Vec::new();
        let pair = versus::random(3_000_000 + seed, 40, |pair, _, taken| {
            if taken {
                kept.push((pair.world.journal.len(), pair.world.state.clone()));
            }
        });
        for (length, state) in kept {
            prefixes += 1;
            assert_eq!(State::replay(&pair.world.journal[..length]).unwrap(), state);
        }
    }
    println!("proof: law, replay equals state: {prefixes} journals");
}

#[test]
fn a_snapshot_brings_the_same_state() {
    let mut snapshots = 0;
    worlds(times(150), |_, pair| {
        snapshots += 1;
        let text = serde_json::to_string(&pair.world.state).unwrap();
        let back: State = serde_json::from_str(&text).unwrap();
        assert_eq!(back, pair.world.state);
        assert_eq!(abilities(&back), abilities(&pair.world.state));
        let lines: Vec<String> =
            pair.world.journal.iter().map(|event| serde_json::to_string(event).unwrap()).collect();
        let journal: Vec<_> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(State::replay(&journal).unwrap(), back);
    });
    println!("proof: law, a snapshot brings the same state: {snapshots} snapshots");
}

#[test]
fn time_never_goes_back() {
    let mut events = 0;
    for seed in 0..times(100) {
        let mut dice = Dice::new(seed);
        let pair = versus::random(4_000_000 + seed, 40, |pair, _, _| {
            let hours = i64::try_from(dice.below(100)).unwrap() - 50;
            pair.world.pass(SignedDuration::from_hours(hours.min(6)));
        });
        events += pair.world.journal.len();
        assert!(pair.world.journal.is_sorted_by_key(|event| event.at));
    }
    println!("proof: law, time never goes back, though clocks do: {events} events");
}

const OTHER_NAMES: [(&str, &str); 11] = [
    ("alba", "zora"),
    ("bert", "Yves"),
    ("cleo", "xaver"),
    ("dora", "wim"),
    ("eve@corp", "uma@other.example"),
    ("fay@corp", "tilda@corp"),
    ("alpha", "omega"),
    ("beta", "delta"),
    ("mm", "ss"),
    ("nn", "rr"),
    ("far-a", "near-b"),
];

#[test]
fn renaming_changes_nothing_else() {
    let mut steps = 0;
    for seed in 0..times(150) {
        let mut told = Vec::new();
        let pair = versus::random(5_000_000 + seed, 45, |_, step, taken| told.push((step.clone(), taken)));
        let mut renamed = World::new(pair.world.state.controller.rulebook);
        for (step, taken) in told {
            steps += 1;
            let done = match step {
                Step::Register(user) => renamed.register(user).is_ok(),
                Step::Do(actor, command) => renamed.run(actor, rename(&command)).is_ok(),
            };
            assert_eq!(done, taken);
        }
        assert_eq!(abilities(&renamed.state), abilities(&pair.world.state));
    }
    println!("proof: law, renaming changes nothing else: {steps} steps");
}

fn rename(command: &Command) -> Command {
    let mut text = serde_json::to_string(command).unwrap();
    for (old, new) in OTHER_NAMES {
        text = text.replace(&format!("\"{old}\""), &format!("\"{new}\""));
    }
    serde_json::from_str(&text).unwrap()
}

/// Abilities by name, as two orders may number new external users otherwise.
fn named_abilities(state: &State) -> Vec<(UserName, NamedAction)> {
    let mut all: Vec<(UserName, NamedAction)> = abilities(state)
        .into_iter()
        .map(|(user, action)| {
            (state.user(user).unwrap().name.clone(), action.translate(&Named(state)).unwrap())
        })
        .collect();
    all.sort();
    all
}

/// A change of what one user has on something other than the controller, or of its account; with what it is about.
fn change(dice: &mut Dice, state: &State) -> (Command, String) {
    let user: UserName = match dice.below(3) {
        0 => dice.pick(&generate::EXTERNALS).parse().unwrap(),
        _ => dice.pick(&generate::LOCALS).parse().unwrap(),
    };
    let to = generate::level_on(dice, state);
    let on = format!("{user} {:?}", to.kind());
    let access = Access { user: user.clone(), to };
    match dice.below(4) {
        0 | 1 => (Command::Grant(access), on),
        2 => (Command::Revoke(access), on),
        _ => (Command::SetPassword { user: user.clone() }, format!("{user}")),
    }
}

#[test]
fn independent_changes_commute() {
    let mut pairs = 0;
    worlds(times(500), |seed, pair| {
        let mut dice = Dice::new(seed);
        for _ in 0..12 {
            let state = &pair.world.state;
            let ((first, on_first), (second, on_second)) =
                (change(&mut dice, state), change(&mut dice, state));
            let is_controllers = |on: &str| on.ends_with("Controller");
            let same_user = on_first.split(' ').next() == on_second.split(' ').next();
            if same_user || is_controllers(&on_first) || is_controllers(&on_second) {
                continue;
            }
            let (one, other) = (in_order(&pair, &first, &second), in_order(&pair, &second, &first));
            let (Some(one), Some(other)) = (one, other) else { continue };
            pairs += 1;
            assert_eq!(named_abilities(&one), named_abilities(&other), "{first:?} and {second:?}");
        }
    });
    println!("proof: law, independent changes commute: {pairs} pairs");
    assert!(pairs > 100);
}

/// The state after two commands of the owner, if both are taken.
fn in_order(pair: &Pair, first: &Command, second: &Command) -> Option<State> {
    let mut world = pair.world.clone();
    world.run(ADMIN, first.clone()).ok()?;
    world.run(ADMIN, second.clone()).ok()?;
    Some(world.state)
}

#[test]
fn undo_after_do_is_nothing() {
    let (mut levels, mut accounts) = (0, 0);
    worlds(times(400), |seed, pair| {
        let mut dice = Dice::new(seed);
        for _ in 0..10 {
            let state = &pair.world.state;
            let is_there =
                |id: &UserId, user: &User| *id != ADMIN && state.user_named(&user.name) == Some(*id);
            let users: Vec<UserId> =
                state.users().filter(|(id, user)| is_there(id, user)).map(|(id, _)| id).collect();
            let id = dice.pick(&users);
            let name = state.user(id).unwrap().name.clone();
            let is_enabled = matches!(state.user(id).unwrap().account, Account::Enabled(_));
            let (there, back) = match dice.below(5) {
                0 if is_enabled => {
                    let user = name.clone();
                    (Command::DisableUser { user: name }, Command::EnableUser { user })
                }
                // A disabled user gets no access back before it is enabled.
                _ if matches!(state.user(id).unwrap().account, Account::Disabled(_)) => continue,
                0 => continue,
                _ => {
                    let (there, back) = there_and_back(&mut dice, state, id);
                    let user = name.clone();
                    (Command::SetAccess { user: name, on: there }, Command::SetAccess { user, on: back })
                }
            };
            let mut world = pair.world.clone();
            if world.run(ADMIN, there.clone()).is_ok() {
                world.run(ADMIN, back).unwrap();
                let (now, then) = (abilities(&world.state), abilities(state));
                let changed: Vec<_> = now.symmetric_difference(&then).collect();
                assert!(changed.is_empty(), "{there:?} and back changes {changed:?}");
                match there {
                    Command::DisableUser { .. } => accounts += 1,
                    _ => levels += 1,
                }
            }
        }
    });
    println!("proof: law, undo after do is nothing: {levels} levels and {accounts} accounts");
    assert!(levels > 100 && accounts > 10);
}

/// A level that a user might get on something, and the one that it has there.
fn there_and_back(dice: &mut Dice, state: &State, user: UserId) -> (AccessOn, AccessOn) {
    let clouds: Vec<_> = state.clouds().collect();
    let models: Vec<_> = state.models().collect();
    let offers: Vec<_> = state.offers().collect();
    match dice.below(4) {
        0 => {
            let held = state.on_controller().find(|(id, _)| *id == user).map(|(_, grant)| grant.level);
            (AccessOn::Controller { level: dice.some_level() }, AccessOn::Controller { level: held })
        }
        1 => {
            let (id, cloud) = dice.pick(&clouds);
            let on = |level| AccessOn::Cloud { cloud: cloud.name.clone(), level };
            (on(dice.some_level()), on(state.on_clouds().get(id, user).map(|grant| grant.level)))
        }
        2 if !offers.is_empty() => {
            let (id, offer) = dice.pick(&offers);
            let on = |level| AccessOn::Offer { offer: offer.uuid, level };
            (on(dice.some_level()), on(state.on_offers().get(id, user).map(|grant| grant.level)))
        }
        _ => {
            let (id, model) = dice.pick(&models);
            let on = |level| AccessOn::Model { model: model.uuid, level };
            (on(dice.some_level()), on(state.on_models().get(id, user).map(|grant| grant.level)))
        }
    }
}
