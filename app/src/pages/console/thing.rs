//! What levels are held on, as the access table names it: its word in an address, its name, and what setting a level there takes.

use domain::ability::Thing;
use domain::access_table::{AccessTable, Held as Grant, Origin, Subject};
use domain::action::Action;
use domain::command::{AccessOn, Command};
use domain::effective::{Basis, effective};
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, Level as _, ModelLevel, OfferLevel};
use domain::policy::Need;

use super::lines;
use crate::ui::level::{Held, Kind, Level, Standing};

/// The kind of a thing; users hold nothing on users.
pub(crate) fn kind(thing: Thing) -> Option<Kind> {
    match thing {
        Thing::Controller => Some(Kind::Controller),
        Thing::Cloud(_) => Some(Kind::Cloud),
        Thing::Model(_) => Some(Kind::Model),
        Thing::Offer(_) => Some(Kind::Offer),
        Thing::User(_) => None,
    }
}

/// Its word in an address.
pub(crate) fn word(table: &AccessTable, thing: Thing) -> String {
    match thing {
        Thing::Cloud(id) => table.cloud(id).map(|cloud| ["cloud:", cloud.name.as_str()].concat()),
        Thing::Model(id) => {
            table.model(id).map(|model| ["model:", model.owner.as_str(), "/", model.name.as_str()].concat())
        }
        Thing::Offer(id) => table.offer(id).map(|offer| ["offer:", &lines::url(offer)].concat()),
        Thing::Controller | Thing::User(_) => None,
    }
    .unwrap_or_else(|| "controller".to_owned())
}

/// The thing that a word of an address names.
pub(crate) fn of_word(table: &AccessTable, word: &str) -> Option<Thing> {
    match word.split_once(':') {
        None => (word == "controller").then_some(Thing::Controller),
        Some(("cloud", name)) => {
            table.clouds.iter().find(|cloud| cloud.name.as_str() == name).map(|cloud| Thing::Cloud(cloud.id))
        }
        Some(("model", name)) => {
            let is_it = |owner: &str, model: &str| name.split_once('/') == Some((owner, model));
            let mut models = table.models.iter();
            models
                .find(|model| is_it(model.owner.as_str(), model.name.as_str()))
                .map(|model| Thing::Model(model.id))
        }
        Some(("offer", url)) => {
            table.offers.iter().find(|offer| lines::url(offer) == url).map(|offer| Thing::Offer(offer.id))
        }
        Some(_) => None,
    }
}

/// Its name.
pub(crate) fn name(table: &AccessTable, thing: Thing) -> String {
    match thing {
        Thing::Controller => Some(table.controller.to_string()),
        Thing::Cloud(id) => table.cloud(id).map(|cloud| cloud.name.to_string()),
        Thing::Model(id) => table.model(id).map(|model| model.name.to_string()),
        Thing::Offer(id) => table.offer(id).map(|offer| offer.name.to_string()),
        Thing::User(id) => table.subject(id).map(|subject| subject.name.to_string()),
    }
    .unwrap_or_default()
}

/// The level that counts for somebody there, and how it is drawn.
pub(crate) fn held(table: &AccessTable, subject: UserId, thing: Thing) -> Option<Held> {
    let effective = effective(table, subject, thing)?;
    let standing = match effective.basis {
        Basis::Own => Standing::Own,
        Basis::OnHold => Standing::OnHold,
        Basis::Superuser | Basis::SuperuserOutside | Basis::ModelAdmin | Basis::Everyone => {
            Standing::Effective
        }
    };
    Some(Held { level: level_of(effective.level), standing })
}

/// What the level that counts rests on.
pub(crate) fn basis(table: &AccessTable, subject: UserId, thing: Thing) -> Option<Basis> {
    effective(table, subject, thing).map(|effective| effective.basis)
}

/// The level that counts for whoever asked, and what it rests on; nothing while the table or the thing is not there.
pub(crate) fn mine(table: Option<&AccessTable>, thing: Option<Thing>) -> (Option<Held>, Option<Basis>) {
    match (table, thing) {
        (Some(table), Some(thing)) => (held(table, table.me, thing), basis(table, table.me, thing)),
        _ => (None, None),
    }
}

/// The own level of somebody there, whether it counts or not.
pub(crate) fn own(table: &AccessTable, subject: UserId, thing: Thing) -> Option<Level> {
    match thing {
        Thing::Controller => table.on_controller.get((), subject).map(|held| held.level.into()),
        Thing::Cloud(id) => table.on_clouds.get(id, subject).map(|held| held.level.into()),
        Thing::Model(id) => table.on_models.get(id, subject).map(|held| held.level.into()),
        Thing::Offer(id) => table.on_offers.get(id, subject).map(|held| held.level.into()),
        Thing::User(_) => None,
    }
}

