//! Application names: `[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*`; offers use them too.

use super::NameKind;
use super::text::text_name;

text_name!(
    /// The name of an application in a model, or of an application offer (`semantics §1.1`).
    ApplicationName,
    NameKind::Application,
    check
);

const UPPERCASE: &str = "it may not contain uppercase letters";
const NUMBER_LAST: &str = "it may not end in a number after a hyphen";
const CHARACTERS: &str =
    "it may only contain lowercase letters, digits and hyphens, and begins with a letter";

fn check(text: &str) -> Result<(), &'static str> {
    if text.chars().any(|c| c.is_ascii_uppercase()) {
        return Err(UPPERCASE);
    }
    let known = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !known || !text.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Err(CHARACTERS);
    }
    let mut parts = text.split('-').skip(1);
    let lettered = |part: &str| part.contains(|c: char| c.is_ascii_lowercase());
    match parts.find(|part| !lettered(part)) {
        None => Ok(()),
        Some(part) if !part.is_empty() && text.ends_with(part) => Err(NUMBER_LAST),
        Some(_) => Err("each part between hyphens needs a letter"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_juju_takes() {
        for good in ["mysql", "mysql-staging", "a", "db-2b", "x9-y"] {
            assert!(good.parse::<ApplicationName>().is_ok(), "{good}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let why = |text: &str| text.parse::<ApplicationName>().unwrap_err().why;
        assert_eq!(why("MySQL"), UPPERCASE);
        assert_eq!(why("db-2"), NUMBER_LAST);
        assert_eq!(why("2db"), CHARACTERS);
        assert_eq!(why("a_b"), CHARACTERS);
        assert_eq!(why(""), CHARACTERS);
        assert_eq!(why("a--b"), "each part between hyphens needs a letter");
        assert_eq!(why("a-"), "each part between hyphens needs a letter");
    }
}
