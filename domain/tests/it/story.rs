//! The workflow and its neighbours, on the rules alone.

use core::num::NonZeroU32;

use domain::action::Action;
use domain::answer::Answer;
use domain::authorize::{Why, authorize};
use domain::command::Command;
use domain::level::{ControllerLevel, ModelLevel};
use domain::policy::Bar;
use domain::query::Query;
use domain::refusal::Refusal;
use domain::rulebook::RulebookName::{Documented, Juju36};
use domain::session::{Ended, Login};
use domain::state::{RegistrationState, State};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::world::{ADMIN, World, on_controller, on_model};

fn names(answer: Answer) -> Vec<String> {
    let Answer::Models(rows) = answer else { panic!("not models: {answer:?}") };
    rows.iter().map(|row| format!("{}/{}", row.owner, row.name)).collect()
}

#[test]
fn tom_is_let_in_and_deploys() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    let model = world.add_model("lxd-model-1", "admin");
    world.grant("tom", on_model(model, ModelLevel::Write)).unwrap();
    assert_eq!(world.log_in(tom), Err(Refusal::InvalidCredentials), "not registered yet");
    world.register(tom).unwrap();
    world.log_in(tom).unwrap();
    let mine = Query::Models { user: None, all: false };
    assert_eq!(names(world.ask(tom, mine.clone()).unwrap()), ["admin/lxd-model-1"]);
    assert_eq!(
        names(world.ask(ADMIN, mine).unwrap()),
        ["admin/controller", "admin/default", "admin/lxd-model-1"]
    );
    let deploy = |charm: &str| Command::Deploy {
        model,
        charm: charm.into(),
        application: Some("mysql-staging".parse().unwrap()),
        units: 1,
    };
    world.run(tom, deploy("mysql")).unwrap();
    assert!(matches!(world.run(tom, deploy("mysql")), Err(Refusal::ApplicationExists { .. })));
    assert!(matches!(world.run(tom, deploy("no-such-charm")), Err(Refusal::CharmNotFound { .. })));
    let Answer::Status(status) = world.ask(tom, Query::Status { model }).unwrap() else { panic!() };
    assert_eq!((status.applications.len(), status.machines.len()), (1, 1));
}

#[test]
fn a_registration_works_once_until_it_expires_or_is_replaced() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    let first = world.state.registrations().last().unwrap().id;
    world.register(tom).unwrap();
    assert!(matches!(world.register(tom), Err(Refusal::RegistrationUsed { .. })));

    world.run(ADMIN, Command::ResetPassword { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(world.log_in(tom), Err(Refusal::InvalidCredentials));
    world.pass(SignedDuration::from_hours(7 * 24));
    assert!(matches!(world.register(tom), Err(Refusal::RegistrationExpired { .. })));
    world.run(ADMIN, Command::ResetPassword { user: "tom".parse().unwrap() }).unwrap();
    world.register(tom).unwrap();
    let states: Vec<_> = world.state.registrations().iter().map(|registration| registration.state).collect();
    assert!(matches!(
        states.as_slice(),
        [RegistrationState::Used(_), RegistrationState::Withdrawn(_), RegistrationState::Used(_)]
    ));
    assert_eq!(world.state.registration(first).map(|registration| registration.user), Some(tom));
}

#[test]
fn the_controller_says_how_long_strings_work() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    let last = |seconds: Option<u32>| Command::ConfigureController {
        registrations_last: seconds.and_then(NonZeroU32::new),
    };
    world.run(ADMIN, last(Some(60))).unwrap();
    let ann = world.add_pending("ann");
    world.run(ADMIN, last(None)).unwrap();
    let joe = world.add_pending("joe");
    assert_eq!(world.run(ADMIN, last(None)).unwrap(), [], "nothing changes");

    world.pass(SignedDuration::from_secs(60));
    assert!(matches!(world.register(ann), Err(Refusal::RegistrationExpired { .. })));
    world.register(tom).unwrap();
    world.pass(SignedDuration::from_hours(24 * 365));
    world.register(joe).unwrap();
    assert!(matches!(world.run(joe, last(Some(60))), Err(Refusal::Denied { .. })));
}

#[test]
fn a_password_set_by_hand_withdraws_the_string() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    world.run(ADMIN, Command::SetPassword { user: "tom".parse().unwrap() }).unwrap();
    assert!(matches!(world.register(tom), Err(Refusal::RegistrationWithdrawn { .. })));
    world.log_in(tom).unwrap();
}

