//! What grants, revokes and refusals do, and never do.

use domain::authorize::{Why, authorize};
use domain::command::Command;
use domain::facts::Standing;
use domain::id::UserId;
use domain::level::ControllerLevel;
use domain::policy::Bar;
use domain::state::State;

use super::{abilities, abilities_of, histories, is_documented, times};
use crate::generate::Step;

/// Under `juju36` an external user may lose by it: its own level counts even where everyone's is higher (D10).
#[test]
fn a_grant_takes_nothing_from_anybody() {
    let mut grants = 0;
    histories(times(400), 60, |before, after, step, taken| {
        if !taken || !is_documented(before) || !matches!(step, Step::Do(_, Command::Grant(_))) {
            return;
        }
        grants += 1;
        let now = &after.world.state;
        for (user, action) in abilities(before) {
            // Only being a superuser whom one needs can be in the way of something.
            let barred = |why| why == Why::Never(Bar::LastSuperuser);
            if let Err(denial) = authorize(now, user, action) {
                assert!(barred(denial.why), "{step:?} takes {action:?} from {user}");
            }
        }
    });
    println!("proof: law, a grant takes nothing from anybody: {grants} grants");
}

#[test]
fn a_revoke_gives_nothing_to_anybody() {
    let mut revokes = 0;
    histories(times(800), 60, |before, after, step, taken| {
        if !taken || !is_documented(before) || !matches!(step, Step::Do(_, Command::Revoke(_))) {
            return;
        }
        revokes += 1;
        let gained: Vec<_> = abilities(&after.world.state).difference(&abilities(before)).copied().collect();
        assert!(gained.is_empty(), "{step:?} gives {gained:?}");
    });
    println!("proof: law, a revoke gives nothing to anybody: {revokes} revokes");
}

#[test]
fn a_refusal_changes_nothing_and_is_given_again() {
    let mut refusals = 0;
    histories(times(300), 60, |before, after, step, taken| {
        if taken {
            return;
        }
        refusals += 1;
        assert_eq!(*before, after.world.state, "{step:?}");
        assert!(!after.clone().take(step));
    });
    println!("proof: law, a refusal changes nothing and is given again: {refusals} refusals");
}

/// Only a superuser from elsewhere can leave nobody who can log in, by resetting the last one's password; its new
/// registration string brings that one back.
#[test]
fn the_last_superuser_stays() {
    let mut steps = 0;
    histories(times(1_000), 60, |before, after, step, taken| {
        let resets = matches!(step, Step::Do(_, Command::ResetPassword { .. }));
        if !taken || resets || !is_documented(before) {
            return;
        }
        steps += 1;
        assert!(active_superusers(&after.world.state) > 0 || active_superusers(before) == 0, "{step:?}");
    });
    println!("proof: law, the last superuser stays: {steps} steps");
}

fn active_superusers(state: &State) -> usize {
    let superusers = state.on_controller().filter(|(_, grant)| grant.level == ControllerLevel::Superuser);
    superusers
        .filter(|(id, _)| state.user(*id).is_some_and(|user| user.standing() == Standing::Active))
        .count()
}

#[test]
fn a_name_that_returns_inherits_nothing() {
    let mut returned = 0;
    histories(times(800), 60, |before, after, step, taken| {
        let Step::Do(_, Command::AddUser { name, .. }) = step else { return };
        let name = domain::name::UserName::from(name.clone());
        if !taken || !before.was_removed(&name) {
            return;
        }
        returned += 1;
        let now = &after.world.state;
        let new = now.user_named(&name).unwrap();
        assert_eq!(new, UserId::next(before.users().count()));
        let rows = now.on_models().resources(new).count()
            + now.on_offers().resources(new).count()
            + now.on_clouds().resources(new).count();
        assert_eq!(rows, 0);
        let level = now.on_controller().find(|(id, _)| *id == new).unwrap().1.level;
        assert_eq!(level, ControllerLevel::Login);
    });
    println!("proof: law, a name that returns inherits nothing: {returned} names");
    assert!(returned > 20);
}

#[test]
fn whoever_cannot_log_in_can_do_nothing() {
    let mut users = 0;
    super::worlds(times(200), |_, pair| {
        let state = &pair.world.state;
        for (user, _) in state.users() {
            if authorize(state, user, domain::action::Action::LogIn).is_err() {
                users += 1;
                assert!(abilities_of(state, user).is_empty());
            }
        }
    });
    println!("proof: law, whoever cannot log in can do nothing: {users} users");
}
