//! Every change that an explanation suggests works, and nothing smaller does.

use domain::ability::Thing;
use domain::action::Action;
use domain::authorize::authorize;
use domain::command::{Access, Command, LevelOn};
use domain::explain::{Fix, Makers, Step, fixes};
use domain::facts::Standing;
use domain::id::UserId;
use domain::level::{ControllerLevel, Level};
use domain::policy::Need;
use domain::rulebook::RulebookName;
use domain::state::State;

use super::{times, worlds};
use crate::generate::{self, Dice};
use crate::versus::Pair;
use crate::world::World;

#[test]
fn every_suggested_change_works_and_nothing_smaller_does() {
    let (mut tried, mut makers, mut smaller) = (0, 0, 0);
    worlds(times(80), |_, pair| {
        let state = &pair.world.state;
        if state.controller.destroyed_at.is_some() {
            return;
        }
        for (user, _) in state.users() {
            for action in Thing::all(state).flat_map(|thing| thing.abilities(user)) {
                for fix in fixes(state, user, action) {
                    tried += 1;
                    makers += works(&pair, user, action, &fix);
                    smaller += no_less_works(&pair, user, action, &fix);
                }
            }
        }
    });
    println!(
        "proof: law, every suggested change works and nothing smaller does: {tried} changes by {makers} makers, {smaller} smaller ones"
    );
}

/// If any one grant would do, something is suggested.
#[test]
fn where_a_grant_would_do_something_is_suggested() {
    let mut grants = 0;
    worlds(times(300), |seed, pair| {
        let mut dice = Dice::new(seed);
        let state = &pair.world.state;
        if state.controller.destroyed_at.is_some() {
            return;
        }
        let things: Vec<Thing> = Thing::all(state).collect();
        for _ in 0..40 {
            let user = generate::user_id(&mut dice, state);
            let action = dice.pick(&dice.clone().pick(&things).abilities(user));
            let maker = strongest(state, user);
            let to = generate::level_on(&mut dice, state);
            let user_name = state.user(user).unwrap().name.clone();
            let mut world = pair.world.clone();
            let removed = state.user_named(&user_name) != Some(user);
            if removed || authorize(state, user, action).is_ok() {
                continue;
            }
            let granted = world.run(maker, Command::Grant(Access { user: user_name, to: to.clone() }));
            if granted.is_ok() && authorize(&world.state, user, action).is_ok() {
                grants += 1;
                assert!(!fixes(state, user, action).is_empty(), "{to:?} lets {user} {action:?}");
            }
        }
    });
    println!("proof: law, where a grant would do something is suggested: {grants} grants that would do");
    assert!(grants > 100);
}

/// With one superuser, who may not go, somebody else has to become one first: that one may then take it from the first.
#[test]
fn the_last_superuser_is_not_in_the_way_of_suggestions() {
    let mut world = World::new(RulebookName::Documented);
    let (tom, bert) = (world.add_user("tom"), world.add_user("bert"));
    world.grant("eve@corp", LevelOn::Controller { level: ControllerLevel::Superuser }).unwrap();
    let eve = world.state.user_named(&"eve@corp".parse().unwrap()).unwrap();
    world.run(eve, Command::ResetPassword { user: "admin".parse().unwrap() }).unwrap();
    let superuser = Step::Grant(Need::Controller(ControllerLevel::Superuser));
    let steps = |world: &World, user, action| -> Vec<Vec<Step>> {
        fixes(&world.state, user, action).into_iter().map(|fix| fix.steps).collect()
    };
    let own = Action::RevokeController(tom, ControllerLevel::Superuser);
    assert!(steps(&world, tom, own).is_empty(), "it would be the last who can log in");
    assert_eq!(steps(&world, tom, Action::EnableUser(eve)), [[superuser]]);
    let to = LevelOn::Controller { level: ControllerLevel::Superuser };
    world.run(eve, Command::Grant(Access { user: "bert".parse().unwrap(), to })).unwrap();
    assert_eq!(steps(&world, tom, Action::DisableUser(bert)), [[superuser]]);
    assert_eq!(steps(&world, tom, own), [[superuser]]);
    assert_eq!(steps(&world, eve, Action::DisableUser(bert)), [[Step::AnotherSuperuser]]);
}

