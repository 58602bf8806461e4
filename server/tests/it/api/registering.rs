//! What becomes of a registration string.

use domain::command::Command;
use juju::registration::SecretKey;

use super::{Lab, PASSWORD};

const UNKNOWN: &str = "this controller does not know that string";

#[tokio::test]
async fn a_string_works_once_even_for_a_thousand_at_once() {
    let lab = Lab::new().await;
    let key = lab.add_user("tom").await;
    let attempts = (0..1_000).map(|_| {
        let (mut browser, key) = (lab.browser(), key.clone());
        tokio::spawn(async move { browser.register("tom", &key, PASSWORD).await.status.as_u16() })
    });
    let mut statuses = Vec::new();
    for attempt in attempts.collect::<Vec<_>>() {
        statuses.push(attempt.await.unwrap());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1);
    assert!(statuses.iter().all(|status| [200, 404, 429].contains(status)), "{statuses:?}");
    let rows = lab.service.store.rows(lab.controller, 0, 1_000).await.unwrap();
    assert_eq!(rows.iter().filter(|row| row.kind == "registration-used").count(), 1);
}

#[tokio::test]
async fn what_became_of_a_string_is_told_to_its_holder_only() {
    let lab = Lab::new().await;
    let name = || "tom".parse().unwrap();
    let withdrawn = lab.add_user("tom").await;
    let reset = Command::ResetPassword { user: name() };
    let used: SecretKey =
        lab.admin.clone().command(lab.controller, &reset).await.unwrap().key.unwrap().into();
    assert_eq!(lab.browser().register("tom", &used, PASSWORD).await.status, 200);
    let told = async |key: &SecretKey| {
        let answer = lab.browser().register("tom", key, PASSWORD).await;
        assert_eq!(answer.status, 404, "{}", answer.body);
        answer.body
    };
    assert!(told(&used).await.contains("used"));
    assert!(told(&withdrawn).await.contains("withdrawn"));
    assert!(told(&SecretKey::new([9; 32])).await.contains(UNKNOWN));
    let nobody = lab.browser().register("nobody", &SecretKey::new([9; 32]), PASSWORD).await;
    assert_eq!(nobody.status, 404);
    assert!(nobody.body.contains(UNKNOWN));
}

#[tokio::test]
async fn nothing_is_burned_by_a_refusal() {
    let lab = Lab::new().await;
    let key = lab.add_user("tom").await;
    let disable = Command::DisableUser { user: "tom".parse().unwrap() };
    lab.admin.clone().command(lab.controller, &disable).await.unwrap();
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 403);
    let enable = Command::EnableUser { user: "tom".parse().unwrap() };
    lab.admin.clone().command(lab.controller, &enable).await.unwrap();
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn a_string_expires() {
    let lab = Lab::new().await;
    let key = lab.add_user("tom").await;
    lab.pass(8 * 24 * 60 * 60 * 1_000);
    let answer = lab.browser().register("tom", &key, PASSWORD).await;
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("expired"), "{}", answer.body);
}

#[tokio::test]
async fn guessing_strings_gets_slower_and_a_right_one_waits_with_it() {
    let lab = Lab::new().await;
    let key = lab.add_user("tom").await;
    let mut statuses = Vec::new();
    for _ in 0..7 {
        let guess = lab.browser().register("tom", &SecretKey::new([9; 32]), PASSWORD).await;
        statuses.push(guess.status.as_u16());
    }
    assert_eq!(statuses, [404, 404, 404, 404, 404, 404, 429]);
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 429);
    lab.pass(2_000);
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn an_operator_issues_a_string_that_works() {
    let lab = Lab::new().await;
    let hosted = lab.service.registry.get(lab.controller).unwrap();
    let reset = lab.service.reset_password(&hosted, &"admin".parse().unwrap()).await.unwrap();
    assert_eq!(reset.link, format!("http://127.0.0.1:8080/register#{}", reset.string));
    let string = juju::registration::RegistrationString::decode(&reset.string).unwrap();
    assert_eq!(string.addresses, ["127.0.0.1:8080"]);
    assert!(lab.admin.clone().sessions().await.to[0].ended.is_some());
    assert_eq!(lab.browser().register("admin", &string.key, PASSWORD).await.status, 200);
}
