//! `juju status` and `machines`: what is recorded in a model (`semantics §4.6`). Nothing runs anywhere.

use domain::answer::{Answer, StatusRow, UnitRow};
use domain::command::Command;
use domain::name::ApplicationName;
use domain::query::Query;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::super::calls::unexpected;
use super::super::{Client, Trouble};
use super::offers::role;
use crate::command_line::Output;
use crate::output::{Align, Format, Table, status_time, to_json, to_yaml};
use crate::reference::ModelRef;

impl Client<'_> {
    pub(super) async fn status(&mut self, model: Option<&ModelRef>, output: &Output) -> Result<(), Trouble> {
        let (on, status) = self.status_of(model).await?;
        let now = self.controllers.now();
        let text = match output.format {
            Format::Json => to_json(&told(&status, &on, now)),
            Format::Yaml => to_yaml(&told(&status, &on, now)),
            Format::Tabular | Format::Summary => blocks(&status, &on, now),
        };
        self.tell(output, &text)?;
        if status.applications.is_empty() && status.machines.is_empty() && output.format == Format::Tabular {
            self.person.note(&format!("\nModel \"{}/{}\" is empty.", status.model.owner, status.model.name));
        }
        Ok(())
    }

    pub(super) async fn machines(
        &mut self,
        model: Option<&ModelRef>,
        output: &Output,
    ) -> Result<(), Trouble> {
        let (_, status) = self.status_of(model).await?;
        let mut answer = Map::new();
        answer.insert("machines".into(), Value::Object(machine_fields(&status)));
        let text = match output.format {
            Format::Json => to_json(&answer),
            Format::Yaml => to_yaml(&answer),
            Format::Tabular | Format::Summary => machine_table(&status).to_string(),
        };
        self.tell(output, &text)
    }

    /// Opens a connection to a model, as `juju` does for everything inside one, and asks what it runs.
    async fn status_of(&mut self, model: Option<&ModelRef>) -> Result<(String, StatusRow), Trouble> {
        let (on, _, uuid) = self.model(model).await?;
        self.command(&on, &Command::OpenModel { model: uuid }, None).await?;
        match self.query(&on, &Query::Status { model: uuid }).await? {
            Answer::Status(status) => Ok((on, status)),
            other => Err(unexpected(&other)),
        }
    }
}

fn blocks(status: &StatusRow, controller: &str, now: Timestamp) -> String {
    let row = &status.model;
    let mut head = Table::new(["Model", "Controller", "Cloud/Region", "Version", "Timestamp"]);
    head.push([
        row.name.to_string(),
        controller.to_owned(),
        format!("{}/{}", row.cloud, row.region),
        row.version.clone(),
        now.strftime("%H:%M:%SZ").to_string(),
    ]);
    let mut text = head.to_string();
    if !status.remotes.is_empty() {
        let mut table = Table::new(["SAAS", "Status", "Store", "URL"]);
        for (name, url) in &status.remotes {
            let state = remote_state(status, name).to_owned();
            table.push([name.to_string(), state, controller.to_owned(), url.clone()]);
        }
        text.push_str(&format!("\n{table}"));
    }
    if !status.applications.is_empty() {
        text.push_str(&format!("\n{}", application_table(status)));
        text.push_str(&format!("\n{}", unit_table(status)));
    }
    if !status.machines.is_empty() {
        text.push_str(&format!("\n{}", machine_table(status)));
    }
    if !status.offers.is_empty() {
        text.push_str(&format!("\n{}", offer_table(status)));
    }
    if !status.relations.is_empty() {
        text.push_str(&format!("\n{}", relation_table(status)));
    }
    text
}

fn offer_table(status: &StatusRow) -> Table {
    let aligns = [Align::Left, Align::Left, Align::Left, Align::Right];
    let header = ["Offer", "Application", "Charm", "Connected", "Endpoint", "Interface", "Role"];
    let mut table = Table::new(header).aligned(aligns);
    for offer in &status.offers {
        let active = offer.connections.iter().filter(|connection| !connection.suspended).count();
        for (place, end) in offer.endpoints.iter().enumerate() {
            let head = |text: String| if place == 0 { text } else { String::new() };
            table.push([
                head(offer.name.to_string()),
                head(offer.application.to_string()),
                head(offer.charm.clone()),
                head(format!("{active}/{}", offer.connections.len())),
                end.name.clone(),
                end.interface.clone(),
                role(end.role).to_owned(),
            ]);
        }
    }
    table
}

fn relation_table(status: &StatusRow) -> Table {
    let mut table = Table::new(["Integration provider", "Requirer", "Interface", "Type", "Message"]);
    for relation in &status.relations {
        let message = if relation.suspended { "suspended" } else { "" };
        table.push([
            relation.provider.clone(),
            relation.requirer.clone(),
            relation.interface.clone(),
            "regular".to_owned(),
            message.to_owned(),
        ]);
    }
    table
}

fn application_table(status: &StatusRow) -> Table {
    let aligns =
        [Align::Left, Align::Left, Align::Left, Align::Right, Align::Left, Align::Left, Align::Right];
    let header = ["App", "Version", "Status", "Scale", "Charm", "Channel", "Rev", "Exposed", "Message"];
    let mut table = Table::new(header).aligned(aligns);
    for application in &status.applications {
        table.push([
            application.name.to_string(),
            String::new(),
            "active".to_owned(),
            application.units.len().to_string(),
            application.charm.name.clone(),
            application.charm.channel.clone(),
            application.charm.revision.to_string(),
            if application.exposed { "yes" } else { "no" }.to_owned(),
            String::new(),
        ]);
    }
    table
}

