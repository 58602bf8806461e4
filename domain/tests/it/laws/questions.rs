//! One answer, however it is asked for.

use std::collections::BTreeSet;

use domain::ability::Thing;
use domain::action::Action;
use domain::authorize::{authorize, reasons};
use domain::explain::explain;
use domain::facts::Standing;
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::level::ControllerLevel;
use domain::listing;
use domain::state::State;
use domain::what_if::{Ability, Supposed, what_if, what_if_named};

use super::{Named, abilities, times, worlds};
use crate::generate::{self, Dice, Step};

const ON_MODELS: [fn(ModelId) -> Action; 6] = [
    Action::OpenModel,
    Action::ListModelUsers,
    Action::Deploy,
    Action::UpgradeModel,
    Action::GrantModel,
    Action::Status,
];
const ON_CLOUDS: [fn(CloudId) -> Action; 3] = [Action::SeeCloud, Action::UpdateCloud, Action::RemoveCloud];
const ON_OFFERS: [fn(OfferId) -> Action; 5] =
    [Action::SeeOffer, Action::Consume, Action::GrantOffer, Action::RemoveOffer, Action::SuspendRelation];

#[test]
fn check_and_lists_and_matrix_and_explanation_agree() {
    let (mut resources, mut subjects, mut cells, mut explained) = (0, 0, 0, 0);
    worlds(times(250), |_, pair| {
        let state = &pair.world.state;
        if state.controller.destroyed_at.is_some() {
            return;
        }
        let users: Vec<UserId> = state.users().map(|(id, _)| id).collect();
        let models: Vec<ModelId> = state.models().map(|(id, _)| id).collect();
        let may = |user, action| authorize(state, user, action).is_ok();
        for user in users.iter().copied() {
            resources += 1;
            let revoke: &dyn Fn(ModelId) -> Action = &|model| Action::RevokeModel(model, user);
            let on_models = ON_MODELS.iter().map(|action| action as &dyn Fn(ModelId) -> Action);
            for action in on_models.chain([revoke]) {
                let checked: Vec<ModelId> =
                    models.iter().copied().filter(|id| may(user, action(*id))).collect();
                assert_eq!(listing::models(state, user, action), checked);
            }
            let add: &dyn Fn(CloudId) -> Action = &|cloud| Action::AddModel(cloud, user);
            let on_clouds = ON_CLOUDS.iter().map(|action| action as &dyn Fn(CloudId) -> Action);
            for action in on_clouds.chain([add]) {
                let all = state.clouds().map(|(id, _)| id);
                let checked: Vec<CloudId> = all.filter(|id| may(user, action(*id))).collect();
                assert_eq!(listing::clouds(state, user, action), checked);
            }
            for action in ON_OFFERS {
                let all = state.offers().map(|(id, _)| id);
                let checked: Vec<OfferId> = all.filter(|id| may(user, action(*id))).collect();
                assert_eq!(listing::offers(state, user, action), checked);
            }
        }
        for action in pair.reference.actions() {
            subjects += 1;
            let checked: Vec<UserId> = users.iter().copied().filter(|user| may(*user, action)).collect();
            assert_eq!(listing::subjects(state, action), checked, "{action:?}");
        }
        for action in ON_MODELS {
            let matrix = listing::matrix(state, &users, &models, action);
            for (user, row) in users.iter().zip(matrix) {
                cells += row.len();
                let checked: Vec<bool> = models.iter().map(|model| may(*user, action(*model))).collect();
                assert_eq!(row, checked);
            }
        }
        explained += explanations(state);
    });
    println!(
        "proof: law, check, lists, matrix and explanation agree: {resources} users listed what they may, {subjects} actions who may, \
         {cells} cells, {explained} explanations"
    );
}

/// Compares with what a superuser is told why.
fn explanations(state: &State) -> usize {
    let superuser = |user: &UserId| authorize(state, *user, Action::ListUsers).is_ok();
    let Some(asker) = state.users().map(|(id, _)| id).find(superuser) else { return 0 };
    let mut count = 0;
    for (user, found) in state.users() {
        if found.standing() == Standing::Removed {
            continue;
        }
        for action in Thing::all(state).flat_map(|thing| thing.abilities(user)) {
            count += 1;
            let named = action.translate(&Named(state)).unwrap();
            let told = explain(state, asker, &found.name, &named).unwrap();
            let decision = authorize(state, user, action);
            assert_eq!(told.denied.is_none(), decision.is_ok(), "{} {named:?}", found.name);
            assert_eq!(told.reasons.is_empty(), decision.is_err());
            assert_eq!(reasons(state, user, action).next(), decision.ok());
        }
    }
    count
}

