//! The writer: once for a number, all or nothing, the same after a restart.

use std::sync::Arc;

use domain::command::Command;
use domain::level::ModelLevel;
use domain::query::Query;
use server::service::Service;
use server::store::{Batch, Journal, Memory, Row, Store};
use uuid::Uuid;

use super::browser::{router_of, service_over};
use super::{Browser, Lab};

fn add(name: &str) -> Command {
    Command::AddUser { name: name.parse().unwrap(), display_name: String::new() }
}

fn state(service: &Service, controller: Uuid) -> domain::state::State {
    service.registry.get(controller).unwrap().read(Clone::clone)
}

#[tokio::test]
async fn a_repeated_number_answers_what_the_first_did() {
    let lab = Lab::new().await;
    let (mut admin, id) = (lab.admin.clone(), Uuid::new_v4());
    let first = admin.command_with(lab.controller, &add("tom"), None, id).await.unwrap();
    let again = admin.command_with(lab.controller, &add("tom"), None, id).await.unwrap();
    assert_eq!(first.outcome, again.outcome);
    let key = |done: app::api::Done| juju::registration::SecretKey::from(done.key.unwrap());
    assert_eq!(key(first), key(again));
    assert!(admin.command(lab.controller, &add("tom")).await.is_err());
    // Somebody else learns nothing by guessing the number.
    let mut tom = lab.user("ann").await;
    assert_eq!(tom.command_with(lab.controller, &add("xy"), None, id).await.unwrap_err().status(), 400);
}

#[tokio::test]
async fn a_number_sent_many_times_at_once_is_done_once() {
    let lab = Lab::new().await;
    let id = Uuid::new_v4();
    let calls: Vec<_> = (0..50)
        .map(|_| {
            let (mut admin, controller) = (lab.admin.clone(), lab.controller);
            tokio::spawn(async move { admin.command_with(controller, &add("tom"), None, id).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn commands_at_once_are_each_in_the_journal() {
    let (_folder, store) = crate::store::sqlite_store().await;
    let lab = Lab::over(Arc::new(store)).await;
    let calls: Vec<_> = (0..200)
        .map(|number| {
            let (mut admin, controller) = (lab.admin.clone(), lab.controller);
            tokio::spawn(async move { admin.command(controller, &add(&format!("u{number}"))).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let (live, hand) = (state(&lab.service, lab.controller), lab.hand.clone());
    assert_eq!(lab.service.store.head(lab.controller).await.unwrap(), live.seq);
    let again = service_over(lab.service.store.clone(), &hand);
    again.start().await.unwrap();
    assert_eq!(state(&again, lab.controller), live);
    lab.service.store.close().await;
}

#[tokio::test]
async fn a_snapshot_gives_the_state_that_replaying_gives() {
    let lab = Lab::new().await;
    let model = lab.add_model("m").await;
    lab.user("tom").await;
    lab.grant("tom", model, ModelLevel::Admin).await;
    for _ in 0..600 {
        let open = Command::OpenModel { model };
        lab.admin.clone().command(lab.controller, &open).await.unwrap();
    }
    for number in 0..200 {
        lab.admin.clone().command(lab.controller, &add(&format!("u{number}"))).await.unwrap();
    }
    let store = lab.service.store.clone();
    let snapshot = loop {
        match store.snapshot(lab.controller, server::service::replay::FORMAT, u64::MAX).await.unwrap() {
            Some(snapshot) => break snapshot,
            None => tokio::task::yield_now().await,
        }
    };
    assert!(snapshot.seq >= 1_000);
    let loaded = server::service::replay::load(&*store, lab.controller).await.unwrap().unwrap();
    assert_eq!(loaded, state(&lab.service, lab.controller));
}

#[tokio::test]
async fn two_servers_on_one_database_decide_one_after_the_other() {
    let store = Arc::new(Memory::default());
    let lab = Lab::over(store.clone()).await;
    let other = service_over(store, &lab.hand);
    other.start().await.unwrap();
    let mut there = Browser { app: router_of(&other, &lab.stop), ..lab.admin.clone() };
    lab.admin.clone().command(lab.controller, &add("tom")).await.unwrap();
    // The other has not heard of tom, finds the number taken, catches up and decides again.
    assert!(there.command(lab.controller, &add("tom")).await.is_err() || { panic!("tom was added twice") });
    there.command(lab.controller, &add("ann")).await.unwrap();
    assert!(lab.admin.clone().command(lab.controller, &add("ann")).await.is_err());
    other.look(&mut None).await.unwrap();
    lab.service.look(&mut None).await.unwrap();
    lab.admin.clone().command(lab.controller, &add("eve")).await.unwrap();
    assert_eq!(
        lab.service.store.head(lab.controller).await.unwrap(),
        state(&lab.service, lab.controller).seq
    );
}

#[tokio::test]
async fn a_row_of_another_process_that_cannot_be_followed_is_no_readiness() {
    let store = Arc::new(Memory::default());
    let lab = Lab::over(store.clone()).await;
    let mut probe = lab.browser();
    assert_eq!(probe.send("GET", "/readyz", Vec::new()).await.status, 200);
    let generation = store.generation().await.unwrap();
    let mut row = store.rows_before(lab.controller, u64::MAX, 1).await.unwrap().remove(0);
    row = Row { seq: row.seq + 1, command: None, body: "nonsense".into(), ..row };
    store
        .append(&Batch { generation, controller: lab.controller, rows: vec![row], secrets: Vec::new() })
        .await
        .unwrap();
    assert_eq!(probe.send("GET", "/readyz", Vec::new()).await.status, 503);
    assert_eq!(probe.send("GET", "/healthz", Vec::new()).await.status, 200);
    assert_eq!(lab.admin.clone().command(lab.controller, &add("tom")).await.unwrap_err().status(), 500);
}

#[tokio::test]
async fn a_refusal_is_kept_and_changes_nothing() {
    let lab = Lab::new().await;
    let mut tom = lab.user("tom").await;
    let head = lab.service.store.head(lab.controller).await.unwrap();
    let id = Uuid::new_v4();
    assert_eq!(tom.command_with(lab.controller, &add("xy"), None, id).await.unwrap_err().status(), 403);
    let kept = lab.service.store.refusals(lab.controller, 10).await.unwrap();
    assert_eq!((kept.len(), kept[0].command, kept[0].kind.as_str()), (1, Some(id), "add-user"));
    assert!(kept[0].source.actor.is_some() && kept[0].source.session.is_some());
    assert_eq!(lab.service.store.head(lab.controller).await.unwrap(), head);
}

#[tokio::test]
async fn a_query_sees_what_was_acknowledged() {
    let lab = Lab::new().await;
    let mut admin = lab.admin.clone();
    for number in 0..20 {
        let done = admin.command(lab.controller, &add(&format!("u{number}"))).await.unwrap();
        let seen = admin.see(lab.controller, &Query::Users { all: true }).await.unwrap();
        assert!(seen.seq >= done.seq);
        assert!(format!("{:?}", seen.answer).contains(&format!("u{number}")));
    }
}
