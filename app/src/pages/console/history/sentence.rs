//! One sentence for something that happened: text, names that lead somewhere, and levels.

use domain::event::{Change, Event};
use domain::history::{HistoryNames, HistoryRow};
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::name::{CloudName, UserName};
use domain::named::{NamedChange, NamedModel, NamedOffer};
use domain::state::RelationEnd;

use crate::pages::console::impact::pair_of;
use crate::pages::console::lines;
use crate::ui::level_chip;
use crate::words::console::{history as words, settings};
use crate::words::levels;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// Plain words.
    Text(String),
    /// A name that leads nowhere.
    Name(String),
    /// A user.
    User(UserName),
    /// A cloud.
    Cloud(CloudName),
    /// A model.
    Model(NamedModel),
    /// An offer.
    Offer(NamedOffer),
    /// From which level to which.
    Change(level_chip::Change),
}

/// The sentence.
pub(super) fn sentence(row: &HistoryRow, names: &HistoryNames) -> Vec<Part> {
    let facts = facts(&row.event, names);
    let user = facts.user.and_then(|id| names.users.get(&id));
    let own = user.is_some() && user == row.actor.as_ref();
    let fill = |hole: &str| -> Option<Part> {
        match hole {
            "actor" => row.actor.clone().map(Part::User),
            "user" => user.cloned().map(Part::User),
            "cloud" => names.clouds.get(&facts.cloud?).cloned().map(Part::Cloud),
            "model" => names.models.get(&facts.model?).cloned().map(Part::Model),
            "offer" => names.offers.get(&facts.offer?).cloned().map(Part::Offer),
            "change" => facts.change.map(Part::Change),
            "text" => facts.text.clone().map(Part::Text),
            "version" | "name" => facts.name.clone().map(Part::Name),
            _ => None,
        }
    };
    let mut parts = Vec::new();
    for piece in words::says(&row.event, own).split('{') {
        let (hole, rest) = piece.split_once('}').unwrap_or(("", piece));
        if !hole.is_empty() {
            let unseen = if hole == "actor" { words::SOMEBODY } else { words::SOMETHING };
            parts.push(fill(hole).unwrap_or_else(|| Part::Text(unseen.to_owned())));
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
    }
    parts
}

/// The sentence as plain text.
pub(super) fn text(parts: &[Part]) -> String {
    let level = |held: Option<crate::ui::level::Held>| held.map_or(levels::NONE, |held| held.level.word());
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) | Part::Name(text) => text.clone(),
            Part::User(user) => user.to_string(),
            Part::Cloud(cloud) => cloud.to_string(),
            Part::Model(model) => [model.owner.as_str(), "/", model.name.as_str()].concat(),
            Part::Offer(offer) => url(offer),
            Part::Change(change) => [level(change.from), " → ", level(change.to)].concat(),
        })
        .collect()
}

/// The URL of an offer.
pub(super) fn url(offer: &NamedOffer) -> String {
    [offer.owner.as_str(), "/", offer.model.as_str(), ".", offer.name.as_str()].concat()
}

/// The line that changes access as this did; none for anything else.
pub(super) fn line(row: &HistoryRow, names: &HistoryNames) -> Option<String> {
    let Event::AccessSet { subject, change } = &row.event else { return None };
    let change: NamedChange = match *change {
        Change::Controller { from, to } => Change::Controller { from, to },
        Change::Cloud { cloud, from, to } => {
            Change::Cloud { cloud: names.clouds.get(&cloud)?.clone(), from, to }
        }
        Change::Model { model, from, to } => {
            Change::Model { model: names.models.get(&model)?.clone(), from, to }
        }
        Change::Offer { offer, from, to } => {
            Change::Offer { offer: names.offers.get(&offer)?.clone(), from, to }
        }
    };
    lines::of_change(names.users.get(subject)?, &change)
}

/// What a sentence can tell of an event.
#[derive(Default)]
struct Facts {
    user: Option<UserId>,
    cloud: Option<CloudId>,
    model: Option<ModelId>,
    offer: Option<OfferId>,
    change: Option<level_chip::Change>,
    name: Option<String>,
    text: Option<String>,
}

