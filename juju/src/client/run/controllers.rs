//! `juju controllers`, `show-controller`, `switch`, `unregister`: what this client knows (`semantics §4.1`, `§4.10`).

use domain::refusal::Refusal;
use serde_json::{Map, Value, json};

use super::super::calls::NO_CONTROLLERS;
use super::super::store::KnownController;
use super::super::{Client, Question, Trouble};
use crate::command_line::Output;
use crate::command_line::commands::ShowController;
use crate::output::{Align, Format, Table, to_json, to_yaml};
use crate::reference::ModelRef;

impl Client<'_> {
    pub(super) async fn list_controllers(&mut self, refresh: bool, output: &Output) -> Result<(), Trouble> {
        if refresh {
            self.refresh_all().await;
        }
        let text = match output.format {
            Format::Json => to_json(&self.told_controllers(true)),
            Format::Yaml => to_yaml(&self.told_controllers(false)),
            Format::Tabular | Format::Summary | Format::Smart if self.store.controllers.is_empty() => {
                return Err(Trouble::new(NO_CONTROLLERS));
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let hint = "Use --refresh option with this command to see the latest information.\n\n";
                format!("{}{}", if refresh { "" } else { hint }, self.controller_table())
            }
        };
        self.tell(output, &text)
    }

    /// Brings what is remembered of every controller up to date; a controller that refuses stays as it was.
    async fn refresh_all(&mut self) {
        let names: Vec<String> = self.store.controllers.keys().cloned().collect();
        for name in names {
            if self.account(&name).is_err() {
                continue;
            }
            if let Err(trouble) = self.refresh_one(&name).await {
                self.person.note(&format!("error updating cached details for \"{name}\": {}", trouble.text));
            }
        }
    }

    /// The latest is what all models together tell, so only those who may list them all are told it (`semantics §4.1`).
    async fn refresh_one(&mut self, name: &str) -> Result<(), Trouble> {
        let before = self.known(name)?.clone();
        let told = self.refresh_controller(name).await?;
        if !told.tells_all() {
            self.remember(name, |known| *known = before);
            return Err(Trouble::refused(Refusal::Concealed).of_item());
        }
        self.remember(name, |known| {
            if let Some(account) = &mut known.account {
                account.access = Some(told.access);
            }
        });
        self.refresh_models(name).await.map(drop)
    }

    fn controller_table(&self) -> Table {
        let right = Align::Right;
        let left = Align::Left;
        let header =
            ["Controller", "Model", "User", "Access", "Cloud/Region", "Models", "Nodes", "HA", "Version"];
        let mut table = Table::new(header).aligned([left, left, left, left, left, right, right, right, left]);
        for (name, known) in &self.store.controllers {
            let mark = if self.store.current.as_deref() == Some(name) { "*" } else { "" };
            let account = known.account.as_ref();
            let dash = || "-".to_owned();
            let model = known
                .current_model
                .as_ref()
                .map(|model| model.shown_to(account.map(|account| &account.user)));
            let access =
                account.map(|account| account.access.map_or("(unknown)", |level| level.as_str()).to_owned());
            table.push([
                format!("{name}{mark}"),
                model.unwrap_or_else(dash),
                account.map_or_else(dash, |account| account.user.to_string()),
                access.unwrap_or_else(dash),
                place(known),
                if known.models.is_empty() { dash() } else { known.models.len().to_string() },
                known
                    .machines
                    .filter(|machines| *machines > 0)
                    .map_or_else(dash, |machines| machines.to_string()),
                "none".to_owned(),
                known.version.clone().unwrap_or_else(|| "(unknown)".to_owned()),
            ]);
        }
        table
    }

    fn told_controllers(&self, json: bool) -> Map<String, Value> {
        let told = |known: &KnownController| {
            let account = known.account.as_ref();
            let mut fields = Map::new();
            if let Some(model) = &known.current_model {
                fields.insert(
                    "current-model".into(),
                    json!(model.shown_to(account.map(|account| &account.user))),
                );
            }
            if let Some(account) = account {
                fields.insert("user".into(), json!(account.user));
                fields.insert("access".into(), json!(account.access.map(|level| level.as_str())));
            }
            fields.insert("recent-server".into(), json!(known.addresses.first()));
            fields.insert(if json { "uuid" } else { "controller-uuid" }.into(), json!(known.uuid));
            fields.insert("api-endpoints".into(), json!(known.addresses));
            fields.insert("cloud".into(), json!(known.cloud));
            fields.insert("region".into(), json!(known.region));
            fields.insert("agent-version".into(), json!(known.version));
            if !known.models.is_empty() {
                fields.insert("model-count".into(), json!(known.models.len()));
            }
            if let Some(machines) = known.machines.filter(|machines| *machines > 0) {
                fields.insert("machine-count".into(), json!(machines));
                fields.insert("controller-machines".into(), json!({"active": 1, "total": 1}));
            }
            fields.retain(|_, value| !value.is_null());
            Value::Object(fields)
        };
        let all: Map<String, Value> =
            self.store.controllers.iter().map(|(name, known)| (name.clone(), told(known))).collect();
        let mut answer = Map::new();
        answer.insert("controllers".into(), Value::Object(all));
        if let Some(current) = &self.store.current {
            answer.insert("current-controller".into(), json!(current));
        }
        answer
    }

    /// Shows controllers, or the current one, as one document.
    pub(super) async fn show_controllers(&mut self, line: ShowController) -> Result<(), Trouble> {
        let (names, output) = (&line.controllers, &line.output);
        let mut wanted = Vec::new();
        for name in names {
            wanted.push(self.controller_name(Some(name))?);
        }
        if names.is_empty() {
            wanted.push(self.controller_name(None)?);
        }
        let mut answer = Map::new();
        for on in wanted {
            let fields = self.controller_fields(&on, line.show_password).await?;
            answer.insert(on, Value::Object(fields));
        }
        self.tell(output, &if output.format == Format::Json { to_json(&answer) } else { to_yaml(&answer) })
    }

    async fn controller_fields(
        &mut self,
        on: &str,
        show_password: bool,
    ) -> Result<Map<String, Value>, Trouble> {
        self.account(on)?;
        let told = self.refresh_controller(on).await?;
        let known = self.known(on)?;
        let mut fields = Map::new();
        fields.insert(
            "details".into(),
            json!({
                "controller-uuid": told.uuid,
                "api-endpoints": known.addresses,
                "cloud": told.cloud,
                "region": told.region,
                "agent-version": told.version,
                "rulebook": told.rulebook,
            }),
        );
        if told.tells_all() {
            fields.insert("controller-machines".into(), json!({"0": {"instance-id": "recorded"}}));
        }
        fields.insert("models-count".into(), json!(told.models));
        if let Some(model) = &known.current_model {
            fields.insert("current-model".into(), json!(model.to_string()));
        }
        let mut account = Map::new();
        account.insert("user".into(), json!(told.user));
        account.insert("access".into(), json!(told.access));
        let kept = known.account.as_ref().and_then(|account| account.password.as_ref());
        if let Some(password) = kept.filter(|_| show_password) {
            account.insert("password".into(), json!(password));
        }
        fields.insert("account".into(), Value::Object(account));
        Ok(fields)
    }

    pub(super) async fn switch(&mut self, target: Option<&str>) -> Result<(), Trouble> {
        let before = self.focus();
        let Some(target) = target else {
            let Some(before) = before else {
                return Err(Trouble::new("no current controller"));
            };
            self.person.say(&before);
            return Ok(());
        };
        let unknown = || Trouble::new(format!("\"{target}\" is not the name of a model or controller"));
        let only_controller = target.strip_suffix(':').unwrap_or(target);
        if self.store.controllers.contains_key(only_controller) {
            self.store.current = Some(only_controller.to_owned());
        } else {
            let reference: ModelRef = target.parse().map_err(|_| unknown())?;
            let on = self.controller_name(reference.controller.as_deref()).map_err(|_| unknown())?;
            self.account(&on)?;
            let (model, _) = self
                .find_model(&on, &reference)
                .await
                .map_err(|trouble| if trouble.refusal.is_some() { trouble } else { unknown() })?;
            self.store.current = Some(on.clone());
            self.remember(&on, |known| known.current_model = Some(model));
        }
        let after = self.focus().unwrap_or_default();
        self.person.note(&match before {
            Some(before) if before == after => format!("{after} (no change)"),
            Some(before) => format!("{before} -> {after}"),
            None => format!(" -> {after}"),
        });
        Ok(())
    }

    /// The current controller and model, as `switch` shows them.
    fn focus(&self) -> Option<String> {
        let (name, known) = self.store.current()?;
        Some(match &known.current_model {
            Some(model) => format!("{name}:{model}"),
            None => format!("{name} (controller)"),
        })
    }

    pub(super) async fn unregister(&mut self, controller: &str, sure: bool) -> Result<(), Trouble> {
        let uuid = self.known(controller)?.uuid;
        if !sure {
            let prompt = format!(
                "This command will remove connection information for controller \"{controller}\".\nDoing so will prevent you from accessing this controller until you register it again.\n\nContinue [y/N]? "
            );
            let answer = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
            if !matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
                return Err(Trouble::new("unregistering controller: aborted"));
            }
        }
        // A session that nobody could use any more is ended; that it cannot be reached does not matter.
        let _ended = self.controllers.log_out(uuid).await;
        self.store.forget(controller);
        Ok(())
    }
}

fn place(known: &KnownController) -> String {
    match (&known.cloud, &known.region) {
        (Some(cloud), Some(region)) => format!("{cloud}/{region}"),
        (Some(cloud), None) => cloud.to_string(),
        (None, _) => String::new(),
    }
}
