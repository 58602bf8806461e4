//! What else changes inside a model: removals, machines, settings, disabled commands (`semantics §4.10`).

use domain::answer::{Answer, ModelRow};
use domain::block::Block;
use domain::catalogue::MACHINE_BASE;
use domain::command::{Command, Settings};
use domain::name::ApplicationName;
use domain::query::Query;
use domain::refusal::Refusal;
use serde_json::{Map, Value, json};

use super::super::calls::unexpected;
use super::super::{Client, Question, Trouble};
use super::applications::placed;
use crate::command_line::Output;
use crate::command_line::commands::{
    AddMachine, CommandSet, ConfigChange, DisableCommand, DisabledCommands, EnableCommand, RemoveApplication,
    RemoveMachine, RemoveUnit,
};
use crate::output::{Format, Table, to_json, to_yaml};
use crate::reference::ModelRef;

impl Client<'_> {
    /// Asks once before something is removed, unless nothing may be asked.
    async fn confirm(&mut self, what: &str, ask: bool) -> Result<(), Trouble> {
        if !ask {
            return Ok(());
        }
        let prompt = format!("WARNING! This command will remove {what}.\n\nContinue [y/N]? ");
        let answer = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
        match answer.trim().to_lowercase().as_str() {
            "y" | "yes" => Ok(()),
            _ => Err(Trouble::new("aborted")),
        }
    }

    pub(super) async fn remove_applications(&mut self, line: RemoveApplication) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        for application in line.applications {
            let what = format!("application \"{application}\" with its units, relations and offers");
            self.confirm(&what, !line.no_prompt).await?;
            let command = Command::RemoveApplication { model, application: application.clone() };
            self.command(&on, &command, None).await?;
            self.person.note(&format!("will remove application {application}"));
        }
        Ok(())
    }

    pub(super) async fn remove_units(&mut self, line: RemoveUnit) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        for unit in line.units {
            self.confirm(&format!("unit {unit}"), !line.no_prompt).await?;
            let command =
                Command::RemoveUnit { model, application: unit.application.clone(), unit: unit.number };
            self.command(&on, &command, None).await?;
            self.person.note(&format!("will remove unit {unit}"));
        }
        Ok(())
    }

    pub(super) async fn add_machines(&mut self, line: AddMachine) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        placed(line.place.as_slice())?;
        if let Some(base) = line.base.filter(|base| base != MACHINE_BASE) {
            return Err(Trouble::new(format!("base \"{base}\" not found; machines have {MACHINE_BASE}")));
        }
        let before = self.machine_numbers(&on, model).await.unwrap_or_default();
        let command = Command::AddMachines { model, count: line.count.get() };
        if let Err(trouble) = self.command(&on, &command, None).await {
            return Err(self.without_permission(trouble, "add a machine"));
        }
        for machine in self.machine_numbers(&on, model).await? {
            if !before.contains(&machine) {
                self.person.note(&format!("created machine {machine}"));
            }
        }
        Ok(())
    }

    async fn machine_numbers(&mut self, on: &str, model: uuid::Uuid) -> Result<Vec<u32>, Trouble> {
        match self.query(on, &Query::Status { model }).await? {
            Answer::Status(status) => Ok(status.machines.iter().map(|machine| machine.id.0).collect()),
            other => Err(unexpected(&other)),
        }
    }

    pub(super) async fn remove_machines(&mut self, line: RemoveMachine) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        for machine in line.machines {
            self.confirm(&format!("machine {machine}"), !line.no_prompt).await?;
            let number = machine.to_string();
            let number = number.parse().map_err(|_| {
                Trouble::new(format!("machine {number} not found: containers are not recorded"))
            })?;
            let command = Command::RemoveMachine { model, machine: number, force: line.force };
            self.command(&on, &command, None).await?;
            self.person.note(&format!("will remove machine {number}"));
        }
        Ok(())
    }

    pub(super) async fn expose(
        &mut self,
        model: Option<&ModelRef>,
        application: &ApplicationName,
        exposed: bool,
    ) -> Result<(), Trouble> {
        let (on, _, model) = self.model(model).await?;
        let command = Command::SetExposed { model, application: application.clone(), exposed };
        self.command(&on, &command, None).await?;
        Ok(())
    }

    pub(super) async fn config(
        &mut self,
        model: Option<&ModelRef>,
        application: Option<&ApplicationName>,
        change: ConfigChange,
        output: &Output,
    ) -> Result<(), Trouble> {
        let (on, _, model) = self.model(model).await?;
        let key = match change {
            ConfigChange::Show(key) => key,
            ConfigChange::Set { values, reset } => {
                let set = values.into_iter().map(|setting| (setting.key, Some(setting.value)));
                let settings: Settings = set.chain(reset.into_iter().map(|key| (key, None))).collect();
                let command = match application {
                    Some(application) => {
                        Command::Configure { model, application: application.clone(), settings }
                    }
                    None => Command::ConfigureModel { model, settings },
                };
                self.command(&on, &command, None).await?;
                return Ok(());
            }
        };
        let query = Query::Settings { model, application: application.cloned() };
        let settings = match self.query(&on, &query).await? {
            Answer::Settings(settings) => settings,
            other => return Err(unexpected(&other)),
        };
        if let Some(key) = key {
            let found = settings.into_iter().find(|(name, _)| *name == key);
            let (_, value) = found.ok_or_else(|| {
                Trouble::new(format!(
                    "key \"{key}\" has its default, or is not known; only changes are recorded"
                ))
            })?;
            return self.tell(output, &value);
        }
        let text = match output.format {
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::new(["Attribute", "From", "Value"]);
                settings.iter().for_each(|(key, value)| table.push([key.as_str(), "model", value.as_str()]));
                table.to_string()
            }
            Format::Yaml | Format::Json => {
                let told: Map<String, Value> = settings
                    .iter()
                    .map(|(key, value)| (key.clone(), json!({"value": value, "source": "user"})))
                    .collect();
                if output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
        };
        self.tell(output, &text)
    }

    pub(super) async fn disable_command(&mut self, line: DisableCommand) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let message = line.message.unwrap_or_default();
        self.command(&on, &Command::DisableCommands { model, block: block(line.set), message }, None).await?;
        Ok(())
    }

    pub(super) async fn enable_command(&mut self, line: EnableCommand) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        self.command(&on, &Command::EnableCommands { model, block: block(line.set) }, None).await?;
        Ok(())
    }

    pub(super) async fn disabled_commands(&mut self, line: DisabledCommands) -> Result<(), Trouble> {
        if line.all {
            return self.disabled_everywhere(line).await;
        }
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let blocks = match self.query(&on, &Query::Blocks { model }).await? {
            Answer::Blocks(blocks) => blocks,
            other => return Err(unexpected(&other)),
        };
        let text = match line.output.format {
            Format::Tabular | Format::Summary | Format::Smart if blocks.is_empty() => {
                self.person.note("No commands are currently disabled.");
                return Ok(());
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::new(["Disabled commands", "Message"]);
                blocks.iter().for_each(|(block, message)| table.push([block.as_str(), message.as_str()]));
                table.to_string()
            }
            Format::Yaml | Format::Json => {
                let told: Vec<Value> = blocks
                    .iter()
                    .map(|(block, message)| json!({"command-set": block.as_str(), "message": message}))
                    .collect();
                if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
        };
        self.tell(&line.output, &text)
    }
}

