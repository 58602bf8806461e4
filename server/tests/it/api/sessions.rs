//! How long a login holds, and what ends it.

use app::api::{ApiError, Target};
use domain::command::Command;
use domain::query::Query;
use domain::refusal::Refusal;
use domain::session::Ended;
use serde_json::json;
use uuid::Uuid;

use super::browser::token_of;
use super::{Lab, PASSWORD};

const HOUR: i64 = 60 * 60 * 1_000;

#[tokio::test]
async fn a_login_holds_for_24_hours_from_the_login() {
    let lab = Lab::new().await;
    let mut tom = lab.user("tom").await;
    lab.pass(24 * HOUR - 1);
    tom.query(lab.controller, &Query::Controller).await.unwrap();
    lab.pass(1);
    let ended = Err(ApiError::Ended { ended: Ended::Expired });
    assert_eq!(tom.query(lab.controller, &Query::Controller).await, ended);
    assert_eq!(tom.sessions().await.to[0].ended, Some(Ended::Expired));
}

#[tokio::test]
async fn ones_own_new_password_ends_all_other_sessions() {
    let lab = Lab::new().await;
    let mut here = lab.user("tom").await;
    let mut there = lab.browser();
    there.log_in(lab.controller, "tom", PASSWORD).await.unwrap();
    let own = Command::SetPassword { user: "tom".parse().unwrap() };
    here.command_with(lab.controller, &own, Some("new"), Uuid::new_v4()).await.unwrap();
    here.query(lab.controller, &Query::Controller).await.unwrap();
    let ended = Err(ApiError::Ended { ended: Ended::CredentialsChanged });
    assert_eq!(there.query(lab.controller, &Query::Controller).await, ended);
    let again = here.command_with(lab.controller, &own, None, Uuid::new_v4()).await;
    assert_eq!(again.unwrap_err().status(), 400);
}

#[tokio::test]
async fn a_cookie_from_before_a_login_is_worth_nothing_after_it() {
    let lab = Lab::new().await;
    let mut tom = lab.user("tom").await;
    let before = tom.clone();
    tom.log_in(lab.controller, "tom", PASSWORD).await.unwrap();
    assert_ne!(before.cookie, tom.cookie);
    assert!(before.clone().sessions().await.to.is_empty());
}

#[tokio::test]
async fn failed_logins_get_slower_whether_the_user_exists_or_not() {
    let lab = Lab::new().await;
    lab.user("tom").await;
    let refused = ApiError::Refused { refusal: Refusal::InvalidCredentials };
    for (user, controller) in [("tom", lab.controller), ("nobody", lab.controller), ("tom", Uuid::new_v4())] {
        for _ in 0..6 {
            let answer = lab.browser().log_in(controller, user, "wrong").await;
            assert_eq!(answer, Err(refused.clone()), "{user}");
        }
        let answer = lab.browser().log_in(controller, &user.to_uppercase(), PASSWORD).await;
        assert!(matches!(answer, Err(ApiError::Throttled { .. })), "{user}: {answer:?}");
    }
    let arguments =
        json!({ "controller": Target::Uuid(lab.controller), "user": "tom", "password": PASSWORD });
    let answer = lab.browser().call("login", arguments).await;
    assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (429, "1"));
    lab.pass(2_000);
    lab.browser().log_in(lab.controller, "tom", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn the_random_password_of_bootstrap_works_until_it_is_changed() {
    let lab = Lab::new().await;
    assert!(lab.browser().log_in(lab.controller, "admin", &lab.random_password).await.is_err());
    assert!(lab.browser().log_in(lab.controller, "admin", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn disabled_removed_and_pending_users_get_one_answer() {
    let lab = Lab::new().await;
    lab.user("tom").await;
    lab.user("ann").await;
    lab.add_user("new").await;
    let mut admin = lab.admin.clone();
    let user = |name: &str| name.parse().unwrap();
    admin.command(lab.controller, &Command::DisableUser { user: user("tom") }).await.unwrap();
    admin.command(lab.controller, &Command::RemoveUser { user: user("ann") }).await.unwrap();
    for name in ["tom", "ann", "new", "nobody"] {
        let answer = lab.browser().log_in(lab.controller, name, PASSWORD).await;
        assert_eq!(answer, Err(ApiError::Refused { refusal: Refusal::InvalidCredentials }), "{name}");
    }
}

#[tokio::test]
async fn one_logs_in_by_the_name_of_a_controller_and_learns_nothing_by_trying() {
    let lab = Lab::new().await;
    lab.user("tom").await;
    let named = |name: &str| Target::Name(name.parse().unwrap());
    let came = lab.browser().log_in_at(named("lab"), "tom", PASSWORD).await.unwrap();
    let [to] = came.to.as_slice() else { panic!("{came:?}") };
    assert_eq!((to.controller, to.name.as_str(), to.addresses.len()), (lab.controller, "lab", 1));
    let refused = ApiError::Refused { refusal: Refusal::InvalidCredentials };
    for (controller, user) in [("lab", "tom"), ("lab", "nobody"), ("no-such", "tom")] {
        for _ in 0..6 {
            let answer = lab.browser().log_in_at(named(controller), user, "wrong").await;
            assert_eq!(answer, Err(refused.clone()), "{controller} {user}");
        }
        let answer = lab.browser().log_in_at(named(controller), user, PASSWORD).await;
        assert!(matches!(answer, Err(ApiError::Throttled { .. })), "{controller} {user}: {answer:?}");
    }
    // By its UUID it is the same account.
    let answer = lab.browser().log_in(lab.controller, "tom", PASSWORD).await;
    assert!(matches!(answer, Err(ApiError::Throttled { .. })), "{answer:?}");
}

#[tokio::test]
async fn of_several_controllers_by_one_name_it_is_the_first_that_has_the_user() {
    let lab = Lab::new().await;
    lab.pass(1_000);
    let link = lab.service.make_link().await.unwrap();
    let mut other = lab.browser();
    let made = other.bootstrap(token_of(&link), "lab").await.unwrap();
    let add = Command::AddUser { name: "eve".parse().unwrap(), display_name: String::new() };
    let key = other.command(made.controller, &add).await.unwrap().key.unwrap().into();
    assert_eq!(lab.browser().register("eve", &key, PASSWORD).await.status, 200);
    let lab_named = || Target::Name("lab".parse().unwrap());
    let admin = lab.browser().log_in_at(lab_named(), "admin", PASSWORD).await.unwrap();
    assert_eq!(admin.to[0].controller, lab.controller);
    let eve = lab.browser().log_in_at(lab_named(), "eve", PASSWORD).await.unwrap();
    assert_eq!(eve.to[0].controller, made.controller);
}
