//! The two rulebooks: what Juju's documents promise, and what Juju 3.6 really does (`semantics §0`, D1 to D12).
//!
//! Every difference is one named answer here; no other file of this crate names a rulebook.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of a rulebook, chosen for a controller when it is bootstrapped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RulebookName {
    /// What Juju's documents promise.
    #[default]
    Documented,
    /// What Juju 3.6 really does, quirks included.
    Juju36,
}

/// The answers to the questions on which documents and code disagree.
#[derive(Debug, PartialEq, Eq)]
pub struct Rulebook {
    /// D1: a superuser acts as model admin everywhere.
    pub superuser_acts_as_model_admin: bool,
    /// D2: a revoke may raise a level, as it sets one below the named level whatever the current one is.
    pub revoke_may_raise: bool,
    /// D3: the last superuser may lose superuser.
    pub last_superuser_may_go: bool,
    /// D4: a cloud admin manages that cloud's access.
    pub cloud_admin_manages_access: bool,
    /// D5: an offer admin removes the offer, and a model admin grants on the model's offers.
    pub offer_and_model_admins_share_offers: bool,
    /// D8: write on a model is enough to upgrade it.
    pub writers_upgrade: bool,
    /// D9: a person may give up their own access to a model.
    pub people_may_leave_models: bool,
    /// D10: what `everyone@external` holds counts beside an own grant on every kind of resource.
    pub everyone_counts_everywhere: bool,
    /// D11: bootstrap adds a model named `default`.
    pub bootstrap_adds_default_model: bool,
    /// D12: the controller owner may lose superuser.
    pub owner_may_lose_superuser: bool,
}

impl RulebookName {
    /// Both rulebooks.
    pub const ALL: [RulebookName; 2] = [RulebookName::Documented, RulebookName::Juju36];

    /// The rulebook of this name.
    pub const fn rules(self) -> &'static Rulebook {
        match self {
            RulebookName::Documented => &DOCUMENTED,
            RulebookName::Juju36 => &JUJU36,
        }
    }

    /// The name as it is written.
    pub const fn as_str(self) -> &'static str {
        match self {
            RulebookName::Documented => "documented",
            RulebookName::Juju36 => "juju36",
        }
    }
}

const DOCUMENTED: Rulebook = Rulebook {
    superuser_acts_as_model_admin: true,
    revoke_may_raise: false,
    last_superuser_may_go: false,
    cloud_admin_manages_access: true,
    offer_and_model_admins_share_offers: true,
    writers_upgrade: false,
    people_may_leave_models: true,
    everyone_counts_everywhere: true,
    bootstrap_adds_default_model: true,
    owner_may_lose_superuser: false,
};

const JUJU36: Rulebook = Rulebook {
    superuser_acts_as_model_admin: false,
    revoke_may_raise: true,
    last_superuser_may_go: true,
    cloud_admin_manages_access: false,
    offer_and_model_admins_share_offers: false,
    writers_upgrade: true,
    people_may_leave_models: false,
    everyone_counts_everywhere: false,
    bootstrap_adds_default_model: false,
    owner_may_lose_superuser: true,
};

/// A text that names no rulebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownRulebook;

impl FromStr for RulebookName {
    type Err = UnknownRulebook;

    fn from_str(text: &str) -> Result<Self, UnknownRulebook> {
        RulebookName::ALL.into_iter().find(|name| name.as_str() == text).ok_or(UnknownRulebook)
    }
}

impl fmt::Display for RulebookName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for UnknownRulebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the rulebooks are documented and juju36")
    }
}

impl core::error::Error for UnknownRulebook {}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_rulebook_is_read_as_it_is_written() {
        for (text, name) in [("documented", RulebookName::Documented), ("juju36", RulebookName::Juju36)] {
            assert_eq!((text.parse(), name.to_string().as_str()), (Ok(name), text));
        }
        let refused = "juju4".parse::<RulebookName>().unwrap_err();
        assert_eq!(refused.to_string(), "the rulebooks are documented and juju36");
    }
}