impl Client<'_> {
    /// The commands that are disabled in any model, for those who may list every model.
    async fn disabled_everywhere(&mut self, line: DisabledCommands) -> Result<(), Trouble> {
        let named = line.model.as_ref().and_then(|model| model.controller.as_deref());
        let on = self.controller_name(named)?;
        if !self.refresh_controller(&on).await?.tells_all() {
            return Err(Trouble::refused(Refusal::Concealed));
        }
        let mut found = Vec::new();
        for row in self.refresh_models(&on).await? {
            match self.query(&on, &Query::Blocks { model: row.uuid }).await? {
                Answer::Blocks(blocks) if blocks.is_empty() => {}
                Answer::Blocks(blocks) => {
                    let sets: Vec<&str> = blocks.iter().map(|(block, _)| block.as_str()).collect();
                    found.push((row, sets.join(", ")));
                }
                other => return Err(unexpected(&other)),
            }
        }
        let text = match line.output.format {
            Format::Tabular | Format::Summary | Format::Smart if found.is_empty() => {
                self.person.note("No commands are currently disabled.");
                return Ok(());
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::new(["Name", "Model UUID", "Owner", "Disabled commands"]);
                for (row, sets) in &found {
                    table.push([
                        row.name.to_string(),
                        row.uuid.to_string(),
                        row.owner.to_string(),
                        sets.clone(),
                    ]);
                }
                table.to_string()
            }
            Format::Yaml | Format::Json => {
                let told = |(row, sets): &(ModelRow, String)| {
                    let sets: Vec<&str> = sets.split(", ").collect();
                    json!({"name": row.name, "model-uuid": row.uuid, "owner": row.owner, "disabled-commands": sets})
                };
                let told: Vec<Value> = found.iter().map(told).collect();
                if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
        };
        self.tell(&line.output, &text)
    }
}

fn block(set: CommandSet) -> Block {
    match set {
        CommandSet::All => Block::All,
        CommandSet::DestroyModel => Block::DestroyModel,
        CommandSet::RemoveObject => Block::RemoveObject,
    }
}
