use proptest::prelude::*;

use super::*;

fn texts(line: &str) -> Vec<String> {
    split(line).unwrap().into_iter().map(|word| word.text).collect()
}

#[test]
fn splits_as_a_shell_does() {
    let check = |line: &str, words: &[&str]| assert_eq!(texts(line), words, "{line}");
    check("", &[]);
    check("  \t ", &[]);
    check("juju  status", &["juju", "status"]);
    check("add-user bob \"Bob Smith\"", &["add-user", "bob", "Bob Smith"]);
    check("a'b c'\"d e\"f", &["ab cd ef"]);
    check("a\\ b \\' \\\\", &["a b", "'", "\\"]);
    check("'a\\b' \"a\\b\" \"a\\\"b\" \"a\\\\b\"", &["a\\b", "a\\b", "a\"b", "a\\b"]);
    check("'' \"\" x", &["", "", "x"]);
    check("'|;&<>$' \"|;&<>$\" \\|", &["|;&<>$", "|;&<>$", "|"]);
    check("one # two", &["one"]);
    check("one#two", &["one#two"]);
    check("one \\\ntwo", &["one", "two"]);
    check("é 'ü ö'", &["é", "ü ö"]);
}

#[test]
fn refuses_what_a_shell_would_act_on() {
    let check = |line: &str, kind: LineMistakeKind, span: Span| {
        assert_eq!(split(line), Err(LineMistake { kind, span }), "{line}");
    };
    check("juju status | grep x", LineMistakeKind::Special('|'), 12..13);
    check("a;b", LineMistakeKind::Special(';'), 1..2);
    check("a &", LineMistakeKind::Special('&'), 2..3);
    check("a <b", LineMistakeKind::Special('<'), 2..3);
    check("a >b", LineMistakeKind::Special('>'), 2..3);
    check("a $HOME", LineMistakeKind::Special('$'), 2..3);
    check("a `b`", LineMistakeKind::Special('`'), 2..3);
    check("a 'b", LineMistakeKind::Unclosed('\''), 2..3);
    check("é \"b", LineMistakeKind::Unclosed('"'), 3..4);
    check("a \\", LineMistakeKind::Backslash, 2..3);
    assert!(split("a|b").unwrap_err().to_string().ends_with("quote it: '|'"));
}

#[test]
fn spans_cover_the_quotes() {
    let spans: Vec<Span> = split("a 'b c'  d\"e\"").unwrap().into_iter().map(|word| word.span).collect();
    assert_eq!(spans, [0..1, 2..7, 9..13]);
    let placed: Vec<Span> = Word::all(["juju", "x"]).into_iter().map(|word| word.span).collect();
    assert_eq!(placed, [0..4, 5..6]);
}

proptest! {
    #[test]
    fn quoting_comes_back(words in proptest::collection::vec(any::<String>(), 0..5)) {
        let line = words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(" ");
        prop_assert_eq!(texts(&line), words);
    }

    #[test]
    fn spans_stand_in_the_line(line in "[a-z'\"\\\\ |#é]{0,20}") {
        match split(&line) {
            Ok(words) => for word in words {
                prop_assert!(line.get(word.span).is_some());
            },
            Err(mistake) => prop_assert!(line.get(mistake.span).is_some()),
        }
    }
}
