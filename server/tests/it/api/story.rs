//! Two people, two browsers, one controller: the story of issue 4.

use domain::action::Action;
use domain::answer::Answer;
use domain::command::Command;
use domain::level::ModelLevel;
use domain::query::Query;
use domain::refusal::Refusal;
use jiff::Timestamp;
use server::service::replay;
use uuid::Uuid;

use app::api::ApiError;

use super::browser::token_of;
use super::{Browser, Lab, PASSWORD};

#[tokio::test]
async fn tom_comes_in_works_and_leaves() {
    let lab = Lab::new().await;
    let model = lab.add_model("lxd-model-1").await;
    let mut tom = lab.user("tom").await;
    lab.grant("tom", model, ModelLevel::Write).await;
    let Answer::Models(models) =
        tom.query(lab.controller, &Query::Models { user: None, all: false }).await.unwrap()
    else {
        panic!()
    };
    assert_eq!(models.iter().map(|row| row.name.to_string()).collect::<Vec<_>>(), ["lxd-model-1"]);
    let own = Command::SetPassword { user: "tom".parse().unwrap() };
    tom.command_with(lab.controller, &own, Some("another one"), Uuid::new_v4()).await.unwrap();
    let deploy = Command::Deploy {
        model,
        charm: "mysql".into(),
        application: Some("mysql-staging".parse().unwrap()),
        units: 1,
    };
    let done = tom.command(lab.controller, &deploy).await.unwrap();
    let seen = lab.admin.clone().see(lab.controller, &Query::Status { model }).await.unwrap();
    assert!(seen.seq >= done.seq);
    assert!(format!("{:?}", seen.answer).contains("mysql-staging"));
    assert_eq!(tom.sessions().await.to[0].user.to_string(), "tom");
    assert!(tom.log_out(None).await.unwrap().to.is_empty());
    assert_eq!(tom.cookie, None);
    assert_eq!(tom.query(lab.controller, &Query::Controller).await, Err(ApiError::NoSession));
    let wrong = ApiError::Refused { refusal: Refusal::InvalidCredentials };
    assert_eq!(tom.log_in(lab.controller, "tom", PASSWORD).await, Err(wrong));
    assert_eq!(tom.log_in(lab.controller, "tom", "another one").await.unwrap().to.len(), 1);
}

#[tokio::test]
async fn several_controllers_live_on_one_server() {
    let lab = Lab::new().await;
    let link = lab.service.make_link().await.unwrap();
    let mut other = lab.browser();
    let made = other.bootstrap(token_of(&link), "prod").await.unwrap();
    assert_eq!(made.addresses, ["127.0.0.1:8080"]);
    // The link is spent, and nobody comes in by nonsense.
    assert_eq!(lab.browser().bootstrap(token_of(&link), "more").await.unwrap_err(), ApiError::Link);
    let nonsense = app::api::Typed::new("nonsense");
    assert_eq!(lab.browser().bootstrap(nonsense, "more").await.unwrap_err(), ApiError::Link);
    // Each has its own users; one browser may be logged in to both.
    assert_eq!(other.query(lab.controller, &Query::Controller).await, Err(ApiError::NoSession));
    let both = other.log_in(lab.controller, "admin", PASSWORD).await.unwrap();
    assert_eq!(both.to.len(), 2);
    let left = other.log_out(Some(made.controller)).await.unwrap();
    assert_eq!(left.to.iter().map(|to| to.controller).collect::<Vec<_>>(), [lab.controller]);
    // A string of one controller is found though the request names only its user.
    let key = lab.add_user("tom").await;
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 200);
    other.log_in(made.controller, "admin", &made.password).await.unwrap();
    let add = Command::AddUser { name: "tom".parse().unwrap(), display_name: String::new() };
    let key = other.command(made.controller, &add).await.unwrap().key.unwrap().into();
    let mut tom = lab.browser();
    assert_eq!(tom.register("tom", &key, PASSWORD).await.status, 200);
    assert_eq!(tom.sessions().await.to[0].controller, made.controller);
}

#[tokio::test]
async fn an_expired_link_bootstraps_nothing() {
    let lab = Lab::new().await;
    let link = lab.service.make_link().await.unwrap();
    lab.pass(25 * 60 * 60 * 1_000);
    assert_eq!(Browser::new(&lab.app).bootstrap(token_of(&link), "xy").await.unwrap_err(), ApiError::Link);
}

#[tokio::test]
async fn one_may_ask_about_a_moment_before() {
    let lab = Lab::new().await;
    let model = lab.add_model("lxd-model-1").await;
    let mut tom = lab.user("tom").await;
    let before = lab.now();
    lab.pass(60_000);
    lab.grant("tom", model, ModelLevel::Write).await;
    let since = lab.now();
    lab.pass(60_000);
    let ask = |at| Query::WhyAsOf { user: "tom".parse().unwrap(), action: Action::Deploy(model), at };
    let may = async |browser: &mut Browser, at| match browser.query(lab.controller, &ask(at)).await.unwrap() {
        Answer::Why(told) => told.denied.is_none(),
        other => panic!("{other:?}"),
    };
    // From the journal, and then from a snapshot on.
    for _ in 0..2 {
        for (at, expected) in [(before, false), (since, true), (lab.now(), true)] {
            assert_eq!(may(&mut tom, at).await, expected, "{at}");
            assert_eq!(may(&mut lab.admin.clone(), at).await, expected, "{at}");
        }
        let hosted = lab.service.registry.get(lab.controller).unwrap();
        let snapshot = hosted.read(replay::snapshot).unwrap();
        lab.service.store.save_snapshot(lab.controller, &snapshot).await.unwrap();
    }
    let too_early = Timestamp::UNIX_EPOCH;
    let refused = tom.query(lab.controller, &ask(too_early)).await.unwrap_err();
    let ApiError::Refused { refusal: Refusal::NotRemembered { since: bootstrapped } } = refused else {
        panic!("{refused:?}")
    };
    assert!(bootstrapped <= before);
    // Whoever is logged out asks nothing about the past either.
    tom.log_out(None).await.unwrap();
    assert_eq!(tom.query(lab.controller, &ask(since)).await, Err(ApiError::NoSession));
}
