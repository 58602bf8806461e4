//! A word that does not refer to what it should.

use core::fmt;

use thiserror::Error;

/// A word, or a part of one, that is not valid as what it should name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{part} {text:?} not valid")]
pub struct InvalidReference {
    /// What it should name.
    pub part: Part,
    /// The part as it was written.
    pub text: String,
}

/// What a word or a part of it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A user.
    User,
    /// A model.
    Model,
    /// A controller, by its name on this client.
    Controller,
    /// A cloud.
    Cloud,
    /// A region of a cloud.
    Region,
    /// An application.
    Application,
    /// An application offer.
    Offer,
    /// The URL of an application offer.
    OfferUrl,
    /// An endpoint of an application.
    Endpoint,
    /// A unit.
    Unit,
    /// A machine.
    Machine,
    /// A charm.
    Charm,
    /// A relation, by its number.
    Relation,
    /// A version of Juju.
    Version,
    /// A length of time.
    Timeout,
    /// For how long registration strings work.
    Expiry,
    /// A moment that has passed.
    Moment,
}

impl Part {
    /// Says that a text does not name this.
    pub fn not_valid(self, text: &str) -> InvalidReference {
        InvalidReference { part: self, text: text.to_owned() }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user name",
            Self::Model => "model name",
            Self::Controller => "controller name",
            Self::Cloud => "cloud name",
            Self::Region => "region name",
            Self::Application => "application name",
            Self::Offer => "offer name",
            Self::OfferUrl => "application offer URL",
            Self::Endpoint => "endpoint name",
            Self::Unit => "unit name",
            Self::Machine => "machine id",
            Self::Charm => "charm or bundle name",
            Self::Relation => "relation id",
            Self::Version => "version",
            Self::Timeout => "duration",
            Self::Expiry => "expiry",
            Self::Moment => "time",
        })
    }
}
