//! `juju models`, `show-model`, `add-model`, `destroy-model` (`semantics §4.5`).

use domain::answer::{Answer, ModelDetails, ModelRow};
use domain::catalogue;
use domain::command::{AddModel, Command};
use domain::name::{CloudName, ModelName, UserName};
use domain::outcome::Outcome;
use domain::query::Query;
use domain::refusal::Refusal;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::super::calls::{qualified, unexpected};
use super::super::store::QualifiedModel;
use super::super::{Client, Question, Trouble};
use super::users::told_model_users;
use crate::command_line::Output;
use crate::output::{Align, Format, Table, TimeStyle, to_json, to_yaml};
use crate::reference::{CloudOrRegion, ModelRef, Setting};

/// Which models are listed, and how.
pub(crate) struct Listing<'a> {
    pub(crate) user: Option<&'a UserName>,
    pub(crate) all: bool,
    pub(crate) uuids: bool,
    pub(crate) times: TimeStyle,
    pub(crate) output: &'a Output,
}

impl Client<'_> {
    pub(super) async fn models(
        &mut self,
        controller: Option<&str>,
        listing: Listing<'_>,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        let me = self.account(&on)?.user.clone();
        let listed = listing.user.unwrap_or(&me);
        let query = Query::Models { user: listing.user.cloned(), all: listing.all };
        let rows = self.models_of(&on, &query).await.map_err(Trouble::of_item)?;
        if listing.user.is_none() {
            // Models that were lost meanwhile are forgotten; a superuser's list is not all that it may reach.
            self.refresh_models(&on).await?;
        }
        let known = self.known(&on)?;
        let current = known.current_model.clone();
        let controller_uuid = known.uuid.to_string();
        let now = self.controllers.now();
        let times = listing.times;
        let text = match listing.output.format {
            Format::Tabular | Format::Summary | Format::Smart if rows.is_empty() => {
                self.person.note("There are no models available on this controller for you.\nAdd one with \"juju add-model\", or ask an administrator to grant you access to one.");
                return Ok(());
            }
            Format::Tabular | Format::Summary | Format::Smart => {
                let table = model_table(&rows, current.as_ref(), listed, &listing, now);
                format!("Controller: {on}\n\n{table}")
            }
            Format::Yaml | Format::Json => {
                let told = |row: &ModelRow| {
                    let mut fields =
                        model_fields(row, &qualified(row).to_string(), &on, &controller_uuid, now, times);
                    fields.insert(
                        "access".into(),
                        json!(row.access.map(|level| level.to_string()).unwrap_or_default()),
                    );
                    fields.insert(
                        "last-connection".into(),
                        json!(times.show_connection(row.last_connection, now)),
                    );
                    fields.insert("agent-version".into(), json!(row.version));
                    Value::Object(fields)
                };
                let mut answer = Map::new();
                answer.insert("models".into(), rows.iter().map(told).collect());
                if let Some(current) = current {
                    answer.insert("current-model".into(), json!(current.shown_to(Some(listed))));
                }
                if listing.output.format == Format::Json { to_json(&answer) } else { to_yaml(&answer) }
            }
        };
        self.tell(listing.output, &text)
    }

    pub(super) async fn show_model(
        &mut self,
        model: Option<&ModelRef>,
        output: &Output,
    ) -> Result<(), Trouble> {
        let (on, _, uuid) = self.model(model).await?;
        let details = match self.query(&on, &Query::Model { model: uuid }).await.map_err(Trouble::of_item)? {
            Answer::Model(details) => details,
            other => return Err(unexpected(&other)),
        };
        let controller_uuid = self.known(&on)?.uuid.to_string();
        let told = details_fields(&details, &on, &controller_uuid, self.controllers.now());
        self.tell(output, &if output.format == Format::Json { to_json(&told) } else { to_yaml(&told) })
    }

    /// Where a new model goes: a word alone is a cloud, else a region of a cloud that one may use.
    pub(super) async fn place(
        &mut self,
        controller: Option<&str>,
        place: CloudOrRegion,
    ) -> Result<(Option<CloudName>, Option<String>), Trouble> {
        let word = match place {
            CloudOrRegion::Both(both) => return Ok((Some(both.cloud), both.region)),
            CloudOrRegion::Either(word) => word,
        };
        let on = self.controller_name(controller)?;
        self.account(&on)?;
        let clouds = match self.query(&on, &Query::Clouds).await? {
            Answer::Clouds(clouds) => clouds,
            other => return Err(unexpected(&other)),
        };
        let alias = catalogue::cloud(&word).map_or(word.as_str(), |cloud| cloud.name);
        let is_cloud = clouds.iter().any(|cloud| cloud.name.as_str() == alias);
        if let Some(cloud) = clouds.iter().find(|cloud| !is_cloud && cloud.regions.contains(&word)) {
            return Ok((Some(cloud.name.clone()), Some(word)));
        }
        let cloud = word.parse().map_err(|_| Trouble::new(format!("cloud name \"{word}\" not valid")))?;
        Ok((Some(cloud), None))
    }

    pub(super) async fn add_model(
        &mut self,
        controller: Option<&str>,
        wanted: AddModel,
        config: Vec<Setting>,
        switch: bool,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        let me = self.account(&on)?.user.clone();
        let (name, place) = (wanted.name.clone(), (wanted.cloud.is_some(), wanted.region.is_some()));
        let for_other = wanted.owner.as_ref().is_some_and(|owner| *owner != me);
        let done = match self.command(&on, &Command::AddModel(wanted), None).await {
            Ok(done) => done,
            Err(trouble) => {
                let mut trouble = self.without_permission(trouble.of_item(), "add a model");
                if trouble.is_denial() && for_other {
                    trouble.text = format!(
                        "\"add-model\" permission does not permit creation of models for different owners: {}",
                        trouble.text
                    );
                }
                return Err(if chooses_place(&trouble) {
                    trouble
                } else {
                    trouble.while_doing("failed to create new model")
                });
            }
        };
        let Outcome::Model { uuid, owner, cloud, region, credential, .. } = done.outcome else {
            return Err(Trouble::new("the controller did not tell of the new model"));
        };
        let model = QualifiedModel { owner: owner.clone(), name: name.clone() };
        if !config.is_empty() {
            let settings = config.into_iter().map(|setting| (setting.key, Some(setting.value)));
            let command = Command::ConfigureModel { model: uuid, settings: settings.collect() };
            self.command(&on, &command, None).await?;
        }
        self.remember(&on, |known| {
            known.models.insert(model.clone(), uuid);
            if switch && owner == me {
                known.current_model = Some(model.clone());
            }
        });
        let place = if place.0 || place.1 { format!(" on {cloud}/{region}") } else { String::new() };
        let credential = credential.map(|name| format!(" with credential '{name}'")).unwrap_or_default();
        self.person.note(&format!("Added '{name}' model{place}{credential} for user '{owner}'"));
        Ok(())
    }

    pub(super) async fn destroy_model(&mut self, model: &ModelRef, ask: bool) -> Result<(), Trouble> {
        let (on, whole, uuid) = self.model(Some(model)).await?;
        if let Ok(Answer::Model(details)) = self.query(&on, &Query::Model { model: uuid }).await
            && details.model.is_controller
        {
            return Err(Trouble::refused(Refusal::IsControllerModel { model: whole.name }));
        }
        if ask {
            let prompt = format!(
                "WARNING! This command will destroy the \"{}\" model and all that is recorded in it: its applications, machines, offers and everybody's access to it.\n\nTo continue, enter the name of the model to be destroyed: ",
                whole.name
            );
            let typed = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
            if typed.trim().parse::<ModelName>() != Ok(whole.name.clone()) {
                return Err(Trouble::new("model destruction: aborted"));
            }
        }
        self.command(&on, &Command::DestroyModel { model: uuid }, None).await?;
        self.remember(&on, |known| {
            known.models.remove(&whole);
            known.current_model = known.current_model.take().filter(|current| *current != whole);
        });
        self.person.note("Destroying model\nModel destroyed.");
        Ok(())
    }
}

