//! JSON as Juju prints it: one compact line.

use serde::Serialize;

/// One line with its line end; keys in the order of the fields.
#[expect(clippy::expect_used, reason = "answers hold strings, numbers, lists and maps with string keys")]
pub fn to_json<T: Serialize>(answer: &T) -> String {
    let mut line = serde_json::to_string(answer).expect("an answer is JSON");
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_in_the_order_of_the_fields() {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct User {
            user_name: &'static str,
            access: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            disabled: Option<bool>,
        }
        let users = [User { user_name: "bob", access: "login", disabled: None }];
        assert_eq!(to_json(&users), "[{\"user-name\":\"bob\",\"access\":\"login\"}]\n");
    }
}
