//! What all kinds of names share: a text that one check has let in.

/// Defines a name: a newtype over text, whose only door is `FromStr`; serde goes through the same door.
macro_rules! text_name {
    ($(#[$doc:meta])* $name:ident, $kind:expr, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "alloc::string::String", into = "alloc::string::String")]
        pub struct $name(alloc::string::String);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl core::str::FromStr for $name {
            type Err = crate::name::InvalidName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let check: fn(&str) -> Result<(), &'static str> = $check;
                match check(text) {
                    Ok(()) => Ok(Self(text.into())),
                    Err(why) => Err(crate::name::InvalidName::new($kind, text, why)),
                }
            }
        }

        impl TryFrom<alloc::string::String> for $name {
            type Error = crate::name::InvalidName;

            fn try_from(text: alloc::string::String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for alloc::string::String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pub(super) use text_name;

/// Whether a text begins with a character of one class and goes on in another.
pub(super) fn begins_and_goes_on(text: &str, begins: fn(char) -> bool, goes_on: fn(char) -> bool) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(begins) && characters.all(goes_on)
}
