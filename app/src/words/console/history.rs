//! What happened: one sentence for each kind of event, with holes for the names.

use domain::event::{Change, Event};
use domain::history::Family;

/// The last of it.
pub(crate) const LATELY: &str = "Changed lately";
/// The title.
pub(crate) const TITLE: &str = "History";
/// The tabs.
pub(crate) const FAMILIES: &str = "Kind of event";
/// A tab.
pub(crate) const ALL: &str = "All";
/// A filter.
pub(crate) const USER: &str = "By or about";
/// No such filter.
pub(crate) const ANYBODY: &str = "Anybody";
/// A filter.
pub(crate) const MODEL: &str = "In the model";
/// No such filter.
pub(crate) const ANYWHERE: &str = "Everywhere";
/// Saves it.
pub(crate) const EXPORT: &str = "Export what is shown";
/// A way to save it.
pub(crate) const AS_JSON: &str = "As JSON Lines";
/// A way to save it.
pub(crate) const AS_CSV: &str = "As CSV";
/// The name of the file, without its ending.
pub(crate) const FILE: &str = "history";
/// The columns of the file.
pub(crate) const COLUMNS: [&str; 7] = ["number", "at", "actor", "kind", "what", "line", "from"];
/// Loads what came before.
pub(crate) const EARLIER: &str = "Earlier";
/// There is nothing before.
pub(crate) const BEGINNING: &str = "This is the beginning, as far as you may see it.";
/// Copies a line.
pub(crate) const COPY_LINE: &str = "Copy the line that does this";
/// Nothing has happened.
pub(crate) const NOTHING: &str = "Nothing has happened that you may see.";
/// What that means.
pub(crate) const NOTHING_TEXT: &str =
    "You see what you did, what happened to you, and what happened to the models that you administer.";
/// Somebody whom one may not see.
pub(crate) const SOMEBODY: &str = "An administrator";
/// Something that one may not see.
pub(crate) const SOMETHING: &str = "something that you may not see";
/// Today.
pub(crate) const TODAY: &str = "Today";
/// The day before.
pub(crate) const YESTERDAY: &str = "Yesterday";

/// How much is shown.
pub(crate) fn scope(count: usize) -> String {
    match count {
        1 => "1 event".to_owned(),
        _ => format!("{count} events"),
    }
}
/// From where it came.
pub(crate) fn from(address: &str) -> String {
    format!("from {address}")
}
/// What the filter is.
pub(crate) fn no_match(is_all: bool) -> &'static str {
    if is_all {
        "No event matches the filter."
    } else {
        "No event that was looked at so far matches the filter. Earlier ones may."
    }
}

/// A family of events.
pub(crate) fn family(family: Family) -> &'static str {
    match family {
        Family::Access => "Access",
        Family::Accounts => "Accounts",
        Family::Logins => "Logins",
        Family::Controller => "Controller",
        Family::Models => "Models",
        Family::Offers => "Offers",
    }
}

