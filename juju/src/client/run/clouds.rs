//! `juju clouds`, `show-cloud`, `add-cloud`, `update-cloud`, `remove-cloud` (`semantics §4.8`).

use domain::answer::{Answer, CloudRow};
use domain::catalogue::{self, CatalogueCloud};
use domain::command::{CloudDefinition, Command};
use domain::name::CloudName;
use domain::query::Query;
use domain::refusal::Refusal;
use serde_json::{Map, Value, json};

use super::super::calls::unexpected;
use super::super::{Client, Trouble};
use crate::command_line::commands::{AddCloud, Clouds, RemoveCloud, ShowCloud, UpdateCloud};
use crate::output::{Align, Format, Table, to_json, to_yaml};

impl Client<'_> {
    pub(super) async fn clouds(&mut self, line: Clouds) -> Result<(), Trouble> {
        let on = self.controller_name(line.controller.as_deref());
        let on = if line.client { None } else { on.ok().filter(|on| self.account(on).is_ok()) };
        let rows = match &on {
            Some(on) => self.cloud_rows(on).await?,
            None => Vec::new(),
        };
        let (shown, hidden): (Vec<_>, Vec<_>) =
            catalogue::clouds().iter().partition(|cloud| line.all || self.is_usable(cloud));
        let text = match line.output.format {
            Format::Yaml | Format::Json => {
                let mut told = Map::new();
                rows.iter().for_each(|row| {
                    told.insert(row.name.to_string(), controller_cloud(row));
                });
                for cloud in shown {
                    told.entry(cloud.name).or_insert_with(|| client_cloud(cloud));
                }
                if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut text = String::new();
                if on.is_some() {
                    let table = controller_table(&rows);
                    text.push_str(&format!("\nClouds available on the controller:\n{table}"));
                }
                text.push_str(&format!("\nClouds available on the client:\n{}", self.client_table(&shown)));
                if !hidden.is_empty() {
                    self.person.note("Only clouds that this client can use are shown.\nThere are more clouds, use --all to see them.\n\n");
                }
                text.trim_start().to_owned()
            }
        };
        self.tell(&line.output, &text)
    }

    /// Whether this client could bootstrap on a cloud: it needs no credential, or there is one.
    fn is_usable(&self, cloud: &CatalogueCloud) -> bool {
        !cloud.credential_needed || self.credentials_for(cloud) > 0
    }

    fn credentials_for(&self, cloud: &CatalogueCloud) -> usize {
        let name: Option<CloudName> = cloud.name.parse().ok();
        name.and_then(|name| self.store.credentials.get(&name)).map_or(0, |own| own.len())
    }

    fn client_table(&self, clouds: &[&CatalogueCloud]) -> Table {
        let header = ["Cloud", "Regions", "Default", "Type", "Credentials", "Source", "Description"];
        let right = Align::Right;
        let left = Align::Left;
        let mut table = Table::new(header).aligned([left, right, left, left, right]);
        for cloud in clouds {
            table.push([
                cloud.name.to_owned(),
                cloud.regions.len().to_string(),
                cloud.default_region.to_owned(),
                cloud.kind.to_owned(),
                self.credentials_for(cloud).to_string(),
                "built-in".to_owned(),
                String::new(),
            ]);
        }
        table
    }

    pub(super) async fn show_cloud(&mut self, line: ShowCloud) -> Result<(), Trouble> {
        let on = self.controller_name(line.controller.as_deref());
        let on = if line.client { None } else { on.ok().filter(|on| self.account(on).is_ok()) };
        let alias = catalogue::cloud(line.cloud.as_str()).map(|cloud| cloud.name);
        let is = |row: &CloudRow| row.name == line.cloud || Some(row.name.as_str()) == alias;
        let on_controller = match &on {
            Some(on) => self.cloud_rows(on).await?.into_iter().find(is),
            None => None,
        };
        let told = match (on_controller, catalogue::cloud(line.cloud.as_str())) {
            (Some(row), _) => controller_cloud(&row),
            (None, _) if line.controller.is_some() => {
                return Err(self.no_such_cloud(line.controller.as_deref(), line.cloud).await?);
            }
            (None, Some(cloud)) => client_cloud(cloud),
            (None, None) => return Err(Trouble::new(format!("cloud {} not found", line.cloud))),
        };
        self.tell(
            &line.output,
            &if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) },
        )
    }

    /// What a controller answers about a cloud that is not among those one may see: whoever sees all is told the truth.
    async fn no_such_cloud(
        &mut self,
        controller: Option<&str>,
        cloud: CloudName,
    ) -> Result<Trouble, Trouble> {
        let on = self.controller_name(controller)?;
        let sees_all = self.refresh_controller(&on).await?.tells_all();
        let refusal =
            if sees_all { Refusal::CloudNotFound { cloud, known: Vec::new() } } else { Refusal::Concealed };
        Ok(Trouble::refused(refusal).of_item())
    }

    pub(super) async fn add_cloud(&mut self, line: AddCloud) -> Result<(), Trouble> {
        of_controllers(line.client)?;
        let (on, definition) = self.defined(line.controller.as_deref(), &line.cloud, line.file.as_deref())?;
        self.command(&on, &Command::AddCloud { cloud: line.cloud.clone(), definition }, None).await?;
        self.person.note(&format!("Cloud \"{}\" added to controller \"{on}\".", line.cloud));
        Ok(())
    }

    pub(super) async fn update_cloud(&mut self, line: UpdateCloud) -> Result<(), Trouble> {
        of_controllers(line.client)?;
        let (on, definition) = self.defined(line.controller.as_deref(), &line.cloud, line.file.as_deref())?;
        self.command(&on, &Command::UpdateCloud { cloud: line.cloud.clone(), definition }, None).await?;
        self.person.note(&format!("Cloud \"{}\" updated on controller \"{on}\".", line.cloud));
        Ok(())
    }

    pub(super) async fn remove_cloud(&mut self, line: RemoveCloud) -> Result<(), Trouble> {
        of_controllers(line.client)?;
        let on = self.controller_name(line.controller.as_deref())?;
        self.account(&on)?;
        self.command(&on, &Command::RemoveCloud { cloud: line.cloud.clone() }, None)
            .await
            .map_err(Trouble::of_item)?;
        self.person.note(&format!("Cloud \"{}\" removed from controller \"{on}\".", line.cloud));
        Ok(())
    }

    /// A cloud as the catalogue defines it; files are not read.
    fn defined(
        &self,
        controller: Option<&str>,
        cloud: &CloudName,
        file: Option<&str>,
    ) -> Result<(String, CloudDefinition), Trouble> {
        let on = self.controller_name(controller)?;
        self.account(&on)?;
        if let Some(file) = file {
            return Err(Trouble::new(format!(
                "cannot read {file}: clouds come from the built-in catalogue only"
            )));
        }
        let found = catalogue::cloud(cloud.as_str()).ok_or_else(|| {
            let known: Vec<_> = catalogue::clouds().iter().map(|cloud| cloud.name).collect();
            Trouble::new(format!(
                "cloud \"{cloud}\" is not in the built-in catalogue, which has: {}",
                known.join(", ")
            ))
        })?;
        let others = found.regions.iter().filter(|region| **region != found.default_region);
        let regions = std::iter::once(&found.default_region).chain(others).map(|region| (*region).to_owned());
        let definition = CloudDefinition {
            kind: found.kind.to_owned(),
            auth_types: found.auth_types.iter().map(|auth| (*auth).to_owned()).collect(),
            regions: regions.collect(),
        };
        Ok((on, definition))
    }

    pub(super) async fn cloud_rows(&mut self, on: &str) -> Result<Vec<CloudRow>, Trouble> {
        match self.query(on, &Query::Clouds).await? {
            Answer::Clouds(rows) => Ok(rows),
            other => Err(unexpected(&other)),
        }
    }
}

