//! `juju deploy` and `add-unit` (`semantics §4.6`).

use domain::catalogue;
use domain::command::Command;
use domain::outcome::Outcome;

use super::super::{Client, Trouble};
use crate::command_line::commands::{AddUnit, Deploy};

impl Client<'_> {
    pub(super) async fn deploy(&mut self, line: Deploy) -> Result<(), Trouble> {
        let (on, _, uuid) = self.model(line.model.as_ref()).await?;
        self.command(&on, &Command::OpenModel { model: uuid }, None).await?;
        released(&line)?;
        placed(&line.to)?;
        let Deploy { charm, application, units, .. } = line;
        let command = Command::Deploy { model: uuid, charm, application, units: units.get() };
        let done = self.command(&on, &command, None).await?;
        let Outcome::Application { application, charm } = done.outcome else {
            return Err(Trouble::new("the controller did not tell of the new application"));
        };
        self.person.note(&format!(
            "Located charm \"{0}\" in charm-hub, revision {1}\nDeployed \"{application}\" from charm-hub charm \"{0}\", revision {1} in channel {2} on {3}",
            charm.name, charm.revision, charm.channel, charm.base
        ));
        if !line.config.is_empty() {
            let settings = line.config.into_iter().map(|setting| (setting.key, Some(setting.value)));
            let command = Command::Configure { model: uuid, application, settings: settings.collect() };
            self.command(&on, &command, None).await?;
        }
        Ok(())
    }

    pub(super) async fn add_units(&mut self, line: AddUnit) -> Result<(), Trouble> {
        let (on, _, uuid) = self.model(line.model.as_ref()).await?;
        self.command(&on, &Command::OpenModel { model: uuid }, None).await?;
        placed(&line.to)?;
        let AddUnit { application, units, .. } = line;
        let command = Command::AddUnits { model: uuid, application, count: units.get() };
        match self.command(&on, &command, None).await {
            Ok(_) => Ok(()),
            Err(trouble) => Err(self.without_permission(trouble, "add a unit")),
        }
    }
}

/// Refuses to choose a machine: what is recorded has one for each unit.
pub(super) fn placed(places: &[String]) -> Result<(), Trouble> {
    if places.is_empty() {
        return Ok(());
    }
    let why = "cannot place on {}: only machines of their own are recorded here; leave the placement out";
    Err(Trouble::new(why.replace("{}", &places.join(", "))))
}

/// Refuses a channel or base in which the catalogue's charm was never released.
fn released(line: &Deploy) -> Result<(), Trouble> {
    let Some(charm) = catalogue::charm(&line.charm) else { return Ok(()) };
    let (track, risk) = charm.channel.split_once('/').unwrap_or((charm.channel, ""));
    let is_channel = |wanted: &String| [charm.channel, track, risk].contains(&wanted.as_str());
    let is_base = |wanted: &String| wanted == charm.base;
    if line.channel.as_ref().is_none_or(is_channel) && line.base.as_ref().is_none_or(is_base) {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "selecting releases: charm or bundle not found for channel \"{}\", base \"{}\"; {} is released to {} for {}",
        line.channel.as_deref().unwrap_or(charm.channel),
        line.base.as_deref().unwrap_or(charm.base),
        charm.name,
        charm.channel,
        charm.base
    )))
}
