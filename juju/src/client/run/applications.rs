//! `juju deploy` and `add-unit` (`semantics §4.6`).

use domain::command::Command;
use domain::name::ApplicationName;
use domain::outcome::Outcome;

use super::super::{Client, Trouble};
use crate::reference::ModelRef;

impl Client<'_> {
    pub(super) async fn deploy(
        &mut self,
        model: Option<&ModelRef>,
        charm: &str,
        application: Option<&ApplicationName>,
        units: u32,
    ) -> Result<(), Trouble> {
        let (on, _, uuid) = self.model(model).await?;
        self.command(&on, &Command::OpenModel { model: uuid }, None).await?;
        let command = Command::Deploy {
            model: uuid,
            charm: charm.to_owned(),
            application: application.cloned(),
            units,
        };
        let done = self.command(&on, &command, None).await?;
        let Outcome::Application { application, charm } = done.outcome else {
            return Err(Trouble::new("the controller did not tell of the new application"));
        };
        self.person.note(&format!(
            "Located charm \"{0}\" in charm-hub, revision {1}\nDeployed \"{application}\" from charm-hub charm \"{0}\", revision {1} in channel {2} on {3}",
            charm.name, charm.revision, charm.channel, charm.base
        ));
        Ok(())
    }

    pub(super) async fn add_units(
        &mut self,
        model: Option<&ModelRef>,
        application: &ApplicationName,
        count: u32,
    ) -> Result<(), Trouble> {
        let (on, _, uuid) = self.model(model).await?;
        self.command(&on, &Command::OpenModel { model: uuid }, None).await?;
        let command = Command::AddUnits { model: uuid, application: application.clone(), count };
        match self.command(&on, &command, None).await {
            Ok(_) => Ok(()),
            Err(trouble) => Err(self.without_permission(trouble, "add a unit")),
        }
    }
}
