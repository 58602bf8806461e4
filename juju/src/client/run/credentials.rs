//! `juju credentials` and what changes them (`semantics §4.8`). Portcullis records that a credential exists and how it proves
//! its owner; it asks for no secret and keeps none.

use std::collections::BTreeMap;

use domain::answer::{Answer, CredentialRow};
use domain::catalogue;
use domain::command::Command;
use domain::name::{CloudName, CredentialName};
use domain::query::Query;
use serde_json::{Map, Value, json};

use super::super::calls::unexpected;
use super::super::{Client, Question, Trouble};
use crate::command_line::Output;
use crate::command_line::commands::{
    AddCredential, AutoloadCredentials, Credentials, DefaultCredential, RemoveCredential, ShowCredential,
};
use crate::output::{Format, Table, to_json, to_yaml};

impl Client<'_> {
    pub(super) async fn credentials(&mut self, line: Credentials) -> Result<(), Trouble> {
        let on_controller = self.controller_credentials(line.controller.as_deref(), line.client).await?;
        self.list_credentials(on_controller, line.cloud.as_ref(), None, &line.output)
    }

    pub(super) async fn show_credential(&mut self, line: ShowCredential) -> Result<(), Trouble> {
        let on_controller = self.controller_credentials(line.controller.as_deref(), line.client).await?;
        let output = Output {
            format: if line.output.format == Format::Json { Format::Json } else { Format::Yaml },
            ..line.output
        };
        self.list_credentials(on_controller, line.cloud.as_ref(), line.credential.as_ref(), &output)
    }

    async fn controller_credentials(
        &mut self,
        controller: Option<&str>,
        client: bool,
    ) -> Result<Vec<CredentialRow>, Trouble> {
        let on = match self.controller_name(controller) {
            Ok(on) if !client && self.account(&on).is_ok() => on,
            Err(trouble) if controller.is_some() => return Err(trouble),
            _ => return Ok(Vec::new()),
        };
        match self.query(&on, &Query::Credentials).await? {
            Answer::Credentials(rows) => Ok(rows),
            other => Err(unexpected(&other)),
        }
    }

    fn list_credentials(
        &mut self,
        on_controller: Vec<CredentialRow>,
        cloud: Option<&CloudName>,
        name: Option<&CredentialName>,
        output: &Output,
    ) -> Result<(), Trouble> {
        let on_controller: Vec<(CloudName, CredentialName, String)> = on_controller
            .into_iter()
            .map(|row| (row.cloud, row.name, row.auth_type))
            .filter(|(on, credential, _)| matches(cloud, on) && matches(name, credential))
            .collect();
        let own = self.store.credentials.iter().flat_map(|(on, own)| {
            own.iter().map(move |(name, auth)| (on.clone(), name.clone(), auth.clone()))
        });
        let own: Vec<_> =
            own.filter(|(on, credential, _)| matches(cloud, on) && matches(name, credential)).collect();
        let text = match output.format {
            Format::Yaml | Format::Json => {
                let mut told = Map::new();
                if !on_controller.is_empty() {
                    told.insert("controller-credentials".into(), by_cloud(&on_controller));
                }
                if !own.is_empty() {
                    told.insert("client-credentials".into(), by_cloud(&own));
                }
                if output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
            Format::Tabular | Format::Summary | Format::Smart
                if on_controller.is_empty() && own.is_empty() =>
            {
                self.person.note("No credentials to display.");
                return Ok(());
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let block =
                    |title: &str, list: &[(CloudName, CredentialName, String)], defaults: &Defaults| {
                        let shown = || format!("\n{title}:\n{}", table(list, defaults));
                        if list.is_empty() { String::new() } else { shown() }
                    };
                let both = [
                    block("Controller Credentials", &on_controller, &Defaults::new()),
                    block("Client Credentials", &own, &self.store.default_credentials),
                ];
                both.concat().trim_start().to_owned()
            }
        };
        self.tell(output, &text)
    }

    pub(super) async fn add_credential(&mut self, line: AddCredential) -> Result<(), Trouble> {
        if let Some(file) = line.file {
            return Err(Trouble::new(format!(
                "cannot read {file}: Portcullis keeps no secrets; leave --file out"
            )));
        }
        let cloud = &line.cloud;
        let auth_types = self.auth_types(line.controller.as_deref(), line.client, cloud).await?;
        let usable: Vec<&String> = auth_types.iter().filter(|auth| *auth != "empty").collect();
        let Some(first) = usable.first().map(|auth| (*auth).clone()) else {
            return Err(Trouble::new(format!("cloud \"{cloud}\" does not require credentials")));
        };
        let typed = self.person.ask(Question::text("Enter credential name: ")).await.unwrap_or_default();
        let name: CredentialName = typed
            .trim()
            .parse()
            .map_err(|_| Trouble::new(format!("\"{}\" is not a valid credential name", typed.trim())))?;
        let listed: Vec<String> = usable.iter().map(|auth| format!("  {auth}\n")).collect();
        let prompt = format!("Auth types\n{}\nSelect auth type [{first}]: ", listed.concat());
        let auth = self.person.ask(Question::suggesting(prompt, &first)).await.unwrap_or_default();
        let auth = auth.trim().to_owned();
        if !usable.iter().any(|known| **known == auth) {
            return Err(Trouble::new(format!("auth type \"{auth}\" not supported by cloud \"{cloud}\"")));
        }
        if line.client || self.store.current().is_none() {
            let own = self.store.credentials.entry(built_in(cloud)).or_default();
            if own.contains_key(&name) {
                return Err(Trouble::new(format!(
                    "credential \"{name}\" already exists locally for cloud \"{cloud}\""
                )));
            }
            own.insert(name.clone(), auth);
            self.person.note(&format!("Credential \"{name}\" added locally for cloud \"{cloud}\"."));
            return Ok(());
        }
        let on = self.controller_name(line.controller.as_deref())?;
        let command =
            Command::KeepCredential { cloud: cloud.clone(), credential: name.clone(), auth_type: auth };
        self.command(&on, &command, None).await?;
        self.person.note(&format!(
            "Controller credential \"{name}\" for user \"{}\" for cloud \"{cloud}\" on controller \"{on}\" added.\nOnly its name and type are recorded; no secret is asked for.",
            self.account(&on)?.user
        ));
        Ok(())
    }

    async fn auth_types(
        &mut self,
        controller: Option<&str>,
        client: bool,
        cloud: &CloudName,
    ) -> Result<Vec<String>, Trouble> {
        if let Some(found) = catalogue::cloud(cloud.as_str()) {
            return Ok(found.auth_types.iter().map(|auth| (*auth).to_owned()).collect());
        }
        let unknown = || Trouble::new(format!("cloud {cloud} not valid: cloud {cloud} not found"));
        if client {
            return Err(unknown());
        }
        let on = self.controller_name(controller)?;
        let rows = self.cloud_rows(&on).await?;
        rows.into_iter().find(|row| row.name == *cloud).map(|row| row.auth_types).ok_or_else(unknown)
    }

    /// A seat has no files and variables of a cloud's own tools, so there is never one to be found.
    pub(super) async fn autoload_credentials(&mut self, line: AutoloadCredentials) -> Result<(), Trouble> {
        if !line.client && line.controller.is_some() {
            self.controller_name(line.controller.as_deref())?;
        }
        self.person.note("No cloud credentials found.");
        Ok(())
    }

    pub(super) fn default_credential(&mut self, line: DefaultCredential) -> Result<(), Trouble> {
        let cloud = built_in(&line.cloud);
        let text = match line.credential {
            _ if line.reset => {
                self.store.default_credentials.remove(&cloud);
                format!("Default credential for cloud \"{cloud}\" is no longer set on this client.")
            }
            Some(name) => {
                if !self.store.credentials.get(&cloud).is_some_and(|own| own.contains_key(&name)) {
                    return Err(Trouble::new(format!(
                        "credential \"{name}\" for cloud \"{cloud}\" not found"
                    )));
                }
                let text = format!(
                    "Local credential \"{name}\" is set to be default for \"{cloud}\" for this client."
                );
                self.store.default_credentials.insert(cloud, name);
                text
            }
            None => match self.store.default_credentials.get(&cloud) {
                Some(name) => {
                    format!("Default credential for cloud \"{cloud}\" is \"{name}\" on this client.")
                }
                None => format!("Default credential for cloud \"{cloud}\" is not set on this client."),
            },
        };
        self.person.note(&text);
        Ok(())
    }

    pub(super) async fn remove_credential(&mut self, line: RemoveCredential) -> Result<(), Trouble> {
        let (cloud, name) = (&line.cloud, &line.credential);
        let missing = || Trouble::new(format!("credential \"{name}\" for cloud \"{cloud}\" not found"));
        if line.client || self.store.current().is_none() {
            let own = self.store.credentials.get_mut(&built_in(cloud)).ok_or_else(missing)?;
            own.remove(name).ok_or_else(missing)?;
            self.store.default_credentials.retain(|on, default| *on != built_in(cloud) || default != name);
            self.person
                .note(&format!("Credential \"{name}\" for cloud \"{cloud}\" removed from this client."));
            return Ok(());
        }
        let on = self.controller_name(line.controller.as_deref())?;
        let command =
            Command::RemoveCredential { cloud: cloud.clone(), credential: name.clone(), force: line.force };
        self.command(&on, &command, None).await?;
        self.person.note(&format!(
            "Credential \"{name}\" for cloud \"{cloud}\" removed from the controller \"{on}\"."
        ));
        Ok(())
    }
}

