//! User names: local (`bob`) and external (`bob@external`). Case is kept for display and ignored in comparisons.

use alloc::format;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{InvalidName, NameKind};

/// The pseudo-user whose grants hold for every external user (`semantics §2.4`).
pub const EVERYONE_EXTERNAL: &str = "everyone@external";

const WHY: &str = "names have at least two letters, digits, dots, hyphens or pluses, and begin and end with a letter or digit";

/// The name of any user; `bob@local` is `bob`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserName {
    text: String,
    /// Where the domain begins, after the `@`; none for a local user.
    domain: Option<usize>,
}

/// The name of a user whom the controller itself keeps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalUserName(UserName);

impl UserName {
    /// The whole name, as it was first written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The domain of an external user.
    pub fn domain(&self) -> Option<&str> {
        self.domain.and_then(|at| self.text.get(at..))
    }

    /// Whether the controller itself keeps this user.
    pub fn is_local(&self) -> bool {
        self.domain.is_none()
    }

    /// The name as a local one, unless it has a domain.
    pub fn to_local(&self) -> Option<LocalUserName> {
        self.is_local().then(|| LocalUserName(self.clone()))
    }

    /// What tells one name from another: the name in lower case.
    pub fn key(&self) -> String {
        self.text.to_ascii_lowercase()
    }

    fn folded(&self) -> impl Iterator<Item = u8> + '_ {
        self.text.bytes().map(|b| b.to_ascii_lowercase())
    }
}

impl LocalUserName {
    /// The name as it was first written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for UserName {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let invalid = || InvalidName::new(NameKind::User, text, WHY);
        let (name, domain) = match text.split_once('@') {
            Some((name, domain)) => (name, Some(domain)),
            None => (text, None),
        };
        if !is_part(name) || domain.is_some_and(|domain| !is_part(domain)) {
            return Err(invalid());
        }
        Ok(match domain.filter(|domain| !domain.eq_ignore_ascii_case("local")) {
            Some(domain) => UserName { text: format!("{name}@{domain}"), domain: Some(name.len() + 1) },
            None => UserName { text: name.into(), domain: None },
        })
    }
}

impl FromStr for LocalUserName {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let name: UserName = text.parse()?;
        name.to_local()
            .ok_or_else(|| InvalidName::new(NameKind::User, text, "a local user's name has no domain"))
    }
}

fn is_part(part: &str) -> bool {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    part.len() >= 2
        && edge(part.chars().next())
        && edge(part.chars().next_back())
        && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-'))
}

impl TryFrom<String> for UserName {
    type Error = InvalidName;

    fn try_from(text: String) -> Result<Self, InvalidName> {
        text.parse()
    }
}

impl TryFrom<String> for LocalUserName {
    type Error = InvalidName;

    fn try_from(text: String) -> Result<Self, InvalidName> {
        text.parse()
    }
}

impl From<UserName> for String {
    fn from(name: UserName) -> Self {
        name.text
    }
}

impl From<LocalUserName> for String {
    fn from(name: LocalUserName) -> Self {
        name.0.text
    }
}

impl From<LocalUserName> for UserName {
    fn from(name: LocalUserName) -> Self {
        name.0
    }
}

impl PartialEq for UserName {
    fn eq(&self, other: &Self) -> bool {
        self.text.eq_ignore_ascii_case(&other.text)
    }
}

impl Eq for UserName {}

impl Ord for UserName {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl PartialOrd for UserName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for UserName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for byte in self.folded() {
            state.write_u8(byte);
        }
        state.write_u8(0xff);
    }
}

impl fmt::Display for UserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for LocalUserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_juju_takes() {
        for good in ["tom", "Tom", "a1", "9.a+b-c", "bob@external", "bob@ext.example"] {
            assert!(good.parse::<UserName>().is_ok(), "{good}");
        }
        for bad in
            ["", "t", "a_b", "bob.", "-bob", "bob+", "@", "bob@", "@external", "b@external", "a@b@c", "tóm"]
        {
            assert!(bad.parse::<UserName>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_local_domain_is_no_domain() {
        let local: UserName = "bob@local".parse().unwrap();
        assert_eq!((local.as_str(), local.domain()), ("bob", None));
        assert_eq!("bob@external".parse::<UserName>().unwrap().domain(), Some("external"));
        assert!("bob@external".parse::<LocalUserName>().is_err());
        assert_eq!("bob@local".parse::<LocalUserName>().unwrap().as_str(), "bob");
    }

    #[test]
    fn case_is_shown_and_ignored() {
        let (upper, lower): (UserName, UserName) = ("BoB".parse().unwrap(), "bob".parse().unwrap());
        assert_eq!(upper, lower);
        assert_eq!(upper.cmp(&lower), Ordering::Equal);
        assert_eq!((upper.as_str(), upper.key().as_str()), ("BoB", "bob"));
    }
}
