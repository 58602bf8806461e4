//! Access levels: one enum for each kind of resource, so that `superuser` on a model does not compile
//! (`semantics §2.1`, seed 003).

use alloc::string::String;
use core::fmt::{self, Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// A kind of resource that people get access to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A controller.
    Controller,
    /// A cloud of a controller.
    Cloud,
    /// A model.
    Model,
    /// An application offer.
    Offer,
}

/// What the levels of every kind share: they are ordered, have names, and a grant of one holds everything below it.
pub trait Level: Copy + Ord + Hash + Debug + Display + FromStr<Err = InvalidLevel> + 'static {
    /// The kind of resource that the levels are for.
    const KIND: Kind;
    /// All levels, lowest first.
    const ALL: &'static [Self];

    /// The next lower level; nothing below the lowest.
    fn below(self) -> Option<Self> {
        Self::ALL.iter().copied().take_while(|level| *level < self).last()
    }
}

/// A text that is no level of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidLevel {
    /// The kind that it should have been a level of.
    pub kind: Kind,
    /// What was given.
    pub text: String,
}

macro_rules! levels {
    ($(#[$doc:meta])* $name:ident, $kind:expr, { $($(#[$level_doc:meta])* $level:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$level_doc])* #[serde(rename = $text)] $level),+
        }

        impl $name {
            /// The level as it is written.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$level => $text),+
                }
            }
        }

        impl Level for $name {
            const KIND: Kind = $kind;
            const ALL: &'static [Self] = &[$(Self::$level),+];
        }

        impl FromStr for $name {
            type Err = InvalidLevel;

            fn from_str(text: &str) -> Result<Self, InvalidLevel> {
                match text {
                    $($text => Ok(Self::$level),)+
                    _ => Err(InvalidLevel { kind: $kind, text: text.into() }),
                }
            }
        }

        impl Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

levels!(
    /// Access to a controller.
    ControllerLevel,
    Kind::Controller,
    {
        /// Log in to the controller.
        Login = "login",
        /// Do anything that can be done at the level of a controller.
        Superuser = "superuser",
    }
);

levels!(
    /// Access to a cloud of a controller.
    CloudLevel,
    Kind::Cloud,
    {
        /// Add models on the cloud.
        AddModel = "add-model",
        /// Do anything that can be done at the level of a cloud.
        Admin = "admin",
    }
);

levels!(
    /// Access to a model.
    ModelLevel,
    Kind::Model,
    {
        /// See the content of a model without changing it.
        Read = "read",
        /// Deploy and manage applications on the model.
        Write = "write",
        /// Do anything that can be done at the level of a model.
        Admin = "admin",
    }
);

levels!(
    /// Access to an application offer.
    OfferLevel,
    Kind::Offer,
    {
        /// Find the offer.
        Read = "read",
        /// Relate an application to the offer.
        Consume = "consume",
        /// Do anything that can be done at the level of an offer.
        Admin = "admin",
    }
);

impl Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Controller => "controller",
            Kind::Cloud => "cloud",
            Kind::Model => "model",
            Kind::Offer => "offer",
        })
    }
}

impl Display for InvalidLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" {} access not valid", self.text, self.kind)
    }
}

impl core::error::Error for InvalidLevel {}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn shows_and_parses<L: Level>() {
        for level in L::ALL {
            assert_eq!(level.to_string().parse::<L>(), Ok(*level));
        }
        assert!(L::ALL.is_sorted());
    }

    #[test]
    fn every_level_shows_what_it_parses() {
        shows_and_parses::<ControllerLevel>();
        shows_and_parses::<CloudLevel>();
        shows_and_parses::<ModelLevel>();
        shows_and_parses::<OfferLevel>();
    }

    #[test]
    fn below_is_one_step() {
        assert_eq!(ModelLevel::Admin.below(), Some(ModelLevel::Write));
        assert_eq!(ModelLevel::Read.below(), None);
        assert_eq!(ControllerLevel::Superuser.below(), Some(ControllerLevel::Login));
    }

    #[test]
    fn a_foreign_level_is_no_level() {
        let refused = "superuser".parse::<ModelLevel>().unwrap_err();
        assert_eq!(refused.to_string(), "\"superuser\" model access not valid");
    }
}