fn unit_table(status: &StatusRow) -> Table {
    let header = ["Unit", "Workload", "Agent", "Machine", "Public address", "Ports", "Message"];
    let mut table = Table::new(header);
    for application in &status.applications {
        for (place, unit) in application.units.iter().enumerate() {
            let leader = if place == 0 { "*" } else { "" };
            table.push([
                format!("{}/{}{leader}", application.name, unit.number),
                "active".to_owned(),
                "idle".to_owned(),
                unit.machine.map(|machine| machine.0.to_string()).unwrap_or_default(),
                String::new(),
                String::new(),
                String::new(),
            ]);
        }
    }
    table
}

fn machine_table(status: &StatusRow) -> Table {
    let mut table = Table::new(["Machine", "State", "Address", "Inst id", "Base", "AZ", "Message"]);
    for machine in &status.machines {
        let empty = String::new;
        let id = machine.id.0.to_string();
        table.push([
            id,
            "started".to_owned(),
            empty(),
            "recorded".to_owned(),
            machine.base.clone(),
            empty(),
            empty(),
        ]);
    }
    table
}

fn told(status: &StatusRow, controller: &str, now: Timestamp) -> Map<String, Value> {
    let row = &status.model;
    let mut answer = Map::new();
    answer.insert(
        "model".into(),
        json!({
            "name": row.name,
            "type": if row.cloud_type == "kubernetes" { "caas" } else { "iaas" },
            "controller": controller,
            "cloud": row.cloud,
            "region": row.region,
            "version": row.version,
            "model-status": {"current": "available", "since": status_time(row.created_at)},
        }),
    );
    answer.insert("machines".into(), Value::Object(machine_fields(status)));
    answer.insert("applications".into(), Value::Object(application_fields(status)));
    if !status.remotes.is_empty() {
        answer.insert("application-endpoints".into(), Value::Object(remote_fields(status)));
    }
    if !status.offers.is_empty() {
        answer.insert("offers".into(), Value::Object(offer_fields(status)));
    }
    answer.insert("controller".into(), json!({"timestamp": now.strftime("%H:%M:%SZ").to_string()}));
    answer
}

fn machine_fields(status: &StatusRow) -> Map<String, Value> {
    let told = status.machines.iter().map(|machine| {
        let since = status_time(machine.since);
        let fields = json!({
            "juju-status": {"current": "started", "since": since},
            "instance-id": "recorded",
            "machine-status": {"current": "running", "since": since},
            "base": machine.base,
        });
        (machine.id.0.to_string(), fields)
    });
    told.collect()
}

fn application_fields(status: &StatusRow) -> Map<String, Value> {
    let told = status.applications.iter().map(|application| {
        let since = status_time(application.since);
        let units = application.units.iter().enumerate();
        let units: Map<String, Value> = units
            .map(|(place, unit)| {
                (format!("{}/{}", application.name, unit.number), unit_fields(unit, place == 0))
            })
            .collect();
        let fields = json!({
            "charm": application.charm.name,
            "base": application.charm.base,
            "charm-channel": application.charm.channel,
            "charm-rev": application.charm.revision,
            "exposed": application.exposed,
            "application-status": {"current": "active", "since": since},
            "units": units,
        });
        (application.name.to_string(), fields)
    });
    told.collect()
}

fn unit_fields(unit: &UnitRow, leads: bool) -> Value {
    let since = status_time(unit.since);
    let mut fields = Map::new();
    fields.insert("workload-status".into(), json!({"current": "active", "since": since}));
    fields.insert("juju-status".into(), json!({"current": "idle", "since": since}));
    if leads {
        fields.insert("leader".into(), json!(true));
    }
    if let Some(machine) = unit.machine {
        fields.insert("machine".into(), json!(machine.0.to_string()));
    }
    Value::Object(fields)
}

/// The offers that the model consumes.
fn remote_fields(status: &StatusRow) -> Map<String, Value> {
    let told = |(name, url): &(ApplicationName, String)| {
        (name.to_string(), json!({"url": url, "application-status": {"current": remote_state(status, name)}}))
    };
    status.remotes.iter().map(told).collect()
}

fn remote_state(status: &StatusRow, name: &ApplicationName) -> &'static str {
    if status.terminated.contains(name) { "terminated" } else { "active" }
}

fn offer_fields(status: &StatusRow) -> Map<String, Value> {
    let told = status.offers.iter().map(|offer| {
        let endpoints: Map<String, Value> = offer
            .endpoints
            .iter()
            .map(|end| (end.name.clone(), json!({"interface": end.interface, "role": role(end.role)})))
            .collect();
        let active = offer.connections.iter().filter(|connection| !connection.suspended).count();
        let fields = json!({
            "application": offer.application,
            "charm": offer.charm,
            "total-connected-count": offer.connections.len(),
            "active-connected-count": active,
            "endpoints": endpoints,
        });
        (offer.name.to_string(), fields)
    });
    told.collect()
}
