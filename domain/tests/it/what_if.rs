//! What-if, listings and slices, told as stories.

use domain::ability::Thing;
use domain::action::Action;
use domain::authorize::authorize;
use domain::command::Command;
use domain::id::{ModelId, UserId};
use domain::level::{ControllerLevel, ModelLevel};
use domain::listing;
use domain::refusal::Refusal;
use domain::rulebook::RulebookName::{Documented, Juju36};
use domain::slice::Slice;
use domain::what_if::{Ability, Supposed, what_if, what_if_named};
use uuid::Uuid;

use crate::world::{ADMIN, World, access, on_controller, on_model};

/// A world with tom, who reads a model of admin's, and eve, who has nothing.
struct Office {
    world: World,
    tom: UserId,
    eve: UserId,
    uuid: Uuid,
    model: ModelId,
}

fn office() -> Office {
    let mut world = World::new(Documented);
    let (tom, eve) = (world.add_user("tom"), world.add_user("eve"));
    let uuid = world.add_model("lxd-model-1", "admin");
    world.grant("tom", on_model(uuid, ModelLevel::Read)).unwrap();
    let model = world.state.model_of(uuid).unwrap();
    Office { world, tom, eve, uuid, model }
}

impl Office {
    fn suppose(&mut self, actor: UserId, command: Command) -> Supposed {
        Supposed { actor, command, given: self.world.given() }
    }
}

#[test]
fn write_in_place_of_read_is_exactly_this_much_more() {
    let mut it = office();
    let grant = Command::Grant(access("tom", on_model(it.uuid, ModelLevel::Write)));
    let again = grant.clone();
    let supposed = [it.suppose(ADMIN, grant), it.suppose(ADMIN, again)];
    let answer = what_if(&it.world.state, &supposed);
    assert_eq!(answer.done[0], Ok(1));
    assert!(matches!(answer.done[1], Err(Refusal::AlreadyHas { .. })));
    let gained = [Action::Deploy, Action::AddUnit, Action::Operate, Action::Integrate, Action::ConsumeInto]
        .map(|action| Ability { subject: it.tom, action: action(it.model) });
    assert_eq!(answer.gained, gained);
    assert!(answer.lost.is_empty());
    assert!(authorize(&it.world.state, it.tom, Action::Deploy(it.model)).is_err(), "nothing was done");
}

#[test]
fn what_goes_takes_all_abilities_about_it_along() {
    let mut it = office();
    let supposed = [it.suppose(ADMIN, Command::DestroyModel { model: it.uuid })];
    let answer = what_if(&it.world.state, &supposed);
    let losers = |user: UserId| answer.lost.iter().filter(|ability| ability.subject == user).count();
    assert_eq!((losers(ADMIN), losers(it.tom), losers(it.eve)), (17, 6, 0));
    assert!(answer.gained.is_empty());
}

#[test]
fn one_is_told_of_what_one_administers_only() {
    let mut it = office();
    let leave = Command::Revoke(access("tom", on_model(it.uuid, ModelLevel::Read)));
    let own = [it.suppose(it.tom, leave)];
    let told = what_if_named(&it.world.state, it.tom, &own).unwrap();
    assert_eq!((told.refused, told.lost.len()), (vec![None], 6));
    assert!(matches!(what_if_named(&it.world.state, it.eve, &own), Err(Refusal::Denied { .. })));
    assert_eq!(what_if_named(&it.world.state, ADMIN, &own).unwrap().lost.len(), 6);
}

#[test]
fn both_lists_and_the_matrix_tell_the_same() {
    let it = office();
    let state = &it.world.state;
    assert_eq!(listing::models(state, it.tom, Action::OpenModel), [it.model]);
    assert_eq!(listing::models(state, it.tom, Action::Deploy), []);
    assert_eq!(listing::models(state, ADMIN, Action::Deploy).len(), 3);
    assert_eq!(listing::subjects(state, Action::OpenModel(it.model)), [ADMIN, it.tom]);
    assert_eq!(listing::subjects(state, Action::SetPassword(it.eve)), [ADMIN, it.eve]);
    assert_eq!(listing::subjects(state, Action::LogIn), [ADMIN, it.tom, it.eve]);
    let matrix = listing::matrix(state, &[it.tom, it.eve], &[ModelId(0), it.model], Action::Status);
    assert_eq!(matrix, [[false, true], [false, false]]);
}

#[test]
fn what_everyone_has_is_listed_for_all_external_users() {
    let mut it = office();
    it.world.grant("bob@corp", on_controller(ControllerLevel::Login)).unwrap();
    it.world.grant("everyone@external", on_model(it.uuid, ModelLevel::Read)).unwrap();
    let state = &it.world.state;
    let bob = state.user_named(&"bob@corp".parse().unwrap()).unwrap();
    assert_eq!(listing::models(state, bob, Action::OpenModel), [it.model]);
    assert_eq!(listing::subjects(state, Action::OpenModel(it.model)), [ADMIN, it.tom, bob]);
}

#[test]
fn a_slice_names_who_one_may_see_and_hides_the_rest() {
    let mut it = office();
    it.world.grant("eve", on_controller(ControllerLevel::Superuser)).unwrap();
    let by_eve = Command::Grant(access("tom", on_model(it.uuid, ModelLevel::Write)));
    it.world.run(ADMIN, Command::Revoke(access("tom", on_model(it.uuid, ModelLevel::Read)))).unwrap();
    it.world.run(it.eve, by_eve).unwrap();
    let slice = Slice::of(&it.world.state, it.tom, Thing::all(&it.world.state));
    assert_eq!(slice.subject(), it.tom);
    let basis = authorize(&slice, it.tom, Action::Deploy(it.model)).unwrap();
    assert_eq!(basis.by, UserId::NOBODY, "eve has nothing on the model, so tom does not know of her");
    let text = serde_json::to_string(&slice).unwrap();
    assert_eq!(serde_json::from_str::<Slice>(&text).unwrap(), slice);
    assert!(authorize(&slice, it.tom, Action::OpenModel(ModelId(0))).is_err());
}

#[test]
fn a_superuser_of_juju36_sees_what_it_cannot_do() {
    let mut world = World::new(Juju36);
    let model = world.add_model("m", "admin");
    let eve = world.add_user("eve");
    let grant = Command::Grant(access("eve", on_controller(ControllerLevel::Superuser)));
    let supposed = [Supposed { actor: ADMIN, command: grant, given: world.given() }];
    let answer = what_if(&world.state, &supposed);
    let id = world.state.model_of(model).unwrap();
    let gains = |action| answer.gained.contains(&Ability { subject: eve, action });
    assert!(gains(Action::DestroyModel(id)) && gains(Action::GrantModel(id)));
    assert!(!gains(Action::Deploy(id)) && !gains(Action::ListModelUsers(id)));
}
