//! `juju offer`, `offers`, `find-offers`, `show-offer`, `consume`, `remove-offer` (`semantics §4.7`).

use domain::answer::{Answer, OfferRow};
use domain::command::Command;
use domain::query::Query;
use domain::state::Role;
use serde_json::{Map, Value, json};

use super::super::calls::unexpected;
use super::super::{Client, Question, Trouble};
use crate::command_line::commands::{Consume, FindIn, FindOffers, Offer, Offers, RemoveOffer, ShowOffer};
use crate::output::{Format, Table, TimeStyle, to_json, to_yaml};
use crate::reference::OfferUrl;

impl Client<'_> {
    pub(super) async fn offer(&mut self, line: Offer) -> Result<(), Trouble> {
        let (on, whole, model) = self.model_on(line.controller.as_deref(), line.model.as_ref()).await?;
        let endpoints: Vec<String> = line.endpoints.iter().map(ToString::to_string).collect();
        let command = Command::Offer {
            model,
            application: line.application.clone(),
            endpoints: endpoints.clone(),
            name: line.name.clone(),
        };
        self.command(&on, &command, None).await.map_err(Trouble::of_item)?;
        let name = line.name.unwrap_or_else(|| line.application.clone());
        self.person.note(&format!(
            "Application \"{}\" endpoints [{}] available at \"{whole}.{name}\"",
            line.application,
            endpoints.join(", ")
        ));
        Ok(())
    }

    pub(super) async fn offers(&mut self, line: Offers) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let rows = self.offer_rows(&on, &Query::Offers { model }).await?;
        let wanted = |row: &OfferRow| {
            line.name.as_ref().is_none_or(|name| row.name == *name)
                && line.application.as_ref().is_none_or(|name| row.application == *name)
                && line.interface.as_ref().is_none_or(|interface| speaks(row, interface))
                && line
                    .connected_user
                    .as_ref()
                    .is_none_or(|user| row.connections.iter().any(|one| one.user == *user))
                && line
                    .allowed_consumer
                    .as_ref()
                    .is_none_or(|user| row.users.iter().any(|(name, ..)| name == user))
                && (!line.active_only || !row.connections.is_empty())
        };
        let rows: Vec<OfferRow> = rows.into_iter().filter(wanted).collect();
        let now = self.controllers.now();
        let text = match line.output.format {
            Format::Yaml | Format::Json => {
                let told: Map<String, Value> =
                    rows.iter().map(|row| (row.name.to_string(), offer_fields(row, &on, now))).collect();
                if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
            Format::Summary => offer_summary(&rows, &on).to_string(),
            Format::Tabular | Format::Smart => offer_table(&rows).to_string(),
        };
        self.tell(&line.output, &text)
    }

    pub(super) async fn find_offers(&mut self, line: FindOffers) -> Result<(), Trouble> {
        let named = match &line.within {
            Some(FindIn::Controller(name)) => Some(name.clone()),
            Some(FindIn::Model(model)) => model.controller.clone(),
            Some(FindIn::Offer(url)) => url.controller.clone(),
            None => None,
        };
        let on = self.controller_name(named.or(line.controller).as_deref())?;
        let me = self.account(&on)?.user.clone();
        let rows = self.offer_rows(&on, &Query::FindOffers).await?;
        let within = |row: &OfferRow| match &line.within {
            Some(FindIn::Model(model)) => {
                row.model == model.name && row.owner == *model.owner.as_ref().unwrap_or(&me)
            }
            Some(FindIn::Offer(url)) => is_at(row, url, &me),
            Some(FindIn::Controller(_)) | None => true,
        };
        let wanted = |row: &OfferRow| {
            within(row)
                && line.offer.as_ref().is_none_or(|name| row.name == *name)
                && line.interface.as_ref().is_none_or(|interface| speaks(row, interface))
        };
        let rows: Vec<OfferRow> = rows.into_iter().filter(wanted).collect();
        if rows.is_empty() {
            return Err(Trouble::new("no matching application offers found"));
        }
        let text = match line.output.format {
            Format::Yaml | Format::Json => {
                let told: Map<String, Value> =
                    rows.iter().map(|row| (url_on(row, &on), found_fields(row))).collect();
                if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::new(["Store", "URL", "Access", "Interfaces"]);
                for row in &rows {
                    let spoken = row.endpoints.iter().map(|end| format!("{}:{}", end.interface, end.name));
                    let spoken: Vec<String> = spoken.collect();
                    table.push([on.clone(), url(row), access(row), spoken.join(", ")]);
                }
                table.to_string()
            }
        };
        self.tell(&line.output, &text)
    }

    pub(super) async fn show_offer(&mut self, line: ShowOffer) -> Result<(), Trouble> {
        let named = line.url.controller.clone().or(line.controller);
        let (on, row) = self.find_offer(&OfferUrl { controller: named, ..line.url }).await?;
        let text = match line.output.format {
            Format::Yaml | Format::Json => {
                let mut told = Map::new();
                told.insert(url_on(&row, &on), found_fields(&row));
                if line.output.format == Format::Json { to_json(&told) } else { to_yaml(&told) }
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let header = ["Store", "URL", "Access", "Description", "Endpoint", "Interface", "Role"];
                let mut table = Table::new(header);
                for (place, end) in row.endpoints.iter().enumerate() {
                    let head = |text: String| if place == 0 { text } else { String::new() };
                    table.push([
                        head(on.clone()),
                        head(url(&row)),
                        head(access(&row)),
                        head(row.description.clone()),
                        end.name.clone(),
                        end.interface.clone(),
                        role(end.role).to_owned(),
                    ]);
                }
                table.to_string()
            }
        };
        self.tell(&line.output, &text)
    }

    pub(super) async fn consume(&mut self, line: Consume) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let (of, row) = self.find_offer(&line.url).await?;
        if on != of {
            return Err(Trouble::new(format!(
                "the offer is on controller \"{of}\" and the model on \"{on}\"; both have to be on one"
            )));
        }
        let alias = line.alias.clone().unwrap_or_else(|| row.name.clone());
        let command = Command::Consume { model, offer: row.uuid, alias: line.alias };
        self.command(&on, &command, None).await?;
        self.person.note(&format!("Added {} as {alias}", url(&row)));
        Ok(())
    }

    pub(super) async fn remove_offers(&mut self, line: RemoveOffer) -> Result<(), Trouble> {
        for url in &line.urls {
            let named = url.controller.clone().or_else(|| line.controller.clone());
            let (on, row) = self.find_offer(&OfferUrl { controller: named, ..url.clone() }).await?;
            if line.force && !line.yes {
                let prompt = format!(
                    "WARNING! This command will remove the offer \"{url}\" with all relations to it.\n\nContinue [y/N]? "
                );
                let answer = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
                if !matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
                    return Err(Trouble::new("aborted"));
                }
            }
            let command = Command::RemoveOffer { offer: row.uuid, force: line.force };
            self.command(&on, &command, None).await.map_err(Trouble::of_item)?;
        }
        Ok(())
    }

    /// The offer of a URL, among those that one may see.
    pub(super) async fn find_offer(&mut self, url: &OfferUrl) -> Result<(String, OfferRow), Trouble> {
        let on = self.controller_name(url.controller.as_deref())?;
        let me = self.account(&on)?.user.clone();
        let rows = self.offer_rows(&on, &Query::FindOffers).await?;
        let found = rows.into_iter().find(|row| is_at(row, url, &me));
        found
            .map(|row| (on, row))
            .ok_or_else(|| Trouble::new(format!("application offer \"{url}\" not found")))
    }

    async fn offer_rows(&mut self, on: &str, query: &Query) -> Result<Vec<OfferRow>, Trouble> {
        match self.query(on, query).await.map_err(Trouble::of_item)? {
            Answer::Offers(rows) => Ok(rows),
            other => Err(unexpected(&other)),
        }
    }
}