#[test]
fn what_if_equals_what_then_happens() {
    let (mut lists, mut changes, mut refused) = (0, 0, 0);
    worlds(times(600), |seed, pair| {
        let mut dice = Dice::new(seed);
        for _ in 0..4 {
            let mut asked = pair.world.clone();
            let mut supposed = Vec::new();
            for _ in 0..=dice.below(4) {
                if let Step::Do(actor, command) = generate::step(&mut dice, &pair.world.state) {
                    supposed.push(Supposed { actor, command, given: asked.given() });
                }
            }
            lists += 1;
            let answer = what_if(&pair.world.state, &supposed);
            let mut world = pair.world.clone();
            for (supposed, told) in supposed.iter().zip(&answer.done) {
                let done = world.run_given(supposed.actor, supposed.command.clone(), &supposed.given);
                refused += usize::from(done.is_err());
                assert_eq!(done.map(|events| events.len()), *told);
            }
            assert_eq!(answer.after, world.state);
            let (before, after) = (abilities(&pair.world.state), abilities(&world.state));
            let gained: BTreeSet<_> = after.difference(&before).copied().collect();
            let lost: BTreeSet<_> = before.difference(&after).copied().collect();
            changes += gained.len() + lost.len();
            let pairs = |abilities: &[Ability]| -> BTreeSet<(UserId, Action)> {
                abilities.iter().map(|ability| (ability.subject, ability.action)).collect()
            };
            assert_eq!(pairs(&answer.gained), gained, "{supposed:?}");
            assert_eq!(pairs(&answer.lost), lost, "{supposed:?}");
            assert_eq!((answer.gained.len(), answer.lost.len()), (gained.len(), lost.len()));
        }
    });
    println!(
        "proof: law, what-if equals what then happens: {lists} lists of commands ({refused} refused), {changes} abilities changed"
    );
}

/// A superuser is told everything by name; others only what they might ask about, and of their own commands.
#[test]
fn what_if_tells_each_what_it_may_know() {
    let (mut asked, mut told) = (0, 0);
    worlds(times(200), |seed, pair| {
        let mut dice = Dice::new(seed);
        let state = &pair.world.state;
        let Step::Do(actor, command) = generate::step(&mut dice, state) else { return };
        let given = pair.world.clone().given();
        let supposed = [Supposed { actor, command, given }];
        let all = what_if(state, &supposed);
        for (asker, _) in state.users() {
            let is_superuser = authorize(state, asker, Action::ListUsers).is_ok();
            let Ok(answer) = what_if_named(state, asker, &supposed) else {
                assert!(!is_superuser);
                continue;
            };
            asked += 1;
            assert!(is_superuser || asker == actor);
            told += answer.gained.len() + answer.lost.len();
            let still = authorize(&all.after, asker, Action::ListUsers).is_ok();
            if is_superuser && still && all.after.controller.destroyed_at.is_none() {
                assert_eq!(answer.gained.len(), all.gained.len());
                assert_eq!(answer.lost.len(), all.lost.len());
            }
        }
    });
    println!("proof: law, what-if tells each what it may know: {asked} asked, {told} abilities told");
}

#[test]
fn everyone_stands_for_all_others() {
    let mut pairs = 0;
    worlds(times(150), |_, pair| {
        let state = &pair.world.state;
        for action in pair.reference.actions() {
            let stand_in = match action {
                Action::GrantCloud(cloud, _) => Action::GrantCloud(cloud, UserId::EVERYONE),
                Action::RevokeCloud(cloud, _) => Action::RevokeCloud(cloud, UserId::EVERYONE),
                Action::AddModel(cloud, _) => Action::AddModel(cloud, UserId::EVERYONE),
                Action::RevokeModel(model, _) => Action::RevokeModel(model, UserId::EVERYONE),
                _ => continue,
            };
            for user in pair.reference.user_ids().filter(|user| action.user() != Some(*user)) {
                pairs += 1;
                let answer = |action| authorize(state, user, action).map_err(|denial| denial.why);
                assert_eq!(answer(action), answer(stand_in));
            }
        }
    });
    println!("proof: law, everyone stands for all others: {pairs} pairs");
}

/// What a listing goes through is all that there is to go through.
#[test]
fn abilities_are_all_actions() {
    worlds(times(50), |_, pair| {
        let state = &pair.world.state;
        let seen = |action: &Action| match action.user() {
            Some(UserId::EVERYONE) => !matches!(action, Action::RevokeController(_, ControllerLevel::Login)),
            _ => true,
        };
        let subject = UserId::OWNER;
        let ours: BTreeSet<Action> = Thing::all(state).flat_map(|thing| thing.abilities(subject)).collect();
        let theirs: BTreeSet<Action> = pair.reference.actions().into_iter().filter(seen).collect();
        for action in &theirs {
            let user = action.user();
            let removed = user
                .and_then(|user| state.user(user))
                .is_some_and(|user| user.standing() == Standing::Removed);
            let stands_for_others = matches!(
                action,
                Action::GrantCloud(..)
                    | Action::RevokeCloud(..)
                    | Action::AddModel(..)
                    | Action::RevokeModel(..)
            );
            let left_out =
                removed || user == Some(UserId::EVERYONE) || (stands_for_others && user != Some(subject));
            assert!(
                left_out || state.controller.destroyed_at.is_some() || ours.contains(action),
                "{action:?}"
            );
        }
    });
}
