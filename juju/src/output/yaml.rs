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
    text.split_inclusive('\n')
        .map(|line| plain_version(line).or_else(|| plain_url(line)).unwrap_or_else(|| line.to_owned()))
        .collect()
}

fn plain_version(line: &str) -> Option<String> {
    let (before, version) = line.trim_end().strip_suffix('"')?.rsplit_once('"')?;
    let alone = before.is_empty() || before.ends_with(' ');
    (alone && is_version(version)).then(|| format!("{before}{version}\n"))
}

/// The key `lab:admin/data.mysql` needs no quotes: no blank follows its colon, and it is no time.
fn plain_url(line: &str) -> Option<String> {
    let (before, url) = line.trim_end().strip_suffix("\":")?.split_once('"')?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"@/.+:-".contains(&byte);
    let is_url = url.contains('/') && url.contains(':') && url.starts_with(|c: char| c.is_ascii_alphabetic());
    (before.trim().is_empty() && is_url && !url.ends_with(':') && url.bytes().all(is_plain))
        .then(|| format!("{before}{url}:\n"))
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
    fn a_url_is_a_plain_key() {
        for (key, expected) in [
            ("lab:admin/data.mysql", "lab:admin/data.mysql"),
            ("c:bob@external/m.o", "c:bob@external/m.o"),
            ("12:30/x", "\"12:30/x\""),
            ("a: b/c", "\"a: b/c\""),
            ("a/b:", "\"a/b:\""),
        ] {
            let answer = json!({key: {"access": "read"}});
            let text = to_yaml(&answer);
            assert_eq!(text, format!("{expected}:\n  access: read\n"));
            let back: serde_json::Value = serde_saphyr::from_str(&text).unwrap();
            assert_eq!(back, answer, "{text}");
        }
    }

    #[test]
    fn a_text_of_several_lines_is_left_alone() {
        let answer = json!({"text": "first\na: \"1.2.3\"\n", "version": "1.2.3"});
        let text = to_yaml(&answer);
        let back: serde_json::Value = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(back, answer, "{text}");
    }
}
