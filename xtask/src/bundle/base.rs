//! Where on its host a bundle lives.

use std::fmt;
use std::str::FromStr;

/// A path that begins and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The root of a host.
    pub fn root() -> Self {
        Base("/".to_owned())
    }

    /// The path, with both slashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Base {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let inner = text.trim_matches('/');
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        match inner {
            "" => Ok(Base::root()),
            _ if inner.bytes().all(fits) && !inner.contains("//") => Ok(Base(format!("/{inner}/"))),
            _ => Err("a base is a path of letters, digits, - . _ ~ and /, such as /demo/".to_owned()),
        }
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_both_slashes_however_it_is_typed() {
        for text in ["demo", "/demo", "demo/", "/demo/"] {
            assert_eq!(text.parse::<Base>().unwrap().as_str(), "/demo/");
        }
        assert_eq!("/".parse(), Ok(Base::root()));
        assert_eq!("a/b".parse::<Base>().unwrap().as_str(), "/a/b/");
    }

    #[test]
    fn refuses_what_would_break_an_address() {
        for text in ["/a b/", "a//b", "\"", "?x"] {
            assert!(text.parse::<Base>().is_err(), "{text}");
        }
    }
}