fn facts(event: &Event, names: &HistoryNames) -> Facts {
    let mut facts = Facts::default();
    match event {
        Event::ControllerBootstrapped { name, cloud, .. } => {
            facts.cloud = Some(*cloud);
            facts.name = Some(name.to_string());
        }
        Event::ControllerConfigured { registrations_last } => {
            facts.text = Some(settings::strings_last(*registrations_last));
        }
        Event::ControllerUpgraded { version } => facts.name = Some(version.clone()),
        Event::ControllerDestroyed => {}
        Event::BackupCreated { notes } => facts.text = Some(notes.clone()),
        Event::CloudAdded { cloud, .. }
        | Event::CloudUpdated { cloud, .. }
        | Event::CloudRemoved { cloud } => facts.cloud = Some(*cloud),
        Event::CredentialKept { cloud, owner, name, .. }
        | Event::CredentialRemoved { cloud, owner, name } => {
            facts.cloud = Some(*cloud);
            facts.user = Some(*owner);
            facts.name = Some(name.to_string());
        }
        Event::UserAdded { user, .. }
        | Event::ExternalUserNamed { user, .. }
        | Event::RegistrationIssued { user, .. }
        | Event::PasswordSet { user }
        | Event::PasswordDropped { user }
        | Event::LoggedIn { user }
        | Event::UserDisabled { user }
        | Event::UserEnabled { user }
        | Event::UserRemoved { user } => facts.user = Some(*user),
        Event::RegistrationWithdrawn { registration } | Event::RegistrationUsed { registration } => {
            facts.user = names.registrations.get(registration).copied();
        }
        Event::AccessSet { subject, change } => {
            facts.user = Some(*subject);
            facts.change = Some(pair_of(change));
            match change {
                Change::Controller { .. } => {}
                Change::Cloud { cloud, .. } => facts.cloud = Some(*cloud),
                Change::Model { model, .. } => facts.model = Some(*model),
                Change::Offer { offer, .. } => facts.offer = Some(*offer),
            }
        }
        Event::ModelAdded { model, owner, cloud, .. } => {
            facts.model = Some(*model);
            facts.user = Some(*owner);
            facts.cloud = Some(*cloud);
        }
        Event::ModelDestroyed { model } | Event::ModelOpened { model } => facts.model = Some(*model),
        Event::ModelUpgraded { model, version } => facts.within(*model, version.clone()),
        Event::ModelConfigured { model, settings } => {
            facts.model = Some(*model);
            facts.text = Some(keys(settings));
        }
        Event::CommandsDisabled { model, block, .. } | Event::CommandsEnabled { model, block } => {
            facts.model = Some(*model);
            facts.text = Some(block.to_string());
        }
        Event::MachineAdded { model, machine, .. } | Event::MachineRemoved { model, machine } => {
            facts.within(*model, machine.0.to_string());
        }
        Event::ApplicationDeployed { model, application, charm } => {
            facts.within(*model, application.to_string());
            facts.text = Some(format!("{} {}", charm.name, charm.revision));
        }
        Event::ApplicationRemoved { model, application }
        | Event::ApplicationExposed { model, application, .. } => {
            facts.within(*model, application.to_string());
        }
        Event::ApplicationConfigured { model, application, settings } => {
            facts.within(*model, application.to_string());
            facts.text = Some(keys(settings));
        }
        Event::UnitAdded { model, application, unit, .. }
        | Event::UnitRemoved { model, application, unit } => {
            facts.within(*model, format!("{application}/{unit}"));
        }
        Event::OfferAdded { offer, model, application, .. } => {
            facts.within(*model, application.to_string());
            facts.offer = Some(*offer);
        }
        Event::OfferUpdated { offer, .. } | Event::OfferRemoved { offer } => facts.offer = Some(*offer),
        Event::OfferConsumed { model, name, offer } => {
            facts.within(*model, name.to_string());
            facts.offer = Some(*offer);
        }
        Event::RelationAdded { ends, .. } => facts.name = Some(both(ends)),
        Event::RelationRemoved { relation }
        | Event::RelationSuspended { relation }
        | Event::RelationResumed { relation } => {
            facts.name = names.relations.get(relation).map(|relation| both(&relation.ends));
        }
    }
    facts
}

impl Facts {
    fn within(&mut self, model: ModelId, name: String) {
        self.model = Some(model);
        self.name = Some(name);
    }
}

fn keys(settings: &[(String, Option<String>)]) -> String {
    settings.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(", ")
}

fn both([first, second]: &[RelationEnd; 2]) -> String {
    let end = |end: &RelationEnd| match end.endpoint.as_str() {
        "" => end.application.to_string(),
        endpoint => format!("{}:{endpoint}", end.application),
    };
    words::ends(&end(first), &end(second))
}

#[cfg(test)]
mod tests {
    use domain::level::ModelLevel;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn told(actor: Option<&str>, event: Event) -> (HistoryRow, HistoryNames) {
        let mut names = HistoryNames::default();
        names.users.insert(UserId(1), "anna".parse().unwrap());
        names.users.insert(UserId(2), "tom".parse().unwrap());
        let model = NamedModel {
            uuid: Uuid::nil(),
            owner: "anna".parse().unwrap(),
            name: "lxd-model-1".parse().unwrap(),
        };
        names.models.insert(ModelId(1), model);
        let actor = actor.map(|actor| actor.parse().unwrap());
        (HistoryRow { seq: 1, at: Timestamp::UNIX_EPOCH, actor, event, address: None }, names)
    }

    #[track_caller]
    fn check(actor: Option<&str>, event: Event, expected: &str) {
        let (row, names) = told(actor, event);
        assert_eq!(text(&sentence(&row, &names)), expected);
    }

    #[test]
    fn names_fill_the_holes() {
        check(Some("anna"), Event::UserDisabled { user: UserId(2) }, "anna disabled tom");
        check(None, Event::UserDisabled { user: UserId(2) }, "An administrator disabled tom");
        check(Some("tom"), Event::PasswordSet { user: UserId(2) }, "tom set their password");
        check(Some("anna"), Event::PasswordSet { user: UserId(2) }, "anna set the password of tom");
        check(
            Some("anna"),
            Event::ModelDestroyed { model: ModelId(9) },
            "anna destroyed the model something that you may not see",
        );
    }

    #[test]
    fn a_change_of_access_is_told_with_its_line() {
        let change =
            Change::Model { model: ModelId(1), from: Some(ModelLevel::Read), to: Some(ModelLevel::Write) };
        let (row, names) = told(Some("anna"), Event::AccessSet { subject: UserId(2), change });
        let told = text(&sentence(&row, &names));
        assert_eq!(told, "anna set the level of tom on anna/lxd-model-1: read → write");
        assert_eq!(line(&row, &names).as_deref(), Some("juju grant tom write anna/lxd-model-1"));
    }
}
