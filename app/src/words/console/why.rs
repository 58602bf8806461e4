//! Why somebody may do something or not.

use crate::ui::level::{Kind, Level};

/// The title.
pub(crate) const TITLE: &str = "Why";
/// Setting a level.
pub(crate) const SET_LEVEL: &str = "Set level";
/// What somebody may do.
pub(crate) const MAY_DO: &str = "What that opens";
/// There is no grant.
pub(crate) const NO_GRANT: &str = "No level.";
/// The level comes from elsewhere.
pub(crate) const AS_SUPERUSER: &str = "as superuser on the controller";
/// The level comes from elsewhere, and does not open everything.
pub(crate) const AS_SUPERUSER_OUTSIDE: &str = "as superuser on the controller, which administers it but does not work inside: that takes a level of one's own";
/// The level comes from elsewhere.
pub(crate) const AS_MODEL_ADMIN: &str = "as admin of the model that the offer is of";
/// The level comes from elsewhere.
pub(crate) const THROUGH_EVERYONE: &str = "through everyone@external, as every external user";
/// How the account stands.
pub(crate) const ACTIVE: &str = "Signed up and enabled,";
/// What that means.
pub(crate) const ACTIVE_TEXT: &str = "so what is held counts.";
/// How the account stands.
pub(crate) const PENDING: &str = "Has not registered yet:";
/// What that means.
pub(crate) const PENDING_TEXT: &str = "what is held waits until the registration string is used.";
/// How the account stands.
pub(crate) const DISABLED: &str = "Disabled:";
/// What that means.
pub(crate) const DISABLED_TEXT: &str = "what is held waits until the account is enabled.";
/// How the account stands.
pub(crate) const EXTERNAL: &str = "External:";
/// What that means.
pub(crate) const EXTERNAL_TEXT: &str = "an identity provider says who it is.";
/// How the account stands.
pub(crate) const GONE: &str = "Removed:";
/// What that means.
pub(crate) const GONE_TEXT: &str = "nothing counts any more.";

/// What the panel is about.
pub(crate) fn about(subject: &str, on: &str) -> String {
    format!("{subject} on {on}")
}
/// Several crossings.
pub(crate) fn crossings(count: usize) -> String {
    format!("{count} crossings")
}
/// The answer.
pub(crate) fn sentence(subject: &str, level: Option<Level>, waits: bool, kind: Kind, on: &str) -> String {
    let kind = match kind {
        Kind::Controller => "the controller",
        Kind::Cloud => "the cloud",
        Kind::Model => "the model",
        Kind::Offer => "the offer",
    };
    match level {
        None => format!("{subject} has no access to {kind} {on}."),
        Some(level) if waits => {
            format!("{subject} would have {} on {kind} {on}, but cannot sign in.", level.word())
        }
        Some(level) => format!("{subject} has {} on {kind} {on}.", level.word()),
    }
}
/// An own level.
pub(crate) fn own(level: Level) -> String {
    format!("Own level: {}", level.word())
}
/// A level that comes from elsewhere.
pub(crate) fn counts(level: Level) -> String {
    format!("Counts as {}", level.word())
}
/// Who gave it, and when.
pub(crate) fn given(by: Option<&str>, at: &str) -> String {
    format!("granted by {} on {at}", by.unwrap_or("an administrator"))
}
/// What a level opens, after this.
pub(crate) fn rule(kind: Kind, level: Level) -> String {
    let kind = match kind {
        Kind::Controller => "Controller",
        Kind::Cloud => "Cloud",
        Kind::Model => "Model",
        Kind::Offer => "Offer",
    };
    format!("{kind} {}:", level.word())
}
/// Nothing was granted.
pub(crate) fn nothing(on: &str) -> String {
    format!("Nobody has granted any on {on}.")
}
/// The keys that preview.
pub(crate) fn keys(levels: usize) -> String {
    format!("keys 0–{levels}")
}
/// The verb that applies a preview.
pub(crate) fn verb(own: Option<Level>, to: Option<Level>) -> String {
    match to {
        None => "Revoke access".to_owned(),
        Some(to) if own.is_none_or(|own| own < to) => format!("Grant {}", to.word()),
        Some(to) => format!("Lower to {}", to.word()),
    }
}
/// Leaves it as it is.
pub(crate) fn keep(own: Option<&str>) -> String {
    match own {
        None => "Keep none".to_owned(),
        Some(own) => format!("Keep {own}"),
    }
}
/// One may not.
pub(crate) fn you_may_not(why: &str) -> String {
    format!("You may not set levels here. {why}")
}
/// What would turn the answer, and who could do it.
pub(crate) fn fix(by: Option<&str>) -> String {
    match by {
        None => "What would change that:".to_owned(),
        Some(by) => format!("What would change that, by {by}:"),
    }
}