/// Who gave that own level, and when.
pub(crate) fn origin(table: &AccessTable, subject: UserId, on: Thing) -> Option<Origin> {
    fn of<L: Copy>(held: Option<Grant<L>>) -> Option<Origin> {
        held?.origin
    }
    match on {
        Thing::Controller => of(table.on_controller.get((), subject)),
        Thing::Cloud(id) => of(table.on_clouds.get(id, subject)),
        Thing::Model(id) => of(table.on_models.get(id, subject)),
        Thing::Offer(id) => of(table.on_offers.get(id, subject)),
        Thing::User(_) => None,
    }
}

fn level_of(need: Need) -> Level {
    match need {
        Need::Controller(level) => level.into(),
        Need::Cloud(_, level) => level.into(),
        Need::Model(_, level) => level.into(),
        Need::Offer(_, level) => level.into(),
    }
}

/// The levels that can be held on a kind of thing, lowest first.
pub(crate) fn levels(kind: Kind) -> Vec<Level> {
    match kind {
        Kind::Controller => ControllerLevel::ALL.iter().map(|level| (*level).into()).collect(),
        Kind::Cloud => CloudLevel::ALL.iter().map(|level| (*level).into()).collect(),
        Kind::Model => ModelLevel::ALL.iter().map(|level| (*level).into()).collect(),
        Kind::Offer => OfferLevel::ALL.iter().map(|level| (*level).into()).collect(),
    }
}

/// What has to be allowed for setting somebody's level there.
pub(crate) fn needs(subject: UserId, thing: Thing, lowers: bool) -> Option<Action> {
    match (thing, lowers) {
        (Thing::Controller, false) => Some(Action::GrantController),
        (Thing::Controller, true) => Some(Action::RevokeController(subject, ControllerLevel::Login)),
        (Thing::Cloud(cloud), false) => Some(Action::GrantCloud(cloud, subject)),
        (Thing::Cloud(cloud), true) => Some(Action::RevokeCloud(cloud, subject)),
        (Thing::Model(model), false) => Some(Action::GrantModel(model)),
        (Thing::Model(model), true) => Some(Action::RevokeModel(model, subject)),
        (Thing::Offer(offer), false) => Some(Action::GrantOffer(offer)),
        (Thing::Offer(offer), true) => Some(Action::RevokeOffer(offer)),
        (Thing::User(_), _) => None,
    }
}

/// Setting somebody's level: the command, and the line that does the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetLevel {
    /// What a preview asks.
    pub(crate) command: Command,
    /// What is run.
    pub(crate) line: String,
}

/// Sets a level by its place among those of the kind, 0 for none. None where nothing would change.
pub(crate) fn set(table: &AccessTable, subject: &Subject, thing: Thing, place: usize) -> Option<SetLevel> {
    let user = &subject.name;
    let (line, on) = match thing {
        Thing::Controller => {
            let from = table.on_controller.get((), subject.id).map(|held| held.level);
            let to = at(place)?;
            (lines::on_controller(user, from, to)?, AccessOn::Controller { level: to })
        }
        Thing::Cloud(id) => {
            let from = table.on_clouds.get(id, subject.id).map(|held| held.level);
            let (to, cloud) = (at(place)?, &table.cloud(id)?.name);
            (lines::on_cloud(user, from, to, cloud)?, AccessOn::Cloud { cloud: cloud.clone(), level: to })
        }
        Thing::Model(id) => {
            let from = table.on_models.get(id, subject.id).map(|held| held.level);
            let (to, model) = (at(place)?, table.model(id)?);
            (lines::on_model(user, from, to, model)?, AccessOn::Model { model: model.uuid, level: to })
        }
        Thing::Offer(id) => {
            let from = table.on_offers.get(id, subject.id).map(|held| held.level);
            let (to, offer) = (at(place)?, table.offer(id)?);
            (lines::on_offer(user, from, to, offer)?, AccessOn::Offer { offer: offer.uuid, level: to })
        }
        Thing::User(_) => return None,
    };
    Some(SetLevel { command: Command::SetAccess { user: user.clone(), on }, line })
}

/// The level at a place; the outer none is no such place.
#[expect(clippy::option_option, reason = "no level is a level to set, and no place is none")]
fn at<L: domain::level::Level>(place: usize) -> Option<Option<L>> {
    match place.checked_sub(1) {
        None => Some(None),
        Some(place) => L::ALL.get(place).copied().map(Some),
    }
}
