//! The controller itself.

use domain::rulebook::{Rulebook, RulebookName};
use juju::reference::Expiry;

use crate::words::when;

/// The title.
pub(crate) const TITLE: &str = "Controller settings";
/// A fact.
pub(crate) const NAME: &str = "Name";
/// A fact.
pub(crate) const CLOUD: &str = "Cloud";
/// A fact.
pub(crate) const VERSION: &str = "Version";
/// A fact.
pub(crate) const MODELS: &str = "Models";
/// A fact.
pub(crate) const MACHINES: &str = "Machines";
/// A fact.
pub(crate) const UUID: &str = "UUID";
/// A fact.
pub(crate) const IDENTITY: &str = "Identity provider";
/// There is none.
pub(crate) const LOCAL_ONLY: &str = "none, local users only";
/// A fact.
pub(crate) const STRINGS: &str = "Registration strings last";
/// Copies it.
pub(crate) const COPY_UUID: &str = "Copy the UUID";
/// Commands that are disabled.
pub(crate) const BLOCKS: &str = "Disabled commands";
/// Settings.
pub(crate) const CONFIG: &str = "Settings";
/// What they are of.
pub(crate) const OF_MODEL: &str = "of the controller model";
/// Leaves a panel.
pub(crate) const KEEP: &str = "Keep the controller";

/// How long registration strings work.
pub(crate) fn strings_last(seconds: Option<u32>) -> String {
    match Expiry::of(seconds).whole() {
        Some((number, unit)) => when::count(number.into(), unit),
        None => "until they are used".to_owned(),
    }
}

/// The name that it has for others.
pub(crate) fn bootstrapped_as(name: &str) -> String {
    format!("bootstrapped as {name}")
}

/// The rules that hold.
pub(crate) mod rules {
    use super::{Rulebook, RulebookName};

    /// The heading.
    pub(crate) const TITLE: &str = "Rulebook";
    /// What it is.
    pub(crate) const FIXED: &str = "Chosen when the controller was bootstrapped. It cannot be changed.";

    /// What a rulebook is.
    pub(crate) fn about(name: RulebookName) -> &'static str {
        match name {
            RulebookName::Documented => "What Juju's documents promise.",
            RulebookName::Juju36 => "What Juju 3.6 really does, quirks included.",
        }
    }

    /// What it answers where documents and code disagree.
    pub(crate) fn answers(rules: &Rulebook) -> [&'static str; 10] {
        let choose = |holds: bool, yes: &'static str, no: &'static str| if holds { yes } else { no };
        [
            choose(
                rules.superuser_acts_as_model_admin,
                "A superuser acts as admin of every model.",
                "A superuser needs a level of its own on a model to deploy, add units, integrate, consume and list its users.",
            ),
            choose(
                rules.revoke_may_raise,
                "A revoke sets the level below the one it names, and so may raise it.",
                "A revoke never raises a level.",
            ),
            choose(
                rules.last_superuser_may_go,
                "The last superuser may lose superuser.",
                "The last superuser cannot lose superuser.",
            ),
            choose(
                rules.owner_may_lose_superuser,
                "Whoever bootstrapped may lose superuser.",
                "Whoever bootstrapped keeps superuser.",
            ),
            choose(
                rules.cloud_admin_manages_access,
                "An admin of a cloud manages access to it.",
                "Only superusers manage access to clouds.",
            ),
            choose(
                rules.offer_and_model_admins_share_offers,
                "An admin of an offer may remove it, and an admin of its model may grant on it.",
                "Removing an offer takes admin of its model, granting on it admin of the offer.",
            ),
            choose(
                rules.writers_upgrade,
                "Write on a model is enough to upgrade it.",
                "Upgrading a model takes admin.",
            ),
            choose(
                rules.people_may_leave_models,
                "People may give up their own access to a model.",
                "Only an admin can take access to a model, even one's own.",
            ),
            choose(
                rules.everyone_counts_everywhere,
                "What everyone@external holds counts beside an own level, on everything: the higher one wins.",
                "What everyone@external holds counts beside an own level on the controller only; elsewhere an own level hides it, and offers ignore it.",
            ),
            choose(
                rules.bootstrap_adds_default_model,
                "Bootstrapping adds a model named default.",
                "Bootstrapping adds no model of one's own.",
            ),
        ]
    }
}

/// What can be done about the controller.
pub(crate) mod acts {
    use super::Expiry;

    /// The heading.
    pub(crate) const TITLE: &str = "Maintenance";
    /// A verb.
    pub(crate) const UPGRADE: &str = "Upgrade";
    /// What it does.
    pub(crate) const UPGRADE_TEXT: &str =
        "Records a newer version of the agents. Models are upgraded by themselves, each by its admins.";
    /// A field.
    pub(crate) const TO: &str = "Version (the next one if empty)";
    /// A verb.
    pub(crate) const EXPIRY: &str = "Change the expiry";
    /// What it does.
    pub(crate) const EXPIRY_TEXT: &str = "How long registration strings work. Those that are out already keep the end that they were issued with.";
    /// A field.
    pub(crate) const LAST: &str = "New strings work for";
    /// What to type there.
    pub(crate) fn last_hint() -> String {
        ["A ", Expiry::FORMS, "."].concat()
    }
    /// A verb.
    pub(crate) const BACK_UP: &str = "Create a backup";
    /// What it does.
    pub(crate) const BACK_UP_TEXT: &str =
        "Records that a backup was made, with a note. There is no file to download.";
    /// A field.
    pub(crate) const NOTES: &str = "What to remember it by (optional)";
}

/// The end of it.
pub(crate) mod danger {
    /// The heading.
    pub(crate) const TITLE: &str = "Danger";
    /// A verb.
    pub(crate) const DESTROY: &str = "Destroy the controller";
    /// What it does.
    pub(crate) const TEXT: &str = "Ends the controller with its users, their access and everything recorded in it. There is no way back.";
    /// A choice.
    pub(crate) const ALL_MODELS: &str = "Destroy its models too";
    /// The name was not typed.
    pub(crate) const TYPE_FIRST: &str = "Type the name first";

    /// A field.
    pub(crate) fn type_name(name: &str) -> String {
        format!("Type {name} to confirm")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_told_in_its_largest_whole_unit() {
        assert_eq!(strings_last(Some(7 * 86_400)), "7 days");
        assert_eq!(strings_last(Some(3_600)), "1 hour");
        assert_eq!(strings_last(Some(90_000)), "25 hours");
        assert_eq!(strings_last(Some(61)), "61 seconds");
        assert_eq!(strings_last(None), "until they are used");
    }
}
