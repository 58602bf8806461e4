//! The one-time link: once, whatever becomes of the answer.

use std::sync::Arc;

use app::api::ApiError;
use domain::command::Command;
use domain::query::Query;
use domain::refusal::Refusal;
use juju::client::BootstrapRequest;
use server::master_key::MasterKey;
use server::service::Visitor;
use server::store::Memory;
use uuid::Uuid;

use super::browser::{router_of, service_over, token_of};
use super::{Browser, Lab, PASSWORD};

async fn heads(lab: &Lab) -> Vec<(Uuid, u64)> {
    let mut heads = Vec::new();
    for controller in lab.service.store.controllers().await.unwrap() {
        heads.push((controller, lab.service.store.head(controller).await.unwrap()));
    }
    heads
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again() {
    let lab = Lab::new().await;
    let (link, id) = (lab.service.make_link().await.unwrap(), Uuid::new_v4());
    let made = lab.browser().bootstrap_as(token_of(&link), "prod", id).await.unwrap();
    let before = heads(&lab).await;
    // The cookie was lost with the answer.
    let mut again = lab.browser();
    let came = again.bootstrap_as(token_of(&link), "prod", id).await.unwrap();
    assert_eq!((came.controller, &came.password), (made.controller, &made.password));
    assert_eq!(heads(&lab).await, before, "nothing happened twice");
    assert!(again.query(made.controller, &Query::Controller).await.is_ok());
    assert!(lab.browser().log_in(made.controller, "admin", &came.password).await.is_ok());
    // Whoever finds the link later has not its number.
    assert_eq!(lab.browser().bootstrap(token_of(&link), "prod").await.unwrap_err(), ApiError::Link);
    // Nor does the number of another command let anybody in, or the number without the link.
    let (add, other) =
        (Command::AddUser { name: "tom".parse().unwrap(), display_name: String::new() }, Uuid::new_v4());
    again.command_with(made.controller, &add, None, other).await.unwrap();
    assert_eq!(lab.browser().bootstrap_as(token_of(&link), "prod", other).await.unwrap_err(), ApiError::Link);
    let unused = lab.service.make_link().await.unwrap();
    let third = lab.browser().bootstrap_as(token_of(&unused), "third", id).await.unwrap();
    assert_ne!(third.controller, made.controller);
}

#[tokio::test]
async fn a_new_password_ends_it() {
    let lab = Lab::new().await;
    let (link, id) = (lab.service.make_link().await.unwrap(), Uuid::new_v4());
    let mut admin = lab.browser();
    let made = admin.bootstrap_as(token_of(&link), "prod", id).await.unwrap();
    let own = Command::SetPassword { user: "admin".parse().unwrap() };
    admin.command_with(made.controller, &own, Some(PASSWORD), Uuid::new_v4()).await.unwrap();
    assert_eq!(lab.browser().bootstrap_as(token_of(&link), "prod", id).await.unwrap_err(), ApiError::Link);
}

#[tokio::test]
async fn the_end_of_the_link_ends_it() {
    let lab = Lab::new().await;
    let (link, id) = (lab.service.make_link().await.unwrap(), Uuid::new_v4());
    lab.browser().bootstrap_as(token_of(&link), "prod", id).await.unwrap();
    lab.pass(24 * 60 * 60 * 1_000);
    assert_eq!(lab.browser().bootstrap_as(token_of(&link), "prod", id).await.unwrap_err(), ApiError::Link);
}

#[tokio::test]
async fn many_at_once_make_one_controller() {
    let (_folder, store) = crate::store::sqlite_store().await;
    let lab = Lab::over(Arc::new(store)).await;
    let (link, id) = (lab.service.make_link().await.unwrap(), Uuid::new_v4());
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let (mut browser, token) = (lab.browser(), token_of(&link));
            tokio::spawn(async move { browser.bootstrap_as(token, "prod", id).await.unwrap().controller })
        })
        .collect();
    for call in calls {
        let controller = call.await.unwrap();
        assert_eq!(heads(&lab).await.len(), 2);
        assert!(heads(&lab).await.iter().any(|(made, _)| *made == controller));
    }
    lab.service.store.close().await;
}

#[tokio::test]
async fn a_restart_and_a_rotated_master_key_change_nothing() {
    let store = Arc::new(Memory::default());
    let lab = Lab::over(store.clone()).await;
    let (link, id) = (lab.service.make_link().await.unwrap(), Uuid::new_v4());
    let made = lab.browser().bootstrap_as(token_of(&link), "prod", id).await.unwrap();
    let mut restarted = service_over(store, &lab.hand);
    let keys =
        "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n2 AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    restarted.key = Arc::new(MasterKey::parse("test", keys).unwrap());
    restarted.start().await.unwrap();
    let mut there = Browser::new(&router_of(&restarted, &lab.stop));
    let came = there.bootstrap_as(token_of(&link), "prod", id).await.unwrap();
    assert_eq!((came.controller, came.password), (made.controller, made.password));
}

#[tokio::test]
async fn an_identity_provider_is_refused_and_the_link_stays_good() {
    let lab = Lab::new().await;
    let link = lab.service.make_link().await.unwrap();
    let request = BootstrapRequest {
        name: "prod".parse().unwrap(),
        cloud: "lxd".parse().unwrap(),
        region: None,
        credential: None,
        identity_url: Some("https://api.jujucharms.com/identity".into()),
        rulebook: None,
        add_model: None,
    };
    let (token, id) = (token_of(&link), Uuid::new_v4());
    let refused = lab.service.bootstrap(&Visitor::default(), token.expose(), &request, id).await.unwrap_err();
    assert_eq!(refused, Refusal::IdentityProviderUnsupported.into());
    let told = juju::wording::item(&Refusal::IdentityProviderUnsupported);
    assert!(told.contains("identity"), "{told}");
    lab.browser().bootstrap(token_of(&link), "prod").await.unwrap();
}
