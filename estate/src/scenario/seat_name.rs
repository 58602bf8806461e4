//! The name of a seat: one person at one machine.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The name of a seat: a small letter, then small letters, digits and dashes (scenario format).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SeatName(String);

impl SeatName {
    /// The seat at which a scenario begins when it names none.
    pub fn admin() -> Self {
        Self("admin".to_owned())
    }

    /// The seat of a user: the user's name in small letters, with a dash for every character a seat may not have.
    pub fn of_user(user: &str) -> Self {
        let mut name: String = user.chars().flat_map(char::to_lowercase).map(seat_character).collect();
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            name.insert_str(0, "seat-");
        }
        Self(name)
    }

    /// The same name with a number behind it, for a second seat of one user.
    pub fn numbered(&self, number: usize) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn seat_character(c: char) -> char {
    if is_seat_character(c) { c } else { '-' }
}

fn is_seat_character(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

impl FromStr for SeatName {
    type Err = BadSeatName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        if starts_well && text.chars().all(is_seat_character) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadSeatName(text.to_owned()))
        }
    }
}

impl TryFrom<String> for SeatName {
    type Error = BadSeatName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<SeatName> for String {
    fn from(name: SeatName) -> Self {
        name.0
    }
}

impl fmt::Display for SeatName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that cannot name a seat.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` cannot name a seat: it takes a small letter, then small letters, digits and dashes")]
pub struct BadSeatName(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grammar() {
        for good in ["a", "admin", "tom-2", "a9-", "t0m"] {
            assert_eq!(good.parse::<SeatName>().unwrap().as_str(), good);
        }
        for bad in ["", "Tom", "1st", "-a", "tom_2", "tom.b", "ü", "tom "] {
            assert_eq!(bad.parse::<SeatName>(), Err(BadSeatName(bad.to_owned())));
        }
    }

    #[test]
    fn named_after_a_user() {
        for (user, seat) in [
            ("tom", "tom"),
            ("Tom.B+x", "tom-b-x"),
            ("7of9", "seat-7of9"),
            ("bob@external", "bob-external"),
            ("É", "seat--"),
            ("", "seat-"),
        ] {
            let named = SeatName::of_user(user);
            assert_eq!(named.as_str(), seat);
            assert_eq!(seat.parse(), Ok(named));
        }
    }

    #[test]
    fn serde_uses_the_same_door() {
        assert_eq!(serde_json::from_str::<SeatName>("\"tom\"").unwrap(), SeatName::of_user("tom"));
        assert!(serde_json::from_str::<SeatName>("\"Tom\"").is_err());
    }
}