fn is_at(row: &OfferRow, url: &OfferUrl, me: &domain::name::UserName) -> bool {
    row.owner == *url.owner.as_ref().unwrap_or(me) && row.model == url.model && row.name == url.offer
}

fn speaks(row: &OfferRow, interface: &str) -> bool {
    row.endpoints.iter().any(|endpoint| endpoint.interface == interface)
}

fn url(row: &OfferRow) -> String {
    format!("{}/{}.{}", row.owner, row.model, row.name)
}

fn url_on(row: &OfferRow, controller: &str) -> String {
    format!("{controller}:{}", url(row))
}

fn access(row: &OfferRow) -> String {
    row.access.map_or_else(|| "-".to_owned(), |level| level.to_string())
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Provider => "provider",
        Role::Requirer => "requirer",
        Role::Peer => "peer",
    }
}

/// One row per connection, and one of dashes where there is none.
fn offer_table(rows: &[OfferRow]) -> Table {
    let header =
        ["Offer", "User", "Relation ID", "Status", "Endpoint", "Interface", "Role", "Ingress subnets"];
    let mut table = Table::new(header);
    for row in rows {
        if row.connections.is_empty() {
            let dashes = std::iter::repeat_n("-".to_owned(), 1);
            table.push(std::iter::once(row.name.to_string()).chain(dashes));
        }
        for (place, connection) in row.connections.iter().enumerate() {
            let endpoint = row.endpoints.iter().find(|end| end.name == connection.endpoint);
            table.push([
                if place == 0 { row.name.to_string() } else { String::new() },
                connection.user.to_string(),
                connection.relation.to_string(),
                if connection.suspended { "suspended" } else { "joined" }.to_owned(),
                connection.endpoint.clone(),
                endpoint.map(|end| end.interface.clone()).unwrap_or_default(),
                endpoint.map(|end| role(end.role).to_owned()).unwrap_or_default(),
                String::new(),
            ]);
        }
    }
    table
}

