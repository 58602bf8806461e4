//! The controller as a whole: upgrades, backups, its end (`semantics §4.6`, `§4.9`).

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Decision;
use crate::action::Action;
use crate::authorize::authorize;
use crate::event::Event;
use crate::id::UserId;
use crate::name::{ModelName, UserName};
use crate::refusal::Refusal;
use crate::state::{Model, State};

/// A version of agents: `major.minor.patch`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version([u32; 3]);

impl Version {
    pub(super) fn parse(text: &str) -> Result<Self, Refusal> {
        let mut parts = text.split('.').map(|part| part.parse::<u32>().ok());
        match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten(), parts.next()) {
            (Some(major), Some(minor), Some(patch), None) => Ok(Version([major, minor, patch])),
            _ => Err(Refusal::BadVersion {
                version: text.to_string(),
                why: "a version is like 3.6.1".to_string(),
            }),
        }
    }

    fn next(self) -> String {
        let Version([major, minor, patch]) = self;
        format!("{major}.{minor}.{}", patch + 1)
    }
}

/// The version that an upgrade leads to where none is named; none behind what is no version.
pub fn next_version(has: &str) -> Option<String> {
    Version::parse(has).ok().map(Version::next)
}

pub(super) fn upgrade(state: &State, actor: UserId, version: Option<&str>) -> Decision {
    authorize(state, actor, Action::UpgradeController)?;
    let has = Version::parse(&state.controller.version)?;
    let wanted = version.map_or_else(|| has.next(), ToString::to_string);
    if Version::parse(&wanted)? <= has {
        return Err(Refusal::NoUpgrades { version: state.controller.version.clone() });
    }
    let own = state.models().find(|(_, model)| model.is_controller);
    let mut events = vec![Event::ControllerUpgraded { version: wanted.clone() }];
    events.extend(own.map(|(model, _)| Event::ModelUpgraded { model, version: wanted }));
    Ok(events)
}

pub(super) fn back_up(state: &State, actor: UserId, notes: &str) -> Decision {
    authorize(state, actor, Action::CreateBackup)?;
    Ok(vec![Event::BackupCreated { notes: notes.to_string() }])
}

pub(super) fn destroy(state: &State, actor: UserId, all_models: bool) -> Decision {
    authorize(state, actor, Action::DestroyController)?;
    let hosted = || state.models().filter(|(_, model)| !model.is_controller);
    let blocked =
        named(state, hosted().filter(|(_, model)| !model.blocks.is_empty()).map(|(_, model)| model));
    if !blocked.is_empty() {
        return Err(Refusal::ControllerHasBlocks { models: blocked });
    }
    let models = named(state, hosted().map(|(_, model)| model));
    if !models.is_empty() && !all_models {
        return Err(Refusal::ControllerHasModels { models });
    }
    let mut events: Vec<Event> = hosted().map(|(model, _)| Event::ModelDestroyed { model }).collect();
    events.push(Event::ControllerDestroyed);
    Ok(events)
}

fn named<'a>(state: &State, models: impl Iterator<Item = &'a Model>) -> Vec<(UserName, ModelName)> {
    models.filter_map(|model| Some((state.user(model.owner)?.name.clone(), model.name.clone()))).collect()
}