/// Whether a model came to nothing before it was asked for: its cloud or credential could not be chosen.
fn chooses_place(trouble: &Trouble) -> bool {
    matches!(
        trouble.refusal,
        Some(
            Refusal::NoCloudForModels
                | Refusal::ChooseCloud { .. }
                | Refusal::CloudNotFound { .. }
                | Refusal::NoCredential { .. }
                | Refusal::CredentialNotFound { .. }
        )
    )
}

fn model_table(
    rows: &[ModelRow],
    current: Option<&QualifiedModel>,
    listed: &UserName,
    listing: &Listing<'_>,
    now: Timestamp,
) -> Table {
    let machines = rows.iter().any(|row| row.machines > 0);
    let units = rows.iter().any(|row| row.units > 0);
    // Columns: (shown, header, alignment). Cores are not recorded.
    let columns = [
        (true, "Model", Align::Left),
        (listing.uuids, "UUID", Align::Left),
        (true, "Cloud/Region", Align::Left),
        (true, "Type", Align::Left),
        (true, "Status", Align::Left),
        (machines, "Machines", Align::Right),
        (units, "Units", Align::Right),
        (true, "Access", Align::Left),
        (true, "Last connection", Align::Left),
    ];
    let shown = columns.iter().filter(|(shown, ..)| *shown);
    let mut table =
        Table::new(shown.clone().map(|(_, header, _)| *header)).aligned(shown.map(|(.., align)| *align));
    for row in rows {
        let name = qualified(row);
        let mark = if current == Some(&name) { "*" } else { "" };
        let cells = [
            format!("{}{mark}", name.shown_to(Some(listed))),
            row.uuid.to_string(),
            format!("{}/{}", row.cloud, row.region),
            row.cloud_type.clone(),
            "available".to_owned(),
            row.machines.to_string(),
            if row.units == 0 { "-".to_owned() } else { row.units.to_string() },
            row.access.map_or_else(|| "-".to_owned(), |level| level.to_string()),
            listing.times.show_connection(row.last_connection, now),
        ];
        table.push(columns.iter().zip(cells).filter(|((shown, ..), _)| *shown).map(|(_, cell)| cell));
    }
    table
}