/// The sentence; `own` where the actor did it to itself.
pub(crate) fn says(event: &Event, own: bool) -> &'static str {
    match event {
        Event::ControllerBootstrapped { .. } => "{actor} bootstrapped the controller {name} on {cloud}",
        Event::ControllerConfigured { .. } => "{actor} set how long new registration strings work: {text}",
        Event::ControllerUpgraded { .. } => "{actor} upgraded the controller to {version}",
        Event::ControllerDestroyed => "{actor} destroyed the controller",
        Event::BackupCreated { notes } if notes.is_empty() => "{actor} made a backup",
        Event::BackupCreated { .. } => "{actor} made a backup: {text}",
        Event::CloudAdded { .. } => "{actor} added the cloud {cloud}",
        Event::CloudUpdated { .. } => "{actor} changed the cloud {cloud}",
        Event::CloudRemoved { .. } => "{actor} removed the cloud {cloud} and all access to it",
        Event::CredentialKept { .. } => "{actor} uploaded the credential {name} for {cloud}",
        Event::CredentialRemoved { .. } => "{actor} removed the credential {name} for {cloud}",
        Event::UserAdded { .. } => "{actor} added the user {user}",
        Event::ExternalUserNamed { .. } => "{actor} named the external user {user} for the first time",
        Event::RegistrationIssued { .. } => "{actor} issued a registration string for {user}",
        Event::RegistrationWithdrawn { .. } => "{actor} withdrew the registration string of {user}",
        Event::RegistrationUsed { .. } => "{user} used their registration string",
        Event::PasswordSet { .. } if own => "{actor} set their password",
        Event::PasswordSet { .. } => "{actor} set the password of {user}",
        Event::PasswordDropped { .. } => "{actor} took the password of {user}",
        Event::LoggedIn { .. } => "{user} logged in",
        Event::UserDisabled { .. } => "{actor} disabled {user}",
        Event::UserEnabled { .. } => "{actor} enabled {user}",
        Event::UserRemoved { .. } => "{actor} removed {user} and everything that was held",
        Event::AccessSet { change: Change::Controller { .. }, .. } => {
            "{actor} set the level of {user} on the controller: {change}"
        }
        Event::AccessSet { change: Change::Cloud { .. }, .. } => {
            "{actor} set the level of {user} on {cloud}: {change}"
        }
        Event::AccessSet { change: Change::Model { .. }, .. } => {
            "{actor} set the level of {user} on {model}: {change}"
        }
        Event::AccessSet { change: Change::Offer { .. }, .. } => {
            "{actor} set the level of {user} on {offer}: {change}"
        }
        Event::ModelAdded { .. } if own => "{actor} added the model {model} on {cloud}",
        Event::ModelAdded { .. } => "{actor} added the model {model} on {cloud} for {user}",
        Event::ModelDestroyed { .. } => "{actor} destroyed the model {model}",
        Event::ModelUpgraded { .. } => "{actor} upgraded {model} to {version}",
        Event::ModelOpened { .. } => "{actor} connected to {model}",
        Event::ModelConfigured { .. } => "{actor} configured {model}: {text}",
        Event::CommandsDisabled { .. } => "{actor} disabled the command set {text} on {model}",
        Event::CommandsEnabled { .. } => "{actor} enabled the command set {text} on {model}",
        Event::MachineAdded { .. } => "{actor} added machine {name} to {model}",
        Event::MachineRemoved { .. } => "{actor} removed machine {name} from {model}",
        Event::ApplicationDeployed { .. } => "{actor} deployed {name} ({text}) in {model}",
        Event::ApplicationRemoved { .. } => "{actor} removed {name} from {model}",
        Event::ApplicationExposed { exposed: true, .. } => "{actor} exposed {name} in {model}",
        Event::ApplicationExposed { .. } => "{actor} unexposed {name} in {model}",
        Event::ApplicationConfigured { .. } => "{actor} configured {name} in {model}: {text}",
        Event::UnitAdded { .. } => "{actor} added the unit {name} in {model}",
        Event::UnitRemoved { .. } => "{actor} removed the unit {name} from {model}",
        Event::OfferAdded { .. } => "{actor} offered {name} of {model} as {offer}",
        Event::OfferUpdated { .. } => "{actor} changed what {offer} offers",
        Event::OfferRemoved { .. } => "{actor} removed the offer {offer} and all access to it",
        Event::OfferConsumed { .. } => "{actor} brought {offer} into {model} as {name}",
        Event::RelationAdded { .. } => "{actor} related {name}",
        Event::RelationRemoved { .. } => "{actor} removed the relation of {name}",
        Event::RelationSuspended { .. } => "{actor} suspended the relation of {name}",
        Event::RelationResumed { .. } => "{actor} resumed the relation of {name}",
    }
}
/// Two ends of a relation.
pub(crate) fn ends(first: &str, second: &str) -> String {
    format!("{first} and {second}")
}