/// Each of those who could make it does.
fn works(pair: &Pair, user: UserId, action: Action, fix: &Fix) -> usize {
    let makers = match &fix.by {
        Makers::Oneself => vec![user],
        Makers::Users(users) => users.clone(),
    };
    assert!(!makers.is_empty());
    for maker in &makers {
        let mut world = pair.world.clone();
        for step in &fix.steps {
            assert!(
                make(&mut world, *maker, user, *step),
                "{maker} cannot make {step:?} of {fix:?}, for {user} to {action:?}"
            );
        }
        let decision = authorize(&world.state, user, action);
        assert!(decision.is_ok(), "{fix:?} by {maker} does not let {user} {action:?}: {decision:?}");
    }
    makers.len()
}

/// Without one of the steps, or with a lower level, it stays refused.
fn no_less_works(pair: &Pair, user: UserId, action: Action, fix: &Fix) -> usize {
    let mut smaller: Vec<Vec<Step>> = Vec::new();
    for (place, step) in fix.steps.iter().enumerate() {
        let mut without = fix.steps.clone();
        without.remove(place);
        smaller.push(without);
        if let Some(lower) = lower(*step) {
            let mut steps = fix.steps.clone();
            steps[place] = lower;
            smaller.push(steps);
        }
    }
    for steps in &smaller {
        let mut world = pair.world.clone();
        for step in steps {
            // What cannot be made without the rest is not made.
            make(&mut world, strongest(&pair.world.state, user), user, *step);
        }
        let decision = authorize(&world.state, user, action);
        assert!(decision.is_err(), "{steps:?} is enough for {user} to {action:?}, and {fix:?} suggested");
    }
    smaller.len()
}

fn lower(step: Step) -> Option<Step> {
    let Step::Grant(need) = step else { return None };
    Some(Step::Grant(match need {
        Need::Controller(level) => Need::Controller(level.below()?),
        Need::Cloud(cloud, level) => Need::Cloud(cloud, level.below()?),
        Need::Model(model, level) => Need::Model(model, level.below()?),
        Need::Offer(offer, level) => Need::Offer(offer, level.below()?),
    }))
}

/// A superuser other than the user, if there is one.
fn strongest(state: &State, user: UserId) -> UserId {
    let superuser = |id: &UserId| *id != user && authorize(state, *id, Action::GrantController).is_ok();
    state.users().map(|(id, _)| id).find(superuser).unwrap_or(UserId::OWNER)
}

fn make(world: &mut World, maker: UserId, user: UserId, step: Step) -> bool {
    let state = &world.state;
    let name = state.user(user).unwrap().name.clone();
    let grant = |to| Command::Grant(Access { user: name.clone(), to });
    let command = match step {
        Step::Register => return world.register(user).is_ok(),
        Step::Enable => Command::EnableUser { user: name },
        Step::IssueRegistration => Command::ResetPassword { user: name },
        Step::AnotherSuperuser => return make_superuser(world, maker),
        Step::Grant(Need::Controller(level)) => grant(LevelOn::Controller { level }),
        Step::Grant(Need::Cloud(cloud, level)) => {
            let cloud = state.cloud(cloud).unwrap().name.clone();
            grant(LevelOn::Cloud { cloud, level })
        }
        Step::Grant(Need::Model(model, level)) => {
            let model = state.model(model).unwrap().uuid;
            grant(LevelOn::Model { model, level })
        }
        Step::Grant(Need::Offer(offer, level)) => {
            let offer = state.offer(offer).unwrap().uuid;
            grant(LevelOn::Offer { offer, level })
        }
    };
    world.run(maker, command).is_ok()
}

/// Somebody new, as all others may be it already.
fn make_superuser(world: &mut World, maker: UserId) -> bool {
    let name = "somebody-else";
    let add = Command::AddUser { name: name.parse().unwrap(), display_name: String::new() };
    if world.run(maker, add).is_err() {
        return false;
    }
    let new = world.state.user_named(&name.parse().unwrap()).unwrap();
    let to = LevelOn::Controller { level: ControllerLevel::Superuser };
    world.register(new).unwrap();
    assert_eq!(world.state.user(new).map(|user| user.standing()), Some(Standing::Active));
    world.run(maker, Command::Grant(Access { user: name.parse().unwrap(), to })).is_ok()
}
