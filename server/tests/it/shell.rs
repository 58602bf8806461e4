//! `portcullis shell`, its lines coming from a pipe as from a script.

use std::io::Write;
use std::process::{Command, Stdio};

struct Ended {
    status: i32,
    out: String,
    err: String,
}

fn shell(arguments: &[&str], lines: &str) -> Ended {
    let mut child = Command::new(env!("CARGO_BIN_EXE_portcullis"))
        .arg("shell")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { status: ended.status.code().unwrap(), out: text(ended.stdout), err: text(ended.stderr) }
}

#[test]
fn commands_of_several_seats_come_from_a_pipe() {
    let ended = shell(
        &[],
        "juju bootstrap lxd lab\njuju add-user tom\ntom$ juju register $TOKEN(tom)\ntoms secret\ntoms secret\n\ntom$ juju whoami --format json\n",
    );
    assert!(ended.err.contains("Welcome, tom. You are now logged into \"lab\"."), "{}", ended.err);
    assert!(ended.out.ends_with("{\"controller\":\"lab\",\"user\":\"tom\"}\n"), "{}", ended.out);
    assert_eq!(ended.status, 0);
}

#[test]
fn a_seat_alone_moves_there() {
    let ended =
        shell(&[], "ops$\njuju bootstrap lxd lab\nadmin$ juju whoami\nops$ juju whoami --format json\n");
    assert!(ended.err.contains("There is no current controller."), "{}", ended.err);
    assert!(ended.out.contains("\"user\":\"admin\""), "{}", ended.out);
}

#[test]
fn the_last_command_gives_the_status() {
    for (lines, status) in [
        ("juju version\n", 0),
        ("juju controllers\n", 1),
        ("juju grnt bob read default\n", 2),
        ("juju controllers\njuju version\n", 0),
        ("juju controllers\nexit\njuju version\n", 1),
        ("", 0),
    ] {
        assert_eq!(shell(&[], lines).status, status, "{lines:?}");
    }
}

#[test]
fn time_passes_by_the_clock_and_rules_by_the_rulebook() {
    let ended = shell(
        &["--rulebook", "juju36"],
        "juju bootstrap lxd lab\njuju add-user tom\n(clock +8d)\ntom$ juju register $TOKEN(tom)\none\none\n\n",
    );
    assert!(ended.err.contains("that registration string expired on "), "{}", ended.err);
    assert!(!ended.err.contains("Initial model"), "{}", ended.err);
    assert_eq!(ended.status, 1);
}

#[test]
fn a_token_that_nobody_has_is_told() {
    let ended = shell(&[], "juju register $TOKEN(tom)\n");
    assert_eq!(ended.status, 2);
    assert!(ended.out.starts_with("ERROR "), "{}", ended.out);
}

#[test]
fn an_answer_goes_into_a_file_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("me.json");
    let ended = shell(
        &[],
        &format!("juju bootstrap lxd lab\njuju whoami --format json -o {}\n", file.to_str().unwrap()),
    );
    assert_eq!((ended.status, ended.out.as_str()), (0, ""));
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, "{\"controller\":\"lab\",\"model\":\"default\",\"user\":\"admin\"}\n");
    let nowhere = folder.path().join("none/me.json");
    let ended =
        shell(&[], &format!("juju bootstrap lxd lab\njuju whoami -o {}\n", nowhere.to_str().unwrap()));
    assert_eq!(ended.status, 1);
    assert!(ended.err.contains("ERROR cannot write "), "{}", ended.err);
}

#[test]
fn quiet_leaves_answers_and_errors() {
    let ended = shell(&[], "juju bootstrap lxd lab --quiet\njuju version -q\njuju logout -q\n");
    assert_eq!(ended.out, "3.6.0\n");
    assert!(ended.err.starts_with("ERROR preventing account loss"), "{}", ended.err);
}
