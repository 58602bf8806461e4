//! What a registration string will give: nothing that its user would not see, and nothing for nothing.

use domain::command::LevelOn;
use domain::decide::register;
use domain::level::{CloudLevel, ControllerLevel, ModelLevel};
use domain::preview::preview;
use domain::rulebook::RulebookName::Documented;
use uuid::Uuid;

use crate::world::{World, on_cloud};

fn registration(world: &World, user: domain::id::UserId) -> Uuid {
    *world.state.user(user).unwrap().registrations.last().unwrap()
}

#[test]
fn own_levels_are_told_by_name_once_one_may_log_in() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    let (web, _) = (world.add_model("web", "admin"), world.add_model("private", "admin"));
    world.grant("tom", LevelOn::Model { model: web, level: ModelLevel::Read }).unwrap();
    world.grant("tom", on_cloud(CloudLevel::AddModel)).unwrap();
    let id = registration(&world, tom);
    let told = preview(&world.state, id, world.now).unwrap();
    assert_eq!(told.on_controller, Some(ControllerLevel::Login));
    assert_eq!(told.clouds, [("localhost".parse().unwrap(), CloudLevel::AddModel)]);
    let models: Vec<_> = told.models.iter().map(|(model, level)| (model.uuid, *level)).collect();
    assert_eq!(models, [(web, ModelLevel::Read)]);
    assert!(told.expires_at.is_some());
    // Without access to the controller there is nothing to come in to.
    world.revoke("tom", LevelOn::Controller { level: ControllerLevel::Login }).unwrap();
    let told = preview(&world.state, id, world.now).unwrap();
    assert_eq!((told.on_controller, told.clouds.len(), told.models.len()), (None, 0, 0));
}

#[test]
fn a_refusal_is_that_of_using_it() {
    let mut world = World::new(Documented);
    let tom = world.add_pending("tom");
    let id = registration(&world, tom);
    let same = |world: &World, id| {
        let told = preview(&world.state, id, world.now).map(drop);
        assert_eq!(told, register(&world.state, id, world.now).map(drop));
        told
    };
    assert!(same(&world, id).is_ok());
    assert!(same(&world, Uuid::nil()).is_err());
    world.register(tom).unwrap();
    assert!(same(&world, id).is_err());
    let late = world.add_pending("late");
    world.pass(jiff::SignedDuration::from_hours(24 * 365));
    assert!(same(&world, registration(&world, late)).is_err());
}
