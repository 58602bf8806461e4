//! Levels as they are drawn: the word, the letter on the plate, and the class that gives shape and weight.

/// An access level of any kind of resource, by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Level {
    /// `read` on a model or an offer.
    Read,
    /// `login` on a controller.
    Login,
    /// `add-model` on a cloud.
    AddModel,
    /// `write` on a model.
    Write,
    /// `consume` on an offer.
    Consume,
    /// `admin` on a cloud, a model or an offer.
    Admin,
    /// `superuser` on a controller.
    Superuser,
}

impl Level {
    /// The word that Juju has for it, as one types it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Login => "login",
            Self::AddModel => "add-model",
            Self::Write => "write",
            Self::Consume => "consume",
            Self::Admin => "admin",
            Self::Superuser => "superuser",
        }
    }

    /// The letter on its plate.
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Self::Read => "R",
            Self::Login => "L",
            Self::AddModel => "M",
            Self::Write => "W",
            Self::Consume => "C",
            Self::Admin => "A",
            Self::Superuser => "S",
        }
    }

    /// How much it weighs among all kinds, which decides shape and colour.
    pub(crate) fn class(self) -> LevelClass {
        match self {
            Self::Read | Self::Login | Self::AddModel => LevelClass::Look,
            Self::Write | Self::Consume => LevelClass::Work,
            Self::Admin => LevelClass::Manage,
            Self::Superuser => LevelClass::Rule,
        }
    }
}

/// The four weights that a level can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LevelClass {
    /// Comes in and looks: a circle.
    Look,
    /// Works with it: a square.
    Work,
    /// Manages it and who else may: a hexagon.
    Manage,
    /// Stands above all: a shield with a point.
    Rule,
}

/// What a level rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// A grant of its own.
    #[default]
    Own,
    /// Something else: a higher level elsewhere, or everyone's grant.
    Effective,
    /// An own grant that does not count now: the user is pending or disabled.
    OnHold,
}

/// A level together with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    /// How much.
    pub(crate) level: Level,
    /// Through what.
    pub(crate) standing: Standing,
}

/// The kinds of resources that access is given on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// A controller.
    Controller,
    /// A cloud known to a controller.
    Cloud,
    /// A model.
    Model,
    /// An application offer.
    Offer,
}