/// One row per offer and endpoint.
pub(super) fn offer_summary(rows: &[OfferRow], controller: &str) -> Table {
    let header =
        ["Offer", "Application", "Charm", "Connected", "Store", "URL", "Endpoint", "Interface", "Role"];
    let mut table = Table::new(header);
    for row in rows {
        for (place, end) in row.endpoints.iter().enumerate() {
            let head = |text: String| if place == 0 { text } else { String::new() };
            let active = row.connections.iter().filter(|connection| !connection.suspended).count();
            table.push([
                head(row.name.to_string()),
                head(row.application.to_string()),
                head(row.charm.clone()),
                head(format!("{active}/{}", row.connections.len())),
                head(controller.to_owned()),
                head(url(row)),
                end.name.clone(),
                end.interface.clone(),
                role(end.role).to_owned(),
            ]);
        }
    }
    table
}

fn endpoint_fields(row: &OfferRow) -> Value {
    let told = row
        .endpoints
        .iter()
        .map(|end| (end.name.clone(), json!({"interface": end.interface, "role": role(end.role)})));
    Value::Object(told.collect())
}

fn user_fields(row: &OfferRow) -> Value {
    let told = row.users.iter().map(|(name, display_name, level)| {
        let mut fields = Map::new();
        if !display_name.is_empty() {
            fields.insert("display-name".into(), json!(display_name));
        }
        fields.insert("access".into(), json!(level));
        (name.to_string(), Value::Object(fields))
    });
    let mut told: Vec<(String, Value)> = told.collect();
    told.sort_by(|(one, _), (other, _)| one.cmp(other));
    Value::Object(told.into_iter().collect())
}

fn found_fields(row: &OfferRow) -> Value {
    let mut fields = Map::new();
    if !row.description.is_empty() {
        fields.insert("description".into(), json!(row.description));
    }
    fields.insert("access".into(), json!(access(row)));
    fields.insert("endpoints".into(), endpoint_fields(row));
    fields.insert("users".into(), user_fields(row));
    Value::Object(fields)
}

fn offer_fields(row: &OfferRow, controller: &str, now: jiff::Timestamp) -> Value {
    let mut fields = Map::new();
    fields.insert("application".into(), json!(row.application));
    fields.insert("store".into(), json!(controller));
    fields.insert("charm".into(), json!(row.charm));
    fields.insert("offer-url".into(), json!(url(row)));
    fields.insert("endpoints".into(), endpoint_fields(row));
    if !row.connections.is_empty() {
        let told = row.connections.iter().map(|connection| {
            json!({
                "source-model-uuid": connection.source,
                "username": connection.user,
                "relation-id": connection.relation,
                "endpoint": connection.endpoint,
                "status": {
                    "current": if connection.suspended { "suspended" } else { "joined" },
                    "since": TimeStyle::Relative.show(connection.since, now),
                },
                "ingress-subnets": [],
            })
        });
        fields.insert("connections".into(), told.collect());
    }
    fields.insert("users".into(), user_fields(row));
    Value::Object(fields)
}