#[test]
fn a_disabled_user_keeps_the_string() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    world.run(ADMIN, Command::DisableUser { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(world.register(tom), Err(Refusal::RegistrationDisabled));
    world.run(ADMIN, Command::EnableUser { user: "tom".parse().unwrap() }).unwrap();
    world.register(tom).unwrap();
}

#[test]
fn sessions_end_by_time_password_and_disabling() {
    let mut world = World::new(Documented);
    let tom = world.add_user("tom");
    let login = Login::new(&world.state, tom, world.now).unwrap();
    let check = |world: &World| login.check(&world.state, world.now);
    assert_eq!(check(&world), Ok(tom));
    let later = world.now.checked_add(SignedDuration::from_hours(24)).unwrap();
    assert_eq!(login.check(&world.state, later), Err(Ended::Expired));
    world.run(tom, Command::SetPassword { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(check(&world), Err(Ended::CredentialsChanged));
    world.run(ADMIN, Command::DisableUser { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(check(&world), Err(Ended::Disabled));
    world.run(ADMIN, Command::RemoveUser { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(check(&world), Err(Ended::Removed));
}

#[test]
fn a_name_that_returns_is_somebody_else() {
    let mut world = World::new(Documented);
    let tom = world.add_user("tom");
    let model = world.add_model("m", "admin");
    world.grant("tom", on_model(model, ModelLevel::Admin)).unwrap();
    world.run(ADMIN, Command::RemoveUser { user: "tom".parse().unwrap() }).unwrap();
    assert!(matches!(
        world.grant("tom", on_model(model, ModelLevel::Read)),
        Err(Refusal::SubjectNotFound { removed: true, .. })
    ));
    let again = world.add_user("Tom");
    assert_ne!(tom, again);
    let query = Query::Model { model };
    assert!(matches!(world.ask(again, query), Err(Refusal::Denied { .. })));
}

#[test]
fn strangers_learn_nothing_and_superusers_the_truth() {
    let mut world = World::new(Documented);
    let tom = world.add_user("tom");
    let nowhere = Query::Model { model: Uuid::from_u128(77) };
    assert_eq!(world.ask(tom, nowhere.clone()), Err(Refusal::Concealed));
    assert_eq!(world.ask(ADMIN, nowhere), Err(Refusal::ModelNotFound));
    let show = |name: &str| Query::User { user: Some(name.parse().unwrap()) };
    assert_eq!(world.ask(tom, show("eve")), Err(Refusal::Concealed));
    assert!(matches!(world.ask(ADMIN, show("eve")), Err(Refusal::UserNotFound { .. })));
}

#[test]
fn the_last_superuser_stays_where_documents_say_so() {
    let barred = |world: &World| match authorize(
        &world.state,
        ADMIN,
        Action::RevokeController(ADMIN, ControllerLevel::Superuser),
    ) {
        Err(denial) => Some(denial.why),
        Ok(_) => None,
    };
    assert_eq!(barred(&World::new(Documented)), Some(Why::Never(Bar::OwnerStaysSuperuser)));
    assert_eq!(barred(&World::new(Juju36)), None);
}

#[test]
fn revoking_login_keeps_the_other_rows() {
    let mut world = World::new(Documented);
    let tom = world.add_user("tom");
    let model = world.add_model("m", "admin");
    world.grant("tom", on_model(model, ModelLevel::Write)).unwrap();
    world.revoke("tom", on_controller(ControllerLevel::Login)).unwrap();
    assert_eq!(world.log_in(tom), Err(Refusal::InvalidCredentials));
    world.grant("tom", on_controller(ControllerLevel::Login)).unwrap();
    assert!(world.ask(tom, Query::Status { model }).is_ok());
}

#[test]
fn replay_equals_state_and_a_snapshot_brings_it_back() {
    let mut world = World::new(Documented);
    world.add_user("tom");
    let model = world.add_model("m", "tom");
    world.grant("bob@external", on_model(model, ModelLevel::Read)).unwrap();
    world.run(ADMIN, Command::DestroyModel { model }).unwrap();
    assert_eq!(State::replay(&world.journal).unwrap(), world.state);
    let text = serde_json::to_string(&world.state).unwrap();
    assert_eq!(serde_json::from_str::<State>(&text).unwrap(), world.state);
    assert_eq!(world.keys().len(), 4);
}

#[test]
fn a_destroyed_controller_lets_nobody_in() {
    let mut world = World::new(Documented);
    let (tom, eve) = (world.add_user("tom"), world.add_pending("eve"));
    world.run(ADMIN, Command::DestroyController { all_models: true }).unwrap();
    assert_eq!(world.log_in(tom), Err(Refusal::ControllerDestroyed));
    assert_eq!(world.register(eve), Err(Refusal::ControllerDestroyed));
    let external = domain::decide::log_in_external(&world.state, &"bob@corp".parse().unwrap());
    assert_eq!(external, Err(Refusal::ControllerDestroyed));
}
