//! Offers between models: found, consumed, related, suspended when the consumer loses consume.

use domain::action::Action;
use domain::answer::Answer;
use domain::command::{Command, EndpointRef, LevelOn, RelationRef};
use domain::explain::{NamedMakers, Step, WhyNot};
use domain::id::UserId;
use domain::level::{CloudLevel, ModelLevel, OfferLevel};
use domain::policy::Need;
use domain::query::Query;
use domain::refusal::Refusal;
use domain::rulebook::RulebookName::{self, Documented, Juju36};
use uuid::Uuid;

use crate::world::{ADMIN, World, on_cloud};

/// A database offered by admin, and tom with a model of his own.
pub struct Offered {
    pub world: World,
    pub tom: UserId,
    pub here: Uuid,
    pub there: Uuid,
    pub offer: Uuid,
}

pub fn offered(rulebook: RulebookName) -> Offered {
    let mut world = World::new(rulebook);
    let tom = world.add_user("tom");
    let here = world.add_model("data", "admin");
    let there = world.add_model("web", "tom");
    deploy(&mut world, ADMIN, here, "mysql");
    deploy(&mut world, tom, there, "wordpress");
    let offer = Command::Offer {
        model: here,
        application: "mysql".parse().unwrap(),
        endpoints: vec!["db".into()],
        name: None,
    };
    world.run(ADMIN, offer).unwrap();
    let offer = world.state.offers().next().unwrap().1.uuid;
    Offered { world, tom, here, there, offer }
}

fn deploy(world: &mut World, actor: UserId, model: Uuid, charm: &str) {
    let deploy = Command::Deploy { model, charm: charm.into(), application: None, units: 1 };
    world.run(actor, deploy).unwrap();
}

fn end(application: &str) -> EndpointRef {
    EndpointRef { application: application.parse().unwrap(), endpoint: None }
}

impl Offered {
    fn grant(&mut self, level: OfferLevel) {
        self.world.grant("tom", LevelOn::Offer { offer: self.offer, level }).unwrap();
    }

    fn consume(&mut self) -> Result<Vec<domain::event::Event>, Refusal> {
        let consume =
            Command::Consume { model: self.there, offer: self.offer, alias: Some("db".parse().unwrap()) };
        self.world.run(self.tom, consume)
    }

    fn integrate(&mut self) -> Result<Vec<domain::event::Event>, Refusal> {
        let integrate = Command::Integrate { model: self.there, first: end("wordpress"), second: end("db") };
        self.world.run(self.tom, integrate)
    }

    fn suspended(&self) -> Vec<bool> {
        self.world.state.relations().map(|(_, relation)| relation.suspended_at.is_some()).collect()
    }
}

#[test]
fn an_offer_is_found_then_consumed_then_related() {
    let mut it = offered(Documented);
    assert_eq!(it.consume(), Err(Refusal::OfferNotFound), "a local user does not see it");
    it.grant(OfferLevel::Read);
    assert!(matches!(it.consume(), Err(Refusal::Denied { .. })));
    it.grant(OfferLevel::Consume);
    it.consume().unwrap();
    assert_eq!(it.consume(), Ok(Vec::new()), "consuming again changes nothing");
    it.integrate().unwrap();
    assert!(matches!(it.integrate(), Err(Refusal::RelationExists { .. })));
    let Answer::Status(status) = it.world.ask(it.tom, Query::Status { model: it.there }).unwrap() else {
        panic!()
    };
    assert_eq!(status.relations[0].provider, "db:db");
    assert_eq!(status.relations[0].requirer, "wordpress:db");
    let Answer::Offers(offers) = it.world.ask(ADMIN, Query::Offers { model: it.here }).unwrap() else {
        panic!()
    };
    assert_eq!((offers[0].connections.len(), offers[0].users.len()), (1, 3));
}

#[test]
fn losing_consume_suspends_and_resuming_checks_again() {
    let mut it = offered(Documented);
    it.grant(OfferLevel::Consume);
    it.consume().unwrap();
    it.integrate().unwrap();
    it.world.revoke("tom", LevelOn::Offer { offer: it.offer, level: OfferLevel::Consume }).unwrap();
    assert_eq!(it.suspended(), [true]);
    let resume =
        |it: &mut Offered| it.world.run(ADMIN, Command::ResumeRelation { model: it.here, relation: 0 });
    assert!(matches!(resume(&mut it), Err(Refusal::ConsumerLacksConsent { .. })));
    it.grant(OfferLevel::Consume);
    assert_eq!(it.suspended(), [true], "a grant resumes nothing by itself");
    resume(&mut it).unwrap();
    assert_eq!(it.suspended(), [false]);
    it.world.run(ADMIN, Command::RemoveUser { user: "tom".parse().unwrap() }).unwrap();
    assert_eq!(it.suspended(), [true]);
}

