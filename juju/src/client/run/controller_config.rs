//! `juju controller-config`: the settings of a controller.

use domain::answer::ControllerRow;
use domain::command::Command;
use serde_json::{Map, Value};

use super::super::{Client, Trouble};
use crate::command_line::commands::{ConfigChange, ControllerConfig};
use crate::output::{Format, Table, to_json, to_yaml};
use crate::reference::{Expiry, Setting};

/// The one that may change; it is Portcullis's own.
const EXPIRY: &str = "registration-expiry";

impl Client<'_> {
    pub(super) async fn controller_config(&mut self, line: ControllerConfig) -> Result<(), Trouble> {
        let on = self.controller_name(line.controller.as_deref())?;
        self.account(&on)?;
        let key = match line.change {
            ConfigChange::Show(key) => key,
            ConfigChange::Set { values, .. } => return self.configure_controller(&on, &values).await,
        };
        let settings = settings(&self.refresh_controller(&on).await?);
        if let Some(key) = key {
            let found = settings.iter().find(|(name, _)| *name == key);
            let (_, value) = found
                .ok_or_else(|| Trouble::new(format!("key \"{key}\" not found in \"{on}\" controller")))?;
            return self.tell(&line.output, value);
        }
        let text = match line.output.format {
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::new(["Attribute", "Value"]);
                settings.iter().for_each(|(key, value)| table.push([key, value.as_str()]));
                table.to_string()
            }
            Format::Yaml => to_yaml(&told(settings)),
            Format::Json => to_json(&told(settings)),
        };
        self.tell(&line.output, &text)
    }

    /// Sets what may be set; nothing at all where one of them may not.
    async fn configure_controller(&mut self, on: &str, wanted: &[Setting]) -> Result<(), Trouble> {
        let fixed: Vec<_> = wanted.iter().map(|one| one.key.as_str()).filter(|key| *key != EXPIRY).collect();
        if !fixed.is_empty() {
            return Err(Trouble::new(format!(
                "invalid or read-only controller config values cannot be updated: [{}]",
                fixed.join(" ")
            )));
        }
        match expiry(wanted)? {
            Some(expiry) => self.set_expiry(on, expiry).await,
            None => Ok(()),
        }
    }

    pub(super) async fn set_expiry(&mut self, on: &str, expiry: Expiry) -> Result<(), Trouble> {
        let command = Command::ConfigureController { registrations_last: expiry.seconds() };
        self.command(on, &command, None).await.map(drop)
    }
}

/// The expiry among settings; the last one counts.
pub(super) fn expiry(settings: &[Setting]) -> Result<Option<Expiry>, Trouble> {
    let Some(named) = settings.iter().rfind(|one| one.key == EXPIRY) else { return Ok(None) };
    named.value.parse().map(Some).map_err(|error| Trouble::new(format!("{error}; write a {}", Expiry::FORMS)))
}

/// By name, as Juju lists them.
fn settings(row: &ControllerRow) -> Vec<(&'static str, String)> {
    let identity = row.identity_url.clone().map(|url| ("identity-url", url));
    let uuid = ("controller-uuid", row.uuid.to_string());
    let expiry = (EXPIRY, Expiry::of(row.registrations_last).to_string());
    let rulebook = ("rulebook", row.rulebook.as_str().to_owned());
    [Some(uuid), identity, Some(expiry), Some(rulebook)].into_iter().flatten().collect()
}

fn told(settings: Vec<(&'static str, String)>) -> Map<String, Value> {
    settings.into_iter().map(|(key, value)| (key.to_owned(), Value::String(value))).collect()
}
