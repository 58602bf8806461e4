//! What holds for every answer: what a program reads back is what was told.

use proptest::prelude::*;
use serde_json::{Map, Number, Value};

use super::{to_json, to_yaml};

/// Texts that people and programs write: names, sentences, and what a parser may take for something else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9-]{0,9}",
        "[a-z]{1,6}(@[a-z]{1,5})?/[a-z]{1,6}\\.[a-z]{1,6}",
        "[a-z]{1,4}:[a-z]{1,6}/[a-z]{1,6}\\.[a-z]{1,6}",
        "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}",
        "[ -~é日]{0,20}",
        "[ -~]{0,8}\n[ -~]{0,8}\n?",
        prop::sample::select(vec![
            "yes",
            "no",
            "on",
            "off",
            "true",
            "null",
            "~",
            "-",
            "1e3",
            "0x10",
            "0o7",
            "12:30",
            "2014-01-01",
            "- a",
            "# a",
            "a: b",
            "a #b",
            "{}",
            "[]",
            "!x",
            "&x",
            "*x",
            "|",
            ">",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "=",
            "<<",
            ".inf",
            ".nan",
            "",
            " a",
            "a ",
            ":",
            "?",
        ])
        .prop_map(str::to_owned),
    ]
}

fn answer() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text().prop_map(Value::String),
        any::<bool>().prop_map(Value::Bool),
        any::<u32>().prop_map(|number| Value::Number(Number::from(number))),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((text(), inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn json_is_one_line_and_comes_back(told in answer()) {
        let line = to_json(&told);
        prop_assert_eq!(line.matches('\n').count(), 1);
        prop_assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), told);
    }

    #[test]
    fn yaml_comes_back(told in answer()) {
        let text = to_yaml(&told);
        prop_assert!(text.ends_with('\n'));
        let back: Value = serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{text}{error}"));
        prop_assert_eq!(back, told, "{}", text);
    }
}
