//! A slice decides as the state does for its subject, and holds nothing that its subject may not see.

use domain::ability::Thing;
use domain::action::Action;
use domain::answer::{Answer, answer};
use domain::authorize::{Basis, Denial, authorize};
use domain::explain::NamedAction;
use domain::id::UserId;
use domain::level::ControllerLevel;
use domain::query::Query;
use domain::refusal::Refusal;
use domain::slice::Slice;
use domain::state::State;

use super::{Named, histories, times, worlds};
use crate::generate::Dice;

/// Who gave a grant may be hidden.
pub(super) fn without_grantor(decision: Result<Basis, Denial>) -> Result<Basis, Denial> {
    decision.map(|basis| Basis { by: UserId::NOBODY, ..basis })
}

#[test]
fn a_slice_decides_as_the_whole_state() {
    let (mut slices, mut decisions, mut bytes) = (0, 0, 0);
    worlds(times(400), |_, pair| {
        let state = &pair.world.state;
        for (subject, _) in state.users() {
            let slice = Slice::of(state, subject, Thing::all(state));
            let text = serde_json::to_string(&slice).unwrap();
            let sent: Slice = serde_json::from_str(&text).unwrap();
            assert_eq!(sent, slice);
            (slices, bytes) = (slices + 1, bytes + text.len());
            for action in Thing::all(state).flat_map(|thing| thing.abilities(subject)) {
                decisions += 1;
                let (whole, sliced) = (authorize(state, subject, action), authorize(&sent, subject, action));
                assert_eq!(sliced.is_ok(), whole.is_ok(), "{subject} {action:?}");
                // The reason is the same too, unless the thing is left out as the subject may not see it.
                if whole.is_ok() || sees(state, subject, action) {
                    assert_eq!(without_grantor(sliced), without_grantor(whole), "{subject} {action:?}");
                }
            }
        }
    });
    println!(
        "proof: law, a slice decides as the whole state: {slices} slices of {} bytes on average, {decisions} decisions",
        bytes / slices.max(1)
    );
}

pub(super) fn sees(state: &State, subject: UserId, action: Action) -> bool {
    use Action::*;
    let may = |action| authorize(state, subject, action).is_ok();
    match action {
        GrantOffer(offer) | RevokeOffer(offer) | RemoveOffer(offer) | Consume(offer) => may(SeeOffer(offer)),
        SeeOffer(_) | SuspendRelation(_) => false,
        SetPassword(user) | ResetPassword(user) => user == subject || may(ListUsers),
        _ => true,
    }
}

/// What is left out of a slice does not count for what it names.
#[test]
fn a_slice_of_some_things_decides_about_them() {
    let mut decisions = 0;
    worlds(times(300), |seed, pair| {
        let mut dice = Dice::new(seed);
        let state = &pair.world.state;
        for (subject, _) in state.users() {
            let some: Vec<Thing> = Thing::all(state).filter(|_| dice.below(3) == 0).collect();
            let slice = Slice::of(state, subject, some.iter().copied());
            for action in some.iter().flat_map(|thing| thing.abilities(subject)) {
                decisions += 1;
                let (whole, sliced) = (authorize(state, subject, action), authorize(&slice, subject, action));
                assert_eq!(sliced.is_ok(), whole.is_ok(), "{subject} {action:?}");
            }
        }
    });
    println!("proof: law, a slice of some things decides about them: {decisions} decisions");
}

/// What a user is told, and the levels on the controller that it may know though a higher one of everybody hides them
/// from every answer: its own, and for whoever lists users those of all.
type Told = (Vec<Result<Answer, Refusal>>, Vec<(UserId, ControllerLevel)>);

/// Everything that a user is told, whatever it asks.
pub(super) fn told(state: &State, user: UserId, about: &State) -> Told {
    let mut queries = vec![
        Query::Controller,
        Query::Users { all: true },
        Query::User { user: None },
        Query::Models { user: None, all: true },
        Query::Clouds,
        Query::Credentials,
        Query::FindOffers,
        Query::Registrations,
    ];
    for (_, model) in about.models() {
        let model = model.uuid;
        queries.extend([Query::Model { model }, Query::ModelUsers { model }, Query::Status { model }]);
        queries.push(Query::Offers { model });
    }
    let name = about.user(user).unwrap().name.clone();
    let actions: Vec<NamedAction> = Thing::all(about)
        .flat_map(|thing| thing.abilities(user))
        .filter_map(|action| action.translate(&Named(about)).ok())
        .collect();
    queries.extend(actions.into_iter().map(|action| Query::Why { user: name.clone(), action }));
    for (_, other) in about.users() {
        queries.push(Query::User { user: Some(other.name.clone()) });
        queries.push(Query::Why { user: other.name.clone(), action: NamedAction::LogIn });
    }
    let answers = queries.iter().map(|query| answer(state, user, query)).collect();
    let lists_users = authorize(state, user, Action::ListUsers).is_ok();
    let levels = state.on_controller().filter(|(holder, _)| lists_users || *holder == user);
    (answers, levels.map(|(holder, grant)| (holder, grant.level)).collect())
}

/// Whatever happens out of a subject's sight leaves its slice as it was: then there is nothing in it that it cannot see.
#[test]
fn a_slice_holds_nothing_that_its_subject_may_not_see() {
    let (mut unseen, mut seen) = (0, 0);
    histories(times(60), 50, |before, after, step, taken| {
        if !taken {
            return;
        }
        let now = &after.world.state;
        for (subject, _) in before.users().skip(2) {
            let (old, new) =
                (Slice::of(before, subject, Thing::all(before)), Slice::of(now, subject, Thing::all(now)));
            if old == new {
                unseen += 1;
                continue;
            }
            seen += 1;
            let differs = told(before, subject, before) != told(now, subject, before)
                || told(now, subject, now) != told(before, subject, now);
            assert!(
                differs,
                "{step:?} is in the slice of {subject}, who sees nothing of it: {old:?} {new:?}"
            );
        }
    });
    println!(
        "proof: law, a slice holds nothing unseen: {unseen} slices stayed as they were, {seen} changed in sight"
    );
}