/// Only the clouds of controllers change.
fn of_controllers(client: bool) -> Result<(), Trouble> {
    match client {
        true => Err(Trouble::new(
            "the clouds of this client are built in; leave --client out to work with a controller",
        )),
        false => Ok(()),
    }
}

fn controller_table(rows: &[CloudRow]) -> Table {
    let mut table =
        Table::new(["Cloud", "Regions", "Default", "Type"]).aligned([Align::Left, Align::Right, Align::Left]);
    for row in rows {
        let default = row.regions.first().cloned().unwrap_or_default();
        table.push([row.name.to_string(), row.regions.len().to_string(), default, row.cloud_type.clone()]);
    }
    table
}

fn controller_cloud(row: &CloudRow) -> Value {
    let users = row.users.iter().map(|(name, display_name, level)| {
        let mut fields = Map::new();
        if !display_name.is_empty() {
            fields.insert("display-name".into(), json!(display_name));
        }
        fields.insert("access".into(), json!(level));
        (name.to_string(), Value::Object(fields))
    });
    json!({
        "defined": "controller",
        "type": row.cloud_type,
        "auth-types": row.auth_types,
        "regions": row.regions,
        "users": Value::Object(users.collect()),
    })
}

fn client_cloud(cloud: &CatalogueCloud) -> Value {
    json!({
        "defined": "built-in",
        "type": cloud.kind,
        "auth-types": cloud.auth_types,
        "regions": cloud.regions,
    })
}
