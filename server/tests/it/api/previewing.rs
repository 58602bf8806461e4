//! What a registration string will give, asked before it is used.

use domain::command::Command;
use domain::level::{ControllerLevel, ModelLevel};
use juju::registration::SecretKey;
use juju::sealed::SealedRequest;

use super::{Lab, PASSWORD};

#[tokio::test]
async fn the_holder_is_told_levels_and_names_and_nothing_is_burned() {
    let lab = Lab::new().await;
    let model = lab.add_model("lxd-model-1").await;
    lab.add_model("private").await;
    let key = lab.add_user("tom").await;
    lab.grant("tom", model, ModelLevel::Write).await;
    let rows = || async { lab.service.store.rows(lab.controller, 0, 1_000).await.unwrap().len() };
    let before = rows().await;
    for _ in 0..10 {
        let told = lab.browser().preview("tom", &key).await.unwrap();
        assert_eq!((told.controller.as_str(), told.user.to_string().as_str()), ("lab", "tom"));
        assert_eq!(told.on_controller, Some(ControllerLevel::Login));
        let models: Vec<_> =
            told.models.iter().map(|(named, level)| (named.name.to_string(), *level)).collect();
        assert_eq!(models, [("lxd-model-1".to_owned(), ModelLevel::Write)]);
        assert!(told.expires_at.is_some_and(|at| at > lab.now()));
    }
    assert_eq!(rows().await, before);
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 200);
}

#[tokio::test]
async fn a_string_that_does_not_work_is_answered_as_when_it_is_used() {
    let lab = Lab::new().await;
    let same = async |name: &str, key: &SecretKey| {
        let asked = lab.browser().preview(name, key).await.unwrap_err();
        let used = lab.browser().register(name, key, PASSWORD).await;
        assert_eq!((asked.status, &asked.body), (used.status, &used.body), "{name}");
        asked.body
    };
    let reset = Command::ResetPassword { user: "tom".parse().unwrap() };
    let withdrawn = lab.add_user("tom").await;
    let used: SecretKey =
        lab.admin.clone().command(lab.controller, &reset).await.unwrap().key.unwrap().into();
    assert_eq!(lab.browser().register("tom", &used, PASSWORD).await.status, 200);
    assert!(same("tom", &withdrawn).await.contains("withdrawn"));
    assert!(same("tom", &used).await.contains("used"));
    assert!(same("tom", &SecretKey::new([9; 32])).await.contains("does not know that string"));
    assert!(same("nobody", &SecretKey::new([9; 32])).await.contains("does not know that string"));
    let late = lab.add_user("late").await;
    let waiting = lab.add_user("waiting").await;
    let disable = Command::DisableUser { user: "waiting".parse().unwrap() };
    lab.admin.clone().command(lab.controller, &disable).await.unwrap();
    assert!(same("waiting", &waiting).await.contains("disabled"));
    lab.pass(8 * 24 * 60 * 60 * 1_000);
    assert!(same("late", &late).await.contains("expired"));
}

#[tokio::test]
async fn asking_counts_as_trying_and_neither_message_passes_for_the_other() {
    let lab = Lab::new().await;
    let key = lab.add_user("tom").await;
    let question = SealedRequest::ask("tom", &key, [1; 24]).to_json();
    let registration =
        SealedRequest::seal("tom", &juju::password::Password::new(PASSWORD).unwrap(), &key, [2; 24]);
    let mut browser = lab.browser();
    assert_eq!(browser.send("POST", "/register", question).await.status, 500);
    assert_eq!(browser.send("POST", "/register/preview", registration.to_json()).await.status, 500);
    assert_eq!(browser.send("GET", "/register/preview", Vec::new()).await.status, 405);
    assert_eq!(browser.send("POST", "/register/preview", vec![b' '; 70_000]).await.status, 413);
    for _ in 0..4 {
        assert_eq!(lab.browser().preview("tom", &SecretKey::new([9; 32])).await.unwrap_err().status, 404);
    }
    assert_eq!(lab.browser().preview("tom", &key).await.unwrap_err().status, 429);
    assert_eq!(lab.browser().register("tom", &key, PASSWORD).await.status, 429);
}
