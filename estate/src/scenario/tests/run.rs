//! Console blocks: seats, answers, expectations, the clock.

use domain::rulebook::RulebookName;

use super::{console, run};
use crate::scenario::{Script, Tally};

/// Runs the lines of a console block and compares the report of what failed, empty if nothing did.
fn check(lines: &str, report: &str) {
    let record = run(&console(lines));
    let failures: String = record.failures().map(ToString::to_string).collect();
    assert_eq!(failures, report, "{lines}");
}

#[test]
fn as_expected() {
    for lines in [
        "tom$ juju say one/two\none\ntwo",
        "tom$ juju say one/two\n\none\n...\n\n",
        "tom$ juju say one",
        "tom$ juju say ...\n\\...",
        "tom$ juju where\ntom\nbob$ juju where\nbob",
        "tom$ juju fail no rights\n? 1\nno [..]",
        "tom$ juju old\ndone",
        "tom$ juju colour\n> red\nColour [blue]: red\nIt is red.",
        "tom$ juju colour\n>\nColour [blue]:\nIt is blue.",
        "tom$ juju colour\n? 2\nColour [blue]:",
        "tom$ juju password\n> a b\n> a b\nNew password:\nAgain:",
        "tom$ juju password\n> a\n? 1\n> b\n...\nERROR passwords differ",
        "tom$ juju say\n(no output)",
        "admin$ juju add-user tom\n    juju register [..]\ntom$ juju register $TOKEN(tom)\ntoken-0-tom at tom",
        "a$ juju add-user x\na$ juju add-user y\na$ juju add-user x\nb$ juju register $TOKEN(x)\ntoken-2-x at b",
    ] {
        check(lines, "");
    }
}

#[test]
fn another_output() {
    check(
        "tom$ juju say one/2/three\none\ntwo\nthree",
        "4: tom$ juju say one/2/three\n  expected output (-), got (+):\n    one\n  - two\n  + 2\n    three\n",
    );
    check(
        "tom$ juju say one\n(no output)",
        "4: tom$ juju say one\n  expected output (-), got (+):\n  - (no output)\n  + one\n",
    );
}

#[test]
fn another_status() {
    check(
        "tom$ juju fail no rights",
        "4: tom$ juju fail no rights\n  expected exit status 0, got 1\n  it showed:\n    no rights\n",
    );
    check("tom$ juju say\n? 1", "4: tom$ juju say\n  expected exit status 1, got 0\n");
}

#[test]
fn answers_left_over() {
    check("tom$ juju say\n> a", "4: tom$ juju say\n  it did not ask for the last answer\n");
    check(
        "tom$ juju colour\n> a\n> b\n> c\n...",
        "4: tom$ juju colour\n  it did not ask for the last 2 answers\n  it showed:\n    Colour [blue]: a\n    It is a.\n",
    );
}

#[test]
fn a_string_that_was_not_issued() {
    check(
        "admin$ juju add-user bob\ntom$ juju register $TOKEN(tom)",
        "5: tom$ juju register $TOKEN(tom)\n  no registration string was issued for `tom` before this command\n",
    );
}

#[test]
fn hints_are_kept_but_no_output() {
    let record = run(&console("tom$ juju old"));
    let shown = record.outcomes()[0].command().unwrap().shown.as_ref().unwrap();
    assert_eq!(
        (shown.text.as_str(), shown.hints.as_slice()),
        ("done\n", ["write new".to_owned()].as_slice())
    );
}

#[test]
fn clock_and_tally() {
    let text = "```console\n\n(clock +25h)\n```\n\n```console\ntom$ juju time\n90000\n```\n\n~~~console\n(clock +5m)\n~~~\n\
                ```console\ntom$ juju time\n90300\ntom$ juju time\n1\n```\n";
    assert_eq!(run(text).tally().to_string(), "2 passed, 1 failed");
}

#[test]
fn an_indented_block_loses_its_indentation() {
    let text = "1. A list:\n\n   ```console\n   tom$ juju say one/  two\n   one\n     two\n   ```\n";
    assert_eq!(run(text).tally().to_string(), "1 passed, 0 failed");
}

#[test]
fn windows_newlines_and_byte_order_mark() {
    let text = "\u{feff}<!-- rulebook: juju36 -->\r\n```console\r\ntom$ juju colour\r\n> red\r\nColour [blue]: red\r\n...\r\n```\r\n";
    assert_eq!(Script::parse(text).unwrap().rulebook(), RulebookName::Juju36);
    assert_eq!(run(text).tally().to_string(), "1 passed, 0 failed");
}

#[test]
fn top_of_the_file() {
    for (text, rulebook, yaml) in [
        ("Words", RulebookName::Documented, None),
        ("<!-- rulebook: documented -->\n", RulebookName::Documented, None),
        ("<!--rulebook:juju36-->\n---\na: 1\n---\n", RulebookName::Juju36, Some((3, "a: 1\n"))),
        (
            "---\na: 1\n\nb: 2\n---\n<!-- rulebook: juju36 -->",
            RulebookName::Juju36,
            Some((2, "a: 1\n\nb: 2\n")),
        ),
        ("---\n---\n", RulebookName::Documented, Some((2, ""))),
    ] {
        let script = Script::parse(text).unwrap();
        assert_eq!(script.rulebook(), rulebook);
        assert_eq!(script.front_matter().map(|front| (front.line, front.yaml.as_str())), yaml, "{text}");
    }
}

#[test]
fn tallies_of_several_files() {
    let sum = Tally { passed: 3, failed: 1 } + Tally { passed: 2, failed: 4 };
    assert_eq!(sum.to_string(), "5 passed, 5 failed");
}
