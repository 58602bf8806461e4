//! What holds for every text.

use proptest::prelude::*;

use super::echo::{Echo, finished};
use crate::scenario::align::{Pair, align};
use crate::scenario::expected::output_lines;
use crate::scenario::fence::Fence;
use crate::scenario::line::escaped;
use crate::scenario::{Expected, LinePattern, Record, Script, updated};

/// Lines that mean something to the format, in any order.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("```console".to_owned()),
        Just("  ```console".to_owned()),
        Just("```".to_owned()),
        Just("~~~ sh".to_owned()),
        Just("(clock +5m)".to_owned()),
        Just("(no output)".to_owned()),
        Just("...".to_owned()),
        Just("a$ juju say one/two\\\\/> x".to_owned()),
        Just("  a$ juju say  one/.../[..]".to_owned()),
        Just("juju add-user tom".to_owned()),
        Just("a$ juju register $TOKEN(tom)".to_owned()),
        Just("juju register M...".to_owned()),
        Just("b$ juju colour".to_owned()),
        Just("> red".to_owned()),
        Just("? 1".to_owned()),
        Just("---".to_owned()),
        Just("<!-- rulebook: juju36 -->".to_owned()),
        "\\PC{0,12}",
        "[?>$. \\[\\](ab'\"\\\\|é]{0,8}",
    ]
}

fn document() -> impl Strategy<Value = String> {
    (prop::collection::vec(line(), 0..12), prop_oneof![Just("\n"), Just("\r\n")])
        .prop_map(|(lines, newline)| lines.join(newline))
}

/// A document that can be read: blocks of commands with any expectations.
fn scenario() -> impl Strategy<Value = String> {
    let command = prop_oneof![
        "a\\$ juju say( [ab/.>?]{0,6}| x/\\[\\.\\.\\]/y){1}"
            .prop_filter("no shell", |line| !line.contains('>')),
        Just("b$ juju fail x".to_owned()),
        Just("b$ juju colour".to_owned()),
        Just("b$ juju where\n? 1".to_owned()),
        Just("b$ juju colour\n> red".to_owned()),
    ];
    let expected = prop::collection::vec("(\\.\\.\\.|\\[\\.\\.\\]|\\\\?[ab.]{0,3}|b)", 0..4);
    let commands = prop::collection::vec((command, expected), 1..4);
    (commands, prop_oneof![Just(""), Just("  "), Just("\t")]).prop_map(|(commands, indent)| {
        let lines = commands.into_iter().flat_map(|(command, expected)| {
            command.split('\n').map(str::to_owned).chain(expected).collect::<Vec<_>>()
        });
        let block: String = lines.map(|line| format!("{indent}{line}\n")).collect();
        format!("words\n\n{indent}````console\n{block}{indent}````\nwords")
    })
}

fn output() -> impl Strategy<Value = String> {
    prop::collection::vec("[ab.>? ]{0,4}", 0..6).prop_map(|lines| lines.join("\n"))
}

fn patterns() -> impl Strategy<Value = Vec<LinePattern>> {
    let line = "(\\.\\.\\.|(\\[\\.\\.\\]|[ab ]){0,4})".prop_map(|line| LinePattern::parse(&line));
    prop::collection::vec(line, 1..6)
}

fn is_blank(pattern: &LinePattern) -> bool {
    pattern.to_string().is_empty()
}

proptest! {
    #[test]
    fn nothing_panics(text in prop_oneof![document(), any::<String>()]) {
        match Script::parse(&text) {
            Ok(script) => {
                let record = finished(Record::of(&script, &mut Echo::default()));
                let tally = record.tally();
                prop_assert!(tally.passed + tally.failed <= script.steps().len());
                prop_assert_eq!(record.failures().count(), tally.failed);
                updated(&script, &record);
            }
            Err(mistake) => {
                let line = text.lines().nth(mistake.line - 1);
                prop_assert!(line.is_some_and(|line| mistake.column <= line.chars().count() + 1), "{mistake}");
            }
        }
    }

    #[test]
    fn an_updated_file_passes_and_stays(text in scenario()) {
        let script = Script::parse(&text).unwrap();
        let record = finished(Record::of(&script, &mut Echo::default()));
        let once = updated(&script, &record);
        if record.tally().failed == 0 {
            prop_assert_eq!(&once, &text);
        }
        let script = Script::parse(&once).unwrap();
        let record = finished(Record::of(&script, &mut Echo::default()));
        prop_assert_eq!(record.tally().failed, 0, "{}", once);
        prop_assert_eq!(updated(&script, &record), once);
    }

    #[test]
    fn an_escaped_line_means_itself(line in "\\PC{0,10}", other in "\\PC{0,10}") {
        let (fence, _) = Fence::open("```console").unwrap();
        let pattern = LinePattern::parse(&escaped(&line, fence));
        prop_assert!(pattern.matches(&line));
        let same = line.trim_end_matches([' ', '\t']) == other.trim_end_matches([' ', '\t']);
        prop_assert_eq!(pattern.matches(&other), same);
    }

    #[test]
    fn blanks_at_the_end_do_not_count(pattern in patterns(), output in output(), blanks in "[ \t]{0,3}") {
        let padded: String = output.lines().map(|line| format!("{line}{blanks}\n")).collect();
        let expected = Expected::Lines(pattern);
        prop_assert_eq!(expected.matches(&output), expected.matches(&padded));
        prop_assert_eq!(expected.matches(&output), expected.matches(&format!("\n{blanks}\n{output}\n\n")));
    }

    /// Two ways to the same answer: the fast comparison, and the search for the way with the fewest changes.
    #[test]
    fn matching_is_a_way_without_changes(
        patterns in patterns().prop_filter("trimmed", |p| !p.first().is_some_and(is_blank) && !p.last().is_some_and(is_blank)),
        output in output(),
    ) {
        let lines = output_lines(&output);
        let is_change = |pair: &Pair<'_>| matches!(pair, Pair::Replaced(..) | Pair::Missing(_) | Pair::Surplus(_));
        let changes = align(&patterns, &lines).iter().any(is_change);
        let expected = Expected::Lines(patterns.clone());
        prop_assert_eq!(expected.matches(&output), !changes);
        prop_assert_eq!(expected.difference(&output).is_some(), changes);
    }

    #[test]
    fn any_lines_match_whatever_stands_around(before in output(), middle in output(), after in output()) {
        let (fence, _) = Fence::open("```console").unwrap();
        let exact = |text: &str| text.lines().map(|line| LinePattern::parse(&escaped(line, fence))).collect::<Vec<_>>();
        let mut patterns = exact(&format!("|{before}|"));
        patterns.push(LinePattern::parse("..."));
        patterns.extend(exact(&format!("|{after}|")));
        let shown = format!("|{before}|\n{middle}\n|{after}|");
        prop_assert!(Expected::Lines(patterns).matches(&shown));
    }
}