#[test]
fn what_is_used_is_not_removed_by_the_way() {
    let mut it = offered(Documented);
    it.grant(OfferLevel::Consume);
    it.consume().unwrap();
    it.integrate().unwrap();
    let application = Command::RemoveApplication { model: it.here, application: "mysql".parse().unwrap() };
    assert!(matches!(it.world.run(ADMIN, application.clone()), Err(Refusal::ApplicationHasConsumers { .. })));
    let remove = |force| Command::RemoveOffer { offer: it.offer, force };
    assert!(matches!(it.world.run(ADMIN, remove(false)), Err(Refusal::OfferHasRelations { count: 1, .. })));
    it.world.run(ADMIN, remove(true)).unwrap();
    assert!(it.suspended().is_empty());
    it.world.run(ADMIN, application).unwrap();
}

#[test]
fn destroying_a_model_takes_its_offers_and_relations_along() {
    let mut it = offered(Documented);
    it.grant(OfferLevel::Consume);
    it.consume().unwrap();
    it.integrate().unwrap();
    it.world.run(ADMIN, Command::DestroyModel { model: it.here }).unwrap();
    assert_eq!((it.world.state.offers().count(), it.world.state.relations().count()), (0, 0));
    assert_eq!(it.integrate(), Err(Refusal::ApplicationNotFound { application: "db".parse().unwrap() }));
}

#[test]
fn blocks_come_after_the_rights() {
    let mut it = offered(Documented);
    let block = Command::DisableCommands {
        model: it.here,
        block: domain::block::Block::RemoveObject,
        message: "no".into(),
    };
    it.world.run(ADMIN, block).unwrap();
    let remove = Command::RemoveApplication { model: it.here, application: "mysql".parse().unwrap() };
    assert!(matches!(it.world.run(ADMIN, remove.clone()), Err(Refusal::Blocked { .. })));
    assert!(matches!(it.world.run(it.tom, remove), Err(Refusal::Denied { .. })));
    assert!(matches!(
        it.world.run(ADMIN, Command::DestroyController { all_models: true }),
        Err(Refusal::ControllerHasBlocks { .. })
    ));
    let enable = Command::EnableCommands { model: it.here, block: domain::block::Block::RemoveObject };
    it.world.run(ADMIN, enable).unwrap();
    it.world.run(ADMIN, Command::DestroyController { all_models: true }).unwrap();
    assert_eq!(it.world.ask(ADMIN, Query::Controller), Err(Refusal::ControllerDestroyed));
}

#[test]
fn a_refusal_names_the_least_that_would_help_and_who_could_give_it() {
    let it = offered(Documented);
    let action = Action::Deploy(it.here);
    let why =
        |asker| it.world.ask(asker, Query::Why { user: "tom".parse().unwrap(), action: action.clone() });
    let Answer::Why(told) = why(it.tom).unwrap() else { panic!() };
    assert!(matches!(&told.denied, Some(WhyNot::Lacks(needs)) if needs.len() == 2));
    assert_eq!(told.fixes[0].steps, [Step::Grant(Need::Model(it.here, ModelLevel::Write))]);
    assert_eq!(told.fixes[0].by, NamedMakers::AnAdministrator, "tom sees nobody");
    let Answer::Why(told) = why(ADMIN).unwrap() else { panic!() };
    assert_eq!(told.fixes[0].by, NamedMakers::Users(vec!["admin".parse().unwrap()]));
}

#[test]
fn an_allowance_names_every_reason() {
    let mut it = offered(Documented);
    it.world.grant("tom", LevelOn::Controller { level: domain::level::ControllerLevel::Superuser }).unwrap();
    let action = Action::Deploy(it.there);
    let Answer::Why(told) =
        it.world.ask(it.tom, Query::Why { user: "tom".parse().unwrap(), action }).unwrap()
    else {
        panic!()
    };
    assert_eq!(told.reasons.len(), 2);
    assert!(told.reasons[0].as_owner && told.fixes.is_empty());
}