/// What yaml and json tell of a model, in Juju's order.
fn model_fields(
    row: &ModelRow,
    name: &str,
    controller: &str,
    controller_uuid: &str,
    now: Timestamp,
    times: TimeStyle,
) -> Map<String, Value> {
    let kind = if row.cloud_type == "kubernetes" { "caas" } else { "iaas" };
    let mut fields = Map::new();
    fields.insert("name".into(), json!(name));
    fields.insert("short-name".into(), json!(row.name));
    fields.insert("model-uuid".into(), json!(row.uuid));
    fields.insert("model-type".into(), json!(kind));
    fields.insert("controller-uuid".into(), json!(controller_uuid));
    fields.insert("controller-name".into(), json!(controller));
    fields.insert("is-controller".into(), json!(row.is_controller));
    fields.insert("owner".into(), json!(row.owner));
    fields.insert("cloud".into(), json!(row.cloud));
    fields.insert("region".into(), json!(row.region));
    if let Some(credential) = &row.credential {
        let told = json!({"name": credential, "owner": row.owner, "cloud": row.cloud});
        fields.insert("credential".into(), told);
    }
    fields.insert("type".into(), json!(row.cloud_type));
    fields.insert("life".into(), json!("alive"));
    fields.insert("status".into(), json!({"current": "available", "since": times.show(row.created_at, now)}));
    fields
}

fn details_fields(
    details: &ModelDetails,
    controller: &str,
    controller_uuid: &str,
    now: Timestamp,
) -> Map<String, Value> {
    let row = &details.model;
    let times = TimeStyle::Relative;
    let mut fields = model_fields(row, &qualified(row).to_string(), controller, controller_uuid, now, times);
    let credential = fields.shift_remove("credential");
    fields.insert("users".into(), Value::Object(told_model_users(&details.users, times, now)));
    if let Some(machines) = &details.machines {
        let told: Map<String, Value> =
            machines.iter().map(|id| (id.0.to_string(), json!({"cores": 0}))).collect();
        fields.insert("machines".into(), Value::Object(told));
    }
    fields.insert("sla".into(), json!("unsupported"));
    fields.insert("agent-version".into(), json!(row.version));
    if let Some(Value::Object(mut credential)) = credential {
        credential.insert("validity-check".into(), json!("valid"));
        fields.insert("credential".into(), Value::Object(credential));
    }
    let mut by_name = Map::new();
    by_name.insert(row.name.to_string(), Value::Object(fields));
    by_name
}
