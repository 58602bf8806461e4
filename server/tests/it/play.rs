//! `portcullis play`: the scenarios of the documentation, and what an author of one meets.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::process::{rehearse, serve_people};

/// A right file: two commands, one of them refused.
const RIGHT: &str = "# Bob\n\n```console\nadmin$ juju bootstrap lxd lab\nadmin$ juju show-user bob\n? 1\nERROR user \"bob\" not found\n```\n";

struct Played {
    status: i32,
    told: String,
}

fn play(arguments: &[&str], files: &[PathBuf]) -> Played {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portcullis"));
    let Output { status, stdout, stderr } = command.arg("play").args(arguments).args(files).output().unwrap();
    let told = String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap();
    Played { status: status.code().unwrap(), told }
}

fn file(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bob.md");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

/// The report of a file, its path shortened to the name.
fn report(arguments: &[&str], path: &Path) -> Played {
    let played = play(arguments, &[path.to_owned()]);
    Played { told: played.told.replace(path.to_str().unwrap(), "bob.md"), ..played }
}

/// The scenarios of the documentation.
fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/scenarios");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    files.sort();
    assert!(files.len() > 30, "only {} scenarios were found", files.len());
    files
}

/// Every scenario of the documentation holds: a failure is told with its file and line.
#[test]
fn the_documentation_is_true() {
    let played = play(&[], &documents());
    assert_eq!(played.status, 0, "\n{}", played.told);
    assert!(played.told.ends_with(" passed, 0 failed\n"), "{}", played.told);
}

/// The same files hold on a server, over HTTP, with its database, its sessions and its clock.
#[test]
fn the_documentation_is_true_of_a_server_too() {
    let data = tempfile::tempdir().unwrap();
    let server = rehearse(data.path());
    let url = format!("http://{}", server.address);
    let served = play(&["--server", &url], &documents());
    assert_eq!(served.status, 0, "\n{}", served.told);
    assert_eq!(served.told, play(&[], &documents()).told);
}

#[test]
fn a_mismatch_on_a_server_is_told() {
    let data = tempfile::tempdir().unwrap();
    let server = rehearse(data.path());
    let (_folder, path) = file(&RIGHT.replace("ERROR user \"bob\" not found", "ERROR nobody"));
    let played = report(&["--server", &format!("http://{}", server.address)], &path);
    assert_eq!(played.status, 1);
    assert!(played.told.contains("+ ERROR user \"bob\" not found"), "{}", played.told);
}

#[test]
fn a_server_for_people_plays_nothing() {
    let data = tempfile::tempdir().unwrap();
    let server = serve_people(data.path());
    let (_folder, path) = file(RIGHT);
    let played = report(&["--server", &format!("http://{}", server.address)], &path);
    assert_eq!(played.status, 1);
    assert!(played.told.contains("started with --rehearsal"), "{}", played.told);
    drop(server);
    let nobody = report(&["--server", "http://127.0.0.1:1"], &path);
    assert_eq!(nobody.status, 1);
    assert!(nobody.told.contains("cannot reach http://127.0.0.1:1"), "{}", nobody.told);
}

#[test]
fn a_right_file_tells_its_count_only() {
    let (_folder, path) = file(RIGHT);
    let played = report(&[], &path);
    assert_eq!((played.status, played.told.as_str()), (0, "2 passed, 0 failed\n"));
}

#[test]
fn a_mismatch_tells_what_was_expected_and_what_came() {
    let (_folder, path) = file(&RIGHT.replace("ERROR user \"bob\" not found", "ERROR nobody"));
    let played = report(&[], &path);
    let expected = "bob.md:5: admin$ juju show-user bob\n  expected output (-), got (+):\n  - ERROR nobody\n  + ERROR user \"bob\" not found\n1 passed, 1 failed\n";
    assert_eq!((played.status, played.told.as_str()), (1, expected));
}

#[test]
fn a_wrong_status_is_a_mismatch() {
    let (_folder, path) = file(&RIGHT.replace("? 1\n", ""));
    let played = report(&[], &path);
    assert_eq!(played.status, 1);
    assert!(played.told.starts_with("bob.md:5: "), "{}", played.told);
    assert!(played.told.contains("expected exit status 0, got 1"), "{}", played.told);
}

#[test]
fn a_mistake_tells_its_place_and_nothing_of_the_file_is_played() {
    let (_folder, path) = file(&RIGHT.replace("show-user bob", "show-user bob | less"));
    let played = report(&[], &path);
    assert_eq!(played.status, 2);
    assert!(played.told.starts_with("bob.md:5:"), "{}", played.told);
    assert!(played.told.ends_with("0 passed, 0 failed\n"), "{}", played.told);
}

#[test]
fn a_file_that_is_not_there_is_told_and_the_others_are_played() {
    let (folder, path) = file(RIGHT);
    let played = play(&[], &[folder.path().join("none.md"), path]);
    assert_eq!(played.status, 2);
    assert!(played.told.contains("none.md: cannot read it"), "{}", played.told);
    assert!(played.told.ends_with("2 passed, 0 failed\n"), "{}", played.told);
}

#[test]
fn print_shows_what_stands_on_the_terminals() {
    let (_folder, path) = file(RIGHT);
    let played = report(&["--print"], &path);
    let expected = "admin$ juju bootstrap lxd lab\nCreating Juju controller \"lab\" on localhost/localhost\nBootstrap complete, controller \"lab\" is now available\nInitial model \"default\" added\nadmin$ juju show-user bob\nERROR user \"bob\" not found\n? 1\n2 passed, 0 failed\n";
    assert_eq!((played.status, played.told.as_str()), (0, expected));
}

#[test]
fn update_writes_what_was_shown_and_only_that() {
    let (_folder, path) = file(&RIGHT.replace("? 1\nERROR user \"bob\" not found", "ERROR nobody"));
    report(&["--update"], &path);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), RIGHT);
    let again = report(&["--update"], &path);
    assert_eq!((again.status, again.told.as_str()), (0, "2 passed, 0 failed\n"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), RIGHT);
}

#[test]
fn no_time_passes_in_a_scenario_but_by_its_own_clock() {
    let text = "```console\nadmin$ juju bootstrap lxd lab\n```\n\n```console\n(clock +90s)\n```\n\n```console\nadmin$ juju show-user\nuser-name: admin\ndisplay-name: admin\naccess: superuser\ndate-created: 1 minute ago\nlast-connection: 1 minute ago\n```\n";
    let (_folder, path) = file(text);
    let played = report(&[], &path);
    assert_eq!((played.status, played.told.as_str()), (0, "2 passed, 0 failed\n"));
}
