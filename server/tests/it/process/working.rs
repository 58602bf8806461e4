//! The binary at work: what it has acknowledged outlives it, and nothing that it writes tells a secret.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use app::api::VERSION;
use domain::command::Command;
use domain::query::Query;
use juju::registration::{RegistrationString, SecretKey};
use juju::sealed::SealedRequest;
use uuid::Uuid;

use super::client::Client;
use super::{folder, give_up, run, serve, start, start_logging, stop, succeed};

fn add(name: &str) -> Command {
    Command::AddUser { name: name.parse().unwrap(), display_name: String::new() }
}

fn set_password(name: &str) -> Command {
    Command::SetPassword { user: name.parse().unwrap() }
}

/// Bootstraps a controller in a browser.
fn bootstrap(address: &str, link: &str) -> (Client, Uuid, String) {
    let mut admin = Client::new(address);
    let made = admin.bootstrap(link, "lab");
    (admin, made.controller, made.password)
}

#[test]
fn what_was_acknowledged_outlives_a_kill_and_sessions_go_on() {
    let data = folder();
    let mut server = start(data.path(), false);
    let (mut admin, lab, _) = bootstrap(&server.address, &server.link.clone().unwrap());
    let key: SecretKey = admin.command(lab, &add("tom"), None).key.unwrap().into();
    let mut tom = Client::new(&server.address);
    tom.register("tom", &key, "tom's password");
    for round in 0..3 {
        let last = admin.command(lab, &add(&format!("u{round}")), None);
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        server = start(data.path(), true);
        admin.address = server.address.clone();
        tom.address = server.address.clone();
        let seen = admin.query(lab, &Query::Users { all: true });
        assert!(seen["seq"].as_u64().unwrap() >= last.seq);
        assert!(seen.to_string().contains(&format!("u{round}")), "{seen}");
        assert_eq!(tom.sessions().to[0].ended, None);
    }
    let own = tom.query(lab, &Query::User { user: None });
    assert!(own.to_string().contains("tom"), "{own}");
}

#[test]
fn a_kill_in_the_middle_of_many_commands_loses_none_that_was_acknowledged() {
    let data = folder();
    let mut server = start(data.path(), false);
    let (mut admin, lab, _) = bootstrap(&server.address, &server.link.clone().unwrap());
    let busy: Vec<_> = ["aa", "bb", "cc", "dd"]
        .map(|prefix| {
            let admin = admin.clone();
            std::thread::spawn(move || admin.add_until_killed(lab, prefix))
        })
        .into_iter()
        .collect();
    while !admin.query(lab, &Query::Users { all: true }).to_string().contains("\"aa20\"") {}
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let server = start(data.path(), true);
    admin.address = server.address.clone();
    let seen = admin.query(lab, &Query::Users { all: true }).to_string();
    let mut acknowledged = 0;
    for name in busy.into_iter().flat_map(|busy| busy.join().unwrap()) {
        assert!(seen.contains(&format!("\"{name}\"")), "{name} is lost");
        acknowledged += 1;
    }
    assert!(acknowledged > 20);
}