#[test]
fn strangers_may_not_ask_about_others() {
    let mut it = offered(Documented);
    it.world.add_user("eve");
    let query = Query::Why { user: "eve".parse().unwrap(), action: Action::AddUser };
    assert_eq!(it.world.ask(it.tom, query), Err(Refusal::Concealed));
}

#[test]
fn setting_a_level_is_idempotent_and_goes_both_ways() {
    use domain::command::AccessOn;
    let mut it = offered(Juju36);
    for (level, events) in [
        (Some(ModelLevel::Read), 1),
        (Some(ModelLevel::Read), 0),
        (Some(ModelLevel::Admin), 1),
        (Some(ModelLevel::Read), 1),
        (None, 1),
        (None, 0),
    ] {
        let set = Command::SetAccess {
            user: "tom".parse().unwrap(),
            on: AccessOn::Model { model: it.here, level },
        };
        assert_eq!(it.world.run(ADMIN, set).unwrap().len(), events, "{level:?}");
        let held = it.world.state.on_models().get(it.world.state.model_of(it.here).unwrap(), it.tom);
        assert_eq!(held.map(|grant| grant.level), level);
    }
}

#[test]
fn credentials_are_private_to_their_owner() {
    let mut it = offered(Documented);
    it.world.grant("tom", on_cloud(CloudLevel::AddModel)).unwrap();
    let keep = Command::KeepCredential {
        cloud: "lxd".parse().unwrap(),
        credential: "mine".parse().unwrap(),
        auth_type: "certificate".into(),
    };
    it.world.run(it.tom, keep).unwrap();
    let credentials = |asker| match it.world.ask(asker, Query::Credentials).unwrap() {
        Answer::Credentials(rows) => rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!((credentials(it.tom), credentials(ADMIN)), (1, 0));
}

#[test]
fn removing_the_consumed_offer_ends_its_relations() {
    let mut it = offered(Documented);
    it.grant(OfferLevel::Consume);
    it.consume().unwrap();
    it.integrate().unwrap();
    let again = Command::Consume { model: it.there, offer: it.offer, alias: Some("db2".parse().unwrap()) };
    it.world.run(it.tom, again).unwrap();
    let remove =
        |name: &str| Command::RemoveApplication { model: it.there, application: name.parse().unwrap() };
    let (first, last) = (remove("db"), remove("db2"));
    it.world.run(it.tom, first).unwrap();
    assert_eq!(it.suspended().len(), 1, "the model has another name for the offer");
    it.world.run(it.tom, last).unwrap();
    assert_eq!(it.suspended().len(), 0);
    it.world.run(ADMIN, Command::RemoveOffer { offer: it.offer, force: false }).unwrap();
}

#[test]
fn the_offering_side_comes_first_within_one_model_too() {
    let mut it = offered(Documented);
    deploy(&mut it.world, ADMIN, it.here, "wordpress");
    let alias = Some("db".parse().unwrap());
    it.world.run(ADMIN, Command::Consume { model: it.here, offer: it.offer, alias }).unwrap();
    let integrate = Command::Integrate { model: it.here, first: end("wordpress"), second: end("db") };
    it.world.run(ADMIN, integrate).unwrap();
    let (_, relation) = it.world.state.relations().next().unwrap();
    assert_eq!(relation.ends[0].application.as_str(), "mysql");
    let relation = RelationRef::Between(end("wordpress"), end("db"));
    it.world.run(ADMIN, Command::RemoveRelation { model: it.here, relation }).unwrap();
    assert_eq!(it.suspended().len(), 0);
}

#[test]
fn setting_what_a_disabled_user_has_changes_nothing() {
    let mut it = offered(Documented);
    it.grant(OfferLevel::Admin);
    let user: domain::name::UserName = "tom".parse().unwrap();
    it.world.run(ADMIN, Command::DisableUser { user: user.clone() }).unwrap();
    let set = |level| Command::SetAccess {
        user: user.clone(),
        on: domain::command::AccessOn::Offer { offer: it.offer, level: Some(level) },
    };
    let (same, lower) = (set(OfferLevel::Admin), set(OfferLevel::Read));
    assert_eq!(it.world.run(ADMIN, same.clone()), Ok(Vec::new()));
    it.world.run(ADMIN, lower).unwrap();
    assert!(matches!(it.world.run(ADMIN, same), Err(Refusal::SubjectDisabled { .. })));
}
