//! Access levels: their meanings, and the page that explains them.

use domain::effective::Basis;

use crate::ui::level::{Kind, Level};

/// Where there is no level.
pub(crate) const NONE: &str = "none";
/// Between two levels, for whoever listens.
pub(crate) const BECOMES: &str = " becomes ";
/// The way to the page.
pub(crate) const LINK: &str = "Levels explained";
/// The title of the page.
pub(crate) const TITLE: &str = "Levels explained";
/// What a level is.
pub(crate) const LEAD: &str = "Juju gives access in levels, each on one controller, cloud, model or offer. A higher level includes \
                               the lower ones of the same thing, and gives nothing on any other.";
/// The heads of the columns.
pub(crate) const COLUMNS: [&str; 3] = ["Level", "What it opens", "How one gets it"];

/// One level of a kind of resource.
pub(crate) struct Explained {
    /// The level.
    pub(crate) level: Level,
    /// What its holder can do.
    pub(crate) opens: &'static str,
    /// Who gives it, or what comes with it.
    pub(crate) given: &'static str,
}

/// The levels of one kind of resource, lowest first.
pub(crate) struct Section {
    /// What they are levels on.
    pub(crate) title: &'static str,
    /// What to know before.
    pub(crate) text: &'static str,
    /// The levels.
    pub(crate) levels: &'static [Explained],
}

/// What the page says on one kind of resource (seed 003, semantics §2).
pub(crate) fn section(kind: Kind) -> Section {
    match kind {
        Kind::Controller => CONTROLLER,
        Kind::Cloud => CLOUD,
        Kind::Model => MODEL,
        Kind::Offer => OFFER,
    }
}

/// What a level of a kind of resource opens.
pub(crate) fn meaning(kind: Kind, level: Level) -> &'static str {
    let found = section(kind).levels.iter().find(|explained| explained.level == level);
    found.map_or("", |explained| explained.opens)
}

const CONTROLLER: Section = Section {
    title: "On a controller",
    text: "Who can come in at all. Every user has one of these.",
    levels: &[
        Explained {
            level: Level::Login,
            opens: "Log in, see one's own account and models, keep one's own credentials and password.",
            given: "With `juju add-user`, so also by registering.",
        },
        Explained {
            level: Level::Superuser,
            opens: "Manage users, clouds and every model, set anybody's level, destroy the controller.",
            given: "Whoever bootstraps has it; others by `juju grant`.",
        },
    ],
};

const CLOUD: Section = Section {
    title: "On a cloud",
    text: "A controller can run models on several clouds. These levels open one of them and leave the others shut.",
    levels: &[
        Explained {
            level: Level::AddModel,
            opens: "See the cloud and add models to it, with a credential of one's own.",
            given: "By `juju grant-cloud`.",
        },
        Explained {
            level: Level::Admin,
            opens: "See who may use the cloud, and remove it from the controller.",
            given: "Whoever adds the cloud has it; others by `juju grant-cloud`.",
        },
    ],
};

const MODEL: Section = Section {
    title: "On a model",
    text: "Where the work is done. A superuser who wants to deploy takes a level here first.",
    levels: &[
        Explained {
            level: Level::Read,
            opens: "See status, machines and who has access. Change nothing.",
            given: "By `juju grant`.",
        },
        Explained {
            level: Level::Write,
            opens: "Deploy and manage applications: add units and machines, configure, integrate, upgrade.",
            given: "By `juju grant`.",
        },
        Explained {
            level: Level::Admin,
            opens: "Set who has access, make and remove offers, destroy the model.",
            given: "Its owner has it; others by `juju grant`.",
        },
    ],
};

const OFFER: Section = Section {
    title: "On an offer",
    text: "An application of one model that other models may use.",
    levels: &[
        Explained {
            level: Level::Read,
            opens: "Find the offer and look at it.",
            given: "External users have it through `everyone@external`; others by `juju grant`.",
        },
        Explained {
            level: Level::Consume,
            opens: "Integrate with it, from a model where one has `write`.",
            given: "By `juju grant`.",
        },
        Explained {
            level: Level::Admin,
            opens: "See who uses it, and set who has access to it.",
            given: "Whoever makes the offer has it; others by `juju grant`.",
        },
    ],
};

/// How a level is drawn.
pub(crate) mod signs {
    /// The title of the section.
    pub(crate) const TITLE: &str = "How they are drawn";
    /// What shape and weight say.
    pub(crate) const TEXT: &str =
        "The more a level opens, the more its plate weighs. Shape and letter say the same as the colour.";
    /// A bare crossing.
    pub(crate) const NONE: &str = "no level";
    /// A filled plate.
    pub(crate) const OWN: &str = "given to this user";
    /// A dashed outline.
    pub(crate) const EFFECTIVE: &str = "held through another level";
    /// A grey plate.
    pub(crate) const ON_HOLD: &str = "on hold: the user is pending or disabled";
}

/// What a level that counts rests on, after its word; nothing where it is one's own.
pub(crate) fn basis(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Own => None,
        Basis::Superuser | Basis::SuperuserOutside => Some("as superuser"),
        Basis::ModelAdmin => Some("as model admin"),
        Basis::Everyone => Some("through everyone@external"),
        Basis::OnHold => Some("on hold"),
    }
}
