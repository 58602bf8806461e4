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
    serde_saphyr::to_string_with_options(answer, options).expect("an answer is YAML")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn probe() {
        let v = json!({"a": "2014-01-01", "b": "true", "c": "123", "d": "", "e": "@x", "f": "a: b", "g": "yes", "h": [], "i": {}, "j": [{"x": 1, "y": [1,2]}, "z"], "k": "line1\nline2\n", "l": "it's", "m": "x".repeat(50) + " " + &"y ".repeat(60), "n": null, "o": true, "p": 1.5, "q": "tab\there", "r": " lead", "bob@external": {"access": "read"}, "s": "10.0.0.1:17070", "t": "just now", "u": "1:20", "true": 1, "w": "- x", "v": "#x", "": "x", "y": "3.6.0", "z": "a\\b", "aa":"never connected (disabled)", "ab": "a\nb", "ac":"\"q\""});
        println!("{}", to_yaml(&v));
    }
}
