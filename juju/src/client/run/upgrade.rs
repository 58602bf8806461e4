//! Upgrades, backups, and the end of a controller (`semantics §4.5`, `§4.6`, `§4.9`). All are recorded only.

use domain::answer::Answer;
use domain::command::Command;
use domain::decide::next_version;
use domain::query::Query;
use domain::refusal::Refusal;

use super::super::calls::unexpected;
use super::super::{Client, Question, Trouble};
use crate::command_line::commands::{CreateBackup, UpgradeController, UpgradeModel};

impl Client<'_> {
    pub(super) async fn upgrade_model(&mut self, line: UpgradeModel) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let newest = self.refresh_controller(&on).await?.version;
        let wanted = line.version.map(|version| version.to_string());
        let best = wanted.clone().unwrap_or(newest);
        if line.dry_run {
            let has = match self.query(&on, &Query::Model { model }).await? {
                Answer::Model(details) => details.model.version,
                other => return Err(unexpected(&other)),
            };
            self.person.note(&if has == best {
                "no upgrades available".to_owned()
            } else {
                format!(
                    "best version:\n    {best}\nupgrade to this version by running\n    juju upgrade-model"
                )
            });
            return Ok(());
        }
        let done = self.command(&on, &Command::UpgradeModel { model, version: wanted }, None).await;
        self.tell_upgrade(done.map(drop), &best)
    }

    pub(super) async fn upgrade_controller(&mut self, line: UpgradeController) -> Result<(), Trouble> {
        let on = self.controller_name(line.controller.as_deref())?;
        self.account(&on)?;
        let version = line.version.map(|version| version.to_string());
        if line.dry_run {
            let told = self.refresh_controller(&on).await?;
            if !told.tells_all() {
                return Err(Trouble::refused(Refusal::Concealed));
            }
            let best = version.or_else(|| next_version(&told.version)).unwrap_or(told.version);
            self.person.note(&format!(
                "best version:\n    {best}\nupgrade to this version by running\n    juju upgrade-controller"
            ));
            return Ok(());
        }
        let done = self.command(&on, &Command::UpgradeController { version }, None).await.map(drop);
        let best = self.refresh_controller(&on).await?.version;
        self.tell_upgrade(done, &best)
    }

    /// That there is nothing to upgrade to is no failure.
    fn tell_upgrade(&mut self, done: Result<(), Trouble>, best: &str) -> Result<(), Trouble> {
        match done {
            Ok(()) => {
                self.person.note(&format!("best version:\n    {best}\nstarted upgrade to {best}"));
                Ok(())
            }
            Err(Trouble { refusal: Some(Refusal::NoUpgrades { .. }), text }) => {
                self.person.note(&text);
                Ok(())
            }
            Err(trouble) => Err(trouble),
        }
    }

    pub(super) async fn create_backup(&mut self, line: CreateBackup) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let is_controller = match self.query(&on, &Query::Model { model }).await? {
            Answer::Model(details) => details.model.is_controller,
            other => return Err(unexpected(&other)),
        };
        if !is_controller {
            return Err(Trouble::new(
                "backups are only supported from the controller model\nUse juju switch to select the controller model",
            ));
        }
        let notes = line.notes.unwrap_or_default();
        self.command(&on, &Command::CreateBackup { notes: notes.clone() }, None).await?;
        let at = self.controllers.now().strftime("%Y%m%d-%H%M%S");
        self.person.say(&format!(
            "backup format version: 1\ncreated:               {at}\nnotes:                 {notes}"
        ));
        self.person
            .note("The backup is recorded in the history of the controller; there is no file to download.");
        Ok(())
    }

    pub(super) async fn destroy_controller(
        &mut self,
        controller: &str,
        all_models: bool,
        ask: bool,
    ) -> Result<(), Trouble> {
        self.account(controller)?;
        if ask {
            let prompt = format!(
                "WARNING! This command will destroy the \"{controller}\" controller and all that is recorded in it: its users, models and everybody's access.\n\nTo continue, enter the name of the controller to be unregistered: "
            );
            let typed = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
            if typed.trim() != controller {
                return Err(Trouble::new("controller destruction: aborted"));
            }
        }
        self.person.note("Destroying controller");
        self.command(controller, &Command::DestroyController { all_models }, None).await?;
        self.store.forget(controller);
        self.person.note("All models reclaimed, cleaning up controller machines");
        Ok(())
    }
}
