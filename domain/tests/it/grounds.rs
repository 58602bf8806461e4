//! On what an answer rests: whose grant counts, and what an account that cannot act does not have.

use domain::action::Action;
use domain::authorize::{Through, Why, authorize, reasons};
use domain::command::Command;
use domain::facts::Standing;
use domain::id::UserId;
use domain::level::{ControllerLevel, ModelLevel};
use domain::policy::Need;
use domain::rulebook::RulebookName::{self, Documented, Juju36};

use crate::world::{ADMIN, World, on_controller, on_model};

/// What opening a model rests on for bob, who has one level there, where everyone has another.
fn rests_on(rulebook: RulebookName, own: ModelLevel, everyone: ModelLevel) -> (Through, Need) {
    let mut world = World::new(rulebook);
    let model = world.add_model("m", "admin");
    world.grant("bob@corp", on_controller(ControllerLevel::Login)).unwrap();
    world.grant("bob@corp", on_model(model, own)).unwrap();
    world.grant("everyone@external", on_model(model, everyone)).unwrap();
    let bob = world.state.user_named(&"bob@corp".parse().unwrap()).unwrap();
    let id = world.state.model_of(model).unwrap();
    let basis = authorize(&world.state, bob, Action::OpenModel(id)).unwrap();
    let Need::Model(on, level) = basis.holds else { panic!("{basis:?}") };
    assert_eq!(on, id);
    (basis.through, Need::Model(on, level))
}

#[test]
fn the_higher_level_counts_and_the_own_one_of_equals() {
    let through = |own, everyone| rests_on(Documented, own, everyone).0;
    assert_eq!(through(ModelLevel::Read, ModelLevel::Write), Through::Everyone);
    assert_eq!(through(ModelLevel::Write, ModelLevel::Read), Through::Own);
    assert_eq!(through(ModelLevel::Read, ModelLevel::Read), Through::Own);
    let quirk = rests_on(Juju36, ModelLevel::Read, ModelLevel::Write);
    assert_eq!(quirk.0, Through::Own);
    assert!(matches!(quirk.1, Need::Model(_, ModelLevel::Read)));
}

#[test]
fn a_disabled_user_has_no_reason_for_anything() {
    let mut world = World::new(Documented);
    let tom = world.add_user("tom");
    world.grant("tom", on_controller(ControllerLevel::Superuser)).unwrap();
    assert_eq!(reasons(&world.state, tom, Action::AddUser).count(), 1);
    world.run(ADMIN, Command::DisableUser { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(reasons(&world.state, tom, Action::AddUser).count(), 0);
}

#[test]
fn everyone_is_nobody_who_acts() {
    let mut world = World::new(Documented);
    world.grant("everyone@external", on_controller(ControllerLevel::Superuser)).unwrap();
    let denial = authorize(&world.state, UserId::EVERYONE, Action::LogIn).unwrap_err();
    assert_eq!(denial.why, Why::Standing(Standing::External));
}

#[test]
fn only_a_superuser_can_be_the_last_one() {
    let mut world = World::new(Documented);
    let tom = world.add_user("tom");
    world.grant("eve@corp", on_controller(ControllerLevel::Superuser)).unwrap();
    let eve = world.state.user_named(&"eve@corp".parse().unwrap()).unwrap();
    world.run(eve, Command::ResetPassword { user: "admin".parse().unwrap() }).unwrap();
    assert!(authorize(&world.state, eve, Action::DisableUser(tom)).is_ok());
    assert!(authorize(&world.state, eve, Action::RevokeController(tom, ControllerLevel::Login)).is_ok());
}
