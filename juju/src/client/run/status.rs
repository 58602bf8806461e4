//! `juju status` and `machines`: what is recorded in a model (`semantics §4.6`). Nothing runs anywhere.

mod filter;
mod related;

use std::collections::BTreeMap;

use domain::answer::{Answer, ApplicationRow, StatusRow, UnitRow};
use domain::command::Command;
use domain::name::ApplicationName;
use domain::query::Query;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use self::filter::filter;
use self::related::{base, related_names, related_to};
use super::super::calls::unexpected;
use super::super::{Client, Trouble};
use super::offers::role;
use crate::command_line::Output;
use crate::command_line::commands::Status;
use crate::output::{Align, Format, Table, status_time, to_json, to_yaml};
use crate::reference::ModelRef;

impl Client<'_> {
    pub(super) async fn status(&mut self, line: Status) -> Result<(), Trouble> {
        let (on, mut status) = self.status_of(line.model.as_ref()).await?;
        let leaders = leaders(&status);
        filter(&mut status, &line.filters);
        let now = self.controllers.now();
        let text = match line.output.format {
            Format::Json => to_json(&told(&status, &leaders, &on, now)),
            Format::Yaml => to_yaml(&told(&status, &leaders, &on, now)),
            Format::Tabular | Format::Summary | Format::Smart => {
                blocks(&status, &leaders, &on, now, line.relations)
            }
        };
        self.tell(&line.output, &text)?;
        let nothing =
            status.applications.is_empty() && status.machines.is_empty() && status.remotes.is_empty();
        if nothing && line.output.format == Format::Tabular {
            self.person.note(&match line.filters.len() {
                0 => format!("\nModel \"{}/{}\" is empty.", status.model.owner, status.model.name),
                1 => "\nNothing matched specified filter.".to_owned(),
                _ => "\nNothing matched specified filters.".to_owned(),
            });
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
            Format::Tabular | Format::Summary | Format::Smart => machine_table(&status).to_string(),
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

/// The unit of each application that leads the others: the oldest.
type Leaders = BTreeMap<ApplicationName, u32>;

fn leaders(status: &StatusRow) -> Leaders {
    let first =
        |application: &ApplicationRow| Some((application.name.clone(), application.units.first()?.number));
    status.applications.iter().filter_map(first).collect()
}

fn blocks(
    status: &StatusRow,
    leaders: &Leaders,
    controller: &str,
    now: Timestamp,
    relations: bool,
) -> String {
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
        text.push_str(&format!("\n{}", unit_table(status, leaders)));
    }
    if !status.machines.is_empty() {
        text.push_str(&format!("\n{}", machine_table(status)));
    }
    if !status.offers.is_empty() {
        text.push_str(&format!("\n{}", offer_table(status)));
    }
    if relations && !status.relations.is_empty() {
        text.push_str(&format!("\n{}", relation_table(status)));
    }
    text
}

fn offer_table(status: &StatusRow) -> Table {
    let aligns = [Align::Left, Align::Left, Align::Left, Align::Right, Align::Right];
    let header = ["Offer", "Application", "Charm", "Rev", "Connected", "Endpoint", "Interface", "Role"];
    let mut table = Table::new(header).aligned(aligns);
    for offer in &status.offers {
        let active = offer.connections.iter().filter(|connection| !connection.suspended).count();
        let of = status.applications.iter().find(|application| application.name == offer.application);
        let revision = of.map(|application| application.charm.revision.to_string()).unwrap_or_default();
        for (place, end) in offer.endpoints.iter().enumerate() {
            let head = |text: String| if place == 0 { text } else { String::new() };
            table.push([
                head(offer.name.to_string()),
                head(offer.application.to_string()),
                head(offer.charm.clone()),
                head(revision.clone()),
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

fn unit_table(status: &StatusRow, leaders: &Leaders) -> Table {
    let header = ["Unit", "Workload", "Agent", "Machine", "Public address", "Ports", "Message"];
    let mut table = Table::new(header);
    for application in &status.applications {
        for unit in &application.units {
            let leads = leaders.get(&application.name) == Some(&unit.number);
            let leader = if leads { "*" } else { "" };
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

fn told(status: &StatusRow, leaders: &Leaders, controller: &str, now: Timestamp) -> Map<String, Value> {
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
    answer.insert("applications".into(), Value::Object(application_fields(status, leaders)));
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
            "base": base(&machine.base),
        });
        (machine.id.0.to_string(), fields)
    });
    told.collect()
}

fn application_fields(status: &StatusRow, leaders: &Leaders) -> Map<String, Value> {
    let told = status.applications.iter().map(|application| {
        let since = status_time(application.since);
        let leader = leaders.get(&application.name);
        let named = |unit: &UnitRow| {
            (format!("{}/{}", application.name, unit.number), unit_fields(unit, leader == Some(&unit.number)))
        };
        let units: Map<String, Value> = application.units.iter().map(named).collect();
        let mut fields = Map::new();
        fields.insert("charm".into(), json!(application.charm.name));
        fields.insert("charm-origin".into(), json!("charmhub"));
        fields.insert("charm-name".into(), json!(application.charm.name));
        fields.insert("charm-rev".into(), json!(application.charm.revision));
        fields.insert("charm-channel".into(), json!(application.charm.channel));
        fields.insert("base".into(), base(&application.charm.base));
        fields.insert("exposed".into(), json!(application.exposed));
        fields.insert("application-status".into(), json!({"current": "active", "since": since}));
        let related = related_to(status, application.name.as_str());
        if !related.is_empty() {
            fields.insert("relations".into(), Value::Object(related));
        }
        if !units.is_empty() {
            fields.insert("units".into(), Value::Object(units));
        }
        (application.name.to_string(), Value::Object(fields))
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
        let mut fields = Map::new();
        fields.insert("url".into(), json!(url));
        fields.insert("application-status".into(), json!({"current": remote_state(status, name)}));
        let related = related_names(status, name.as_str());
        if !related.is_empty() {
            fields.insert("relations".into(), Value::Object(related));
        }
        (name.to_string(), Value::Object(fields))
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
