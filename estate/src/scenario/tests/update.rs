//! `--update`: what was shown, written back.

use super::echo::{Echo, finished};
use super::{console, run};
use crate::scenario::{Record, Script, updated};

fn update(text: &str) -> String {
    let script = Script::parse(text).unwrap();
    let record = finished(Record::of(&script, &mut Echo::default()));
    updated(&script, &record)
}

/// The lines of a console block before and after; what comes out must pass.
fn check(before: &str, after: &str) {
    let after = console(after);
    assert_eq!(update(&console(before)), after);
    assert_eq!(run(&after).tally().failed, 0, "{after}");
}

#[test]
fn what_passes_stays() {
    for lines in
        ["a$ juju say x\n\n[..]\n\n", "a$ juju say x\n? 0\n...", "a$ juju say x\n\\x", "a$ juju say x"]
    {
        check(lines, lines);
    }
}

#[test]
fn output() {
    check("a$ juju say x/y/z\nx\no\nz\n", "a$ juju say x/y/z\nx\ny\nz\n");
    check("a$ juju say x 1/y/z\nx [..]\no", "a$ juju say x 1/y/z\nx [..]\ny\nz");
    check("a$ juju say x 1/y/z\n...\no", "a$ juju say x 1/y/z\n...\nz");
    check("a$ juju say x\n(no output)", "a$ juju say x\nx");
    check("a$ juju say\nx\ny", "a$ juju say\n(no output)");
    check("a$ juju say x//y\nx\ny\na$ juju where\nb\n", "a$ juju say x//y\nx\n\ny\na$ juju where\na\n");
    check("a$ juju where\n\no\n\na$ juju where", "a$ juju where\n\na\n\na$ juju where");
}

#[test]
fn lines_that_would_mean_something_else() {
    check(
        "a$ juju say '.../(no output)/x [..]/\\\\'\no",
        "a$ juju say '.../(no output)/x [..]/\\\\'\n'...\n\\(no output)\n\\x [..]\n\\\\\\'",
    );
    check("a$ juju say '/```/```'\n'", "a$ juju say '/```/```'\n'\n\\```\n```'");
}

#[test]
fn status() {
    check("a$ juju fail x", "a$ juju fail x\n? 1");
    check("a$ juju fail x\n? 3\nx", "a$ juju fail x\n? 1\nx");
    check("a$ juju say x\n? 3\nx", "a$ juju say x\nx");
    check("a$ juju colour\n> c\n? 3\nx", "a$ juju colour\n> c\nColour [blue]: c\nIt is c.");
    check(
        "a$ juju password\n> c\nx",
        "a$ juju password\n? 1\n> c\nNew password:\nAgain:\nERROR passwords differ",
    );
}

#[test]
fn indentation_and_newlines_stay() {
    let block = |lines: &str| lines.replace('\n', "\r\n");
    assert_eq!(
        update(&block("* a\n\n  ```console\n  a$ juju say x/ y//z\n  o\n  ```\n")),
        block("* a\n\n  ```console\n  a$ juju say x/ y//z\n  x\n   y\n\n  z\n  ```\n")
    );
    let ragged = "  ```console\n a$ juju say  x\n o\n  ```";
    assert_eq!(run(&update(ragged)).tally().failed, 0);
}

#[test]
fn what_could_not_run_stays() {
    let text = console("a$ juju register $TOKEN(tom)\n? 1\nx");
    assert_eq!(update(&text), text);
}

#[test]
fn answers_left_over_stay() {
    assert_eq!(update(&console("a$ juju where\n> x\ny")), console("a$ juju where\n> x\na"));
}
