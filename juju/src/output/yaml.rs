//! YAML as Juju prints it.

use serde::Serialize;
use serde_saphyr::ser_options;

/// A document with its line end; keys in the order of the fields, lists not indented under their key.
///
/// Text that YAML 1.1 would read as something else (`yes`, `2014-01-01`, `1e3`) is quoted, as Go's yaml.v2 does.
#[expect(clippy::expect_used, reason = "answers hold strings, numbers, lists and maps with string keys")]
pub fn to_yaml<T: Serialize>(answer: &T) -> String {
    // A long line stays one line, so that it can be found by its text.
    let options = ser_options! { folded_wrap_chars: usize::MAX };
    let text = serde_saphyr::to_string_with_options(answer, options).expect("an answer is YAML");
    plain_versions(text)
}

/// Go's yaml.v2 does not take `3.6.0` for a number, so it stands without quotes.
///
/// A text of several lines may hold anything; a document with one stays as it is.
fn plain_versions(text: String) -> String {
    let is_block = |line: &str| line.ends_with(['|', '>', '-', '+']);
    if !text.contains('"') || text.lines().any(is_block) {
        return text;
    }
    let plain = |line: &str| match line.trim_end().strip_suffix('"').and_then(|line| line.rsplit_once('"')) {
        Some((before, version)) if is_version(version) && (before.is_empty() || before.ends_with(' ')) => {
            format!("{before}{version}\n")
        }
        _ => line.to_owned(),
    };
    text.split_inclusive('\n').map(plain).collect()
}

fn is_version(text: &str) -> bool {
    let numbers = text.split('.');
    text.matches('.').count() >= 2
        && numbers
            .clone()
            .all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn text_is_quoted_where_gos_yaml_would_read_something_else() {
        for (value, expected) in [
            ("lxd", "lxd"),
            ("3.6.0", "3.6.0"),
            ("192.0.2.1", "192.0.2.1"),
            ("3.6", "\"3.6\""),
            ("3..6", "\"3..6\""),
            ("123", "\"123\""),
            ("true", "\"true\""),
            ("yes", "\"yes\""),
            ("2014-01-01", "\"2014-01-01\""),
            ("", "\"\""),
            ("just now", "just now"),
            ("04:32:35Z", "04:32:35Z"),
            ("never connected (disabled)", "never connected (disabled)"),
        ] {
            assert_eq!(to_yaml(&json!({"key": value})), format!("key: {expected}\n"));
            assert_eq!(to_yaml(&json!([value])), format!("- {expected}\n"));
        }
    }

    #[test]
    fn keys_are_in_order_and_lists_not_indented() {
        let answer = json!({"b": {"0": [1, {"x": "y"}]}, "a": []});
        assert_eq!(to_yaml(&answer), "b:\n  \"0\":\n  - 1\n  - x: \"y\"\na: []\n");
    }

    #[test]
    fn a_text_of_several_lines_is_left_alone() {
        let answer = json!({"text": "first\na: \"1.2.3\"\n", "version": "1.2.3"});
        let text = to_yaml(&answer);
        let back: serde_json::Value = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(back, answer, "{text}");
    }
}