/// The credential that is used for a cloud where none is named.
type Defaults = BTreeMap<CloudName, CredentialName>;

fn matches<T: PartialEq>(wanted: Option<&T>, found: &T) -> bool {
    wanted.is_none_or(|wanted| wanted == found)
}

/// A built-in cloud under its own name, whichever alias was written.
pub(super) fn built_in(cloud: &CloudName) -> CloudName {
    let own = catalogue::cloud(cloud.as_str()).and_then(|found| found.name.parse().ok());
    own.unwrap_or_else(|| cloud.clone())
}

/// A star stands behind the credential that is used where none is named.
fn table(list: &[(CloudName, CredentialName, String)], defaults: &Defaults) -> Table {
    let mut table = Table::new(["Cloud", "Credentials"]);
    let mut clouds: Vec<&CloudName> = list.iter().map(|(cloud, ..)| cloud).collect();
    clouds.dedup();
    for cloud in clouds {
        let names = list.iter().filter(|(on, ..)| on == cloud).map(|(_, name, _)| {
            let mark = if defaults.get(cloud) == Some(name) { "*" } else { "" };
            format!("{name}{mark}")
        });
        table.push([cloud.to_string(), names.collect::<Vec<_>>().join(", ")]);
    }
    table
}

fn by_cloud(list: &[(CloudName, CredentialName, String)]) -> Value {
    let mut told = Map::new();
    for (cloud, name, auth) in list {
        let entry = told.entry(cloud.to_string()).or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(of_cloud) = entry {
            of_cloud.insert(name.to_string(), json!({"auth-type": auth}));
        }
    }
    Value::Object(told)
}
