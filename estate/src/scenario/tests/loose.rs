//! Documents that were not written for the format.

use super::echo::{Echo, finished};
use super::run;
use crate::scenario::{Fault, Record, Script, Unready};

/// Runs a document; answers its tally and what was run at each seat.
fn seats(text: &str) -> (String, Vec<(String, Vec<String>)>) {
    let mut machine = Echo::default();
    let record = finished(Record::of(&Script::parse(text).unwrap(), &mut machine));
    let seats = machine.seats.into_iter().map(|(seat, lines)| (seat.to_string(), lines)).collect();
    (record.tally().to_string(), seats)
}

fn ran(seat: &str, lines: &[&str]) -> (String, Vec<String>) {
    (seat.to_owned(), lines.iter().map(|line| (*line).to_owned()).collect())
}

#[test]
fn a_plain_text() {
    let text = "How we begin\n\njuju say hello\njuju add-user Eve.X\n\nJuju then waits; our juju is patient.\n  juju say no\n\n\
                juju register MEEwxyz...\njuju where\njuju\n";
    let (tally, seats) = seats(text);
    assert_eq!(tally, "4 passed, 0 failed");
    assert_eq!(
        seats,
        [
            ran("admin", &["juju say hello", "juju add-user Eve.X"]),
            ran("eve-x", &["juju register token-0-Eve.X", "juju where"]),
        ]
    );
}

#[test]
fn shell_blocks() {
    let text = "juju say prose\n\n```bash\njuju say a\n\n  # a comment\n  juju add-user tom\n```\n```yaml\nkey: |\n```\n~~~sh\njuju \
                register MEE…\nls\n~~~\n";
    let (tally, seats) = seats(text);
    assert_eq!(tally, "3 passed, 1 failed");
    assert_eq!(
        seats,
        [
            ran("admin", &["juju say a", "juju add-user tom"]),
            ran("tom", &["juju register token-0-tom", "ls"]),
        ]
    );
}

#[test]
fn a_second_registration_has_a_seat_of_its_own() {
    let (_, seats) = seats("juju add-user tom\njuju register M...\njuju register M...\njuju register M...\n");
    let names: Vec<_> = seats.iter().map(|(seat, _)| seat.as_str()).collect();
    assert_eq!(names, ["admin", "tom", "tom-2", "tom-3"]);
}

#[test]
fn console_blocks_do_not_move_the_current_seat() {
    let (_, seats) = seats("```console\ntom$ juju where\n```\n```sh\njuju where\n```\n");
    let names: Vec<_> = seats.iter().map(|(seat, _)| seat.as_str()).collect();
    assert_eq!(names, ["admin", "tom"]);
}

#[test]
fn questions() {
    let mut machine = Echo::default();
    let script = Script::parse("juju colour x\njuju password x\njuju sure x\njuju nag x\n").unwrap();
    let record = finished(Record::of(&script, &mut machine));
    let texts: Vec<_> = record
        .outcomes()
        .iter()
        .map(|outcome| {
            let shown = outcome.command().unwrap().shown.as_ref().unwrap();
            (shown.status, shown.text.as_str())
        })
        .collect();
    let nagged = "Password: \n".repeat(17);
    assert_eq!(
        texts,
        [
            (0, "Colour [blue]: \nIt is blue.\n"),
            (0, "New password: \nAgain: \n"),
            (1, "Sure? \n"),
            (0, nagged.as_str()),
        ]
    );
    assert_eq!(machine.passwords.into_values().collect::<Vec<_>>(), ["generated-admin"]);
}

#[test]
fn nothing_was_issued() {
    let record = run("juju register MEE...\njuju where\n");
    assert_eq!(record.tally().to_string(), "1 passed, 1 failed");
    let failure = record.failures().next().unwrap();
    assert_eq!(failure.faults, [Fault::Unready(Unready::NoToken)]);
}