#[test]
fn stops_within_ten_seconds_though_a_browser_listens() {
    let data = folder();
    let mut server = start(data.path(), false);
    let (admin, ..) = bootstrap(&server.address, &server.link.clone().unwrap());
    let _stream = admin.listen();
    let (status, took) = stop(&mut server);
    assert_eq!(status, 0);
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[test]
fn nothing_that_is_written_tells_a_secret() {
    let data = folder();
    let log = std::fs::File::create(data.path().join("log")).unwrap();
    let mut server = start_logging(data.path(), false, Stdio::from(log));
    let link = server.link.clone().unwrap();
    let (mut admin, lab, random) = bootstrap(&server.address, &link);
    let typed = ["first secret of admin", "first secret of tom", "second secret of tom", "a wrong secret"];
    admin.command(lab, &set_password("admin"), Some(typed[0]));
    let key: SecretKey = admin.command(lab, &add("tom"), None).key.unwrap().into();
    admin.answers.clear();
    let mut tom = Client::new(&server.address);
    let question = SealedRequest::ask("tom", &key, [3; 24]);
    let (status, told) = tom.post("/register/preview", &question.to_json());
    assert_eq!(status, 200, "{told}");
    tom.answers.push_str(&told);
    tom.register("tom", &key, typed[1]);
    tom.command(lab, &set_password("tom"), Some(typed[2]));
    tom.log_in(lab, "tom", typed[2]);
    let wrong = format!(
        r#"{{"version":{VERSION},"controller":{{"uuid":"{lab}"}},"user":"tom","password":"{}"}}"#,
        typed[3]
    );
    let (status, refused) = tom.post("/api/login", wrong.as_bytes());
    assert_eq!(status, 401);
    // What a person types as their name is sometimes their password.
    let swapped = format!(
        r#"{{"version":{VERSION},"controller":{{"uuid":"{lab}"}},"user":"swapped-secret","password":"x"}}"#
    );
    assert_eq!(tom.post("/api/login", swapped.as_bytes()).0, 401);
    tom.post(&format!("/register?password={}", typed[1].replace(' ', "+")), b"{}");
    let (status, _) =
        tom.post("/api/command", format!(r#"{{"version":{VERSION},"call":"{}"}}"#, typed[2]).as_bytes());
    assert_eq!(status, 400);
    let answers = format!("{}{}{refused}", admin.answers, tom.answers);
    stop(&mut server);
    let mut secrets: Vec<Vec<u8>> = typed.iter().map(|text| text.as_bytes().to_vec()).collect();
    secrets.push(typed[1].replace(' ', "+").into_bytes());
    secrets.push(b"swapped-secret".to_vec());
    secrets.push(random.into_bytes());
    secrets.push(link.rsplit_once('#').unwrap().1.as_bytes().to_vec());
    secrets.push(key.expose().to_vec());
    secrets.push(serde_json::to_vec(key.expose()).unwrap());
    for cookie in [&admin.cookie, &tom.cookie] {
        secrets.push(cookie.split_once('=').unwrap().1.as_bytes().to_vec());
    }
    let written = everything_in(data.path());
    assert!(contains(&written, b"answered") && contains(&written, b"registration-used"));
    for secret in secrets {
        let shown = String::from_utf8_lossy(&secret).into_owned();
        assert!(secret.len() > 8, "{shown}");
        assert!(!contains(&written, &secret), "{shown} is in a file");
        assert!(!contains(answers.as_bytes(), &secret), "{shown} is in an answer");
    }
}

fn everything_in(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.flat_map(|file| std::fs::read(file).unwrap()).collect()
}

fn contains(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}

#[tokio::test]
async fn a_row_that_is_no_event_is_status_8_with_its_number() {
    let data = folder();
    let mut server = start(data.path(), false);
    let (_, lab, _) = bootstrap(&server.address, &server.link.clone().unwrap());
    stop(&mut server);
    let broken = "UPDATE event SET body = '{\"nonsense\":{}}' WHERE seq = 3";
    crate::store::tamper(&data.path().join("portcullis.db"), broken).await;
    let (status, told) = give_up(&mut serve(data.path()));
    assert_eq!(status, 8);
    let what = "does not parse: unknown variant `nonsense`";
    assert_eq!(told, format!("ERROR row 3 of the journal of controller {lab} {what}"));
}

#[tokio::test]
async fn a_row_that_is_gone_is_status_8_with_its_number() {
    let data = folder();
    let mut server = start(data.path(), false);
    let (_, lab, _) = bootstrap(&server.address, &server.link.clone().unwrap());
    stop(&mut server);
    crate::store::tamper(&data.path().join("portcullis.db"), "DELETE FROM event WHERE seq = 3").await;
    let told = give_up(&mut serve(data.path()));
    let text = format!("ERROR row 3 of the journal of controller {lab} does not parse: it is missing");
    assert_eq!(told, (8, text));
}

#[test]
fn a_password_is_reset_while_the_server_runs() {
    let data = folder();
    let server = start(data.path(), false);
    let (mut admin, lab, _) = bootstrap(&server.address, &server.link.clone().unwrap());
    let told = succeed(&mut run(data.path(), &["reset-password", "admin", "--listen", &server.address]));
    let string = told.lines().find_map(|line| line.trim().strip_prefix("juju register ")).unwrap();
    assert!(told.contains(&format!("http://{}/register#{string}", server.address)), "{told}");
    let string = RegistrationString::decode(string).unwrap();
    assert_eq!(string.addresses, std::slice::from_ref(&server.address));
    // The server follows within a second.
    let begun = std::time::Instant::now();
    while admin.sessions().to[0].ended.is_none() {
        assert!(begun.elapsed() < Duration::from_secs(2));
    }
    admin.register("admin", &string.key, "new password");
    admin.query(lab, &Query::Users { all: true });
    assert_eq!(
        give_up(run(data.path(), &["reset-password", "nobody"]).env("PORTCULLIS_LISTEN", &server.address)).0,
        1
    );
}

#[test]
fn a_backup_that_is_restored_is_what_the_server_knows_within_a_second() {
    let data = folder();
    let server = start(data.path(), false);
    let (mut admin, lab, _) = bootstrap(&server.address, &server.link.clone().unwrap());
    admin.command(lab, &set_password("admin"), Some("password of admin"));
    let backup = data.path().join("backup.db");
    succeed(run(data.path(), &["backup"]).arg(&backup));
    admin.command(lab, &add("later"), None);
    succeed(run(data.path(), &["restore"]).arg(&backup));
    // Every session has ended; the password of then works, and what came after the backup is gone.
    let begun = std::time::Instant::now();
    let mut after = Client::new(&server.address);
    loop {
        after.log_in(lab, "admin", "password of admin");
        if !after.query(lab, &Query::Users { all: true }).to_string().contains("later") {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(2));
    }
    after.command(lab, &add("afterwards"), None);
}
