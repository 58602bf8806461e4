//! `juju add-user`, `users`, `show-user`, `disable-user`, `enable-user`, `remove-user` (`semantics §4.3`).

use domain::answer::{Answer, ModelUserRow, UserRow};
use domain::command::Command;
use domain::facts::Standing;
use domain::name::{LocalUserName, UserName};
use domain::outcome::Outcome;
use domain::query::Query;
use domain::refusal::Refusal;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::super::calls::unexpected;
use super::super::{Client, Question, Trouble};
use crate::command_line::Output;
use crate::output::{Format, Table, TimeStyle, to_json, to_yaml};
use crate::reference::ModelRef;

impl Client<'_> {
    pub(super) async fn add_user(
        &mut self,
        controller: Option<&str>,
        name: &LocalUserName,
        display_name: &str,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        self.account(&on)?;
        let command = Command::AddUser { name: name.clone(), display_name: display_name.to_owned() };
        let done = match self.command(&on, &command, None).await.map_err(Trouble::of_item) {
            Ok(done) => done,
            Err(trouble) => {
                return Err(self
                    .without_permission(trouble, "add a user")
                    .while_doing("failed to create user"));
            }
        };
        let (user, string) = self.issued(&on, &done)?;
        let shown = match &done.outcome {
            Outcome::Registration { display_name, .. } if !display_name.is_empty() => {
                format!("{display_name} ({user})")
            }
            _ => user.to_string(),
        };
        self.person.say(&format!(
            "User \"{shown}\" added\nPlease send this command to {user}:\n    juju register {string}\n\n\"{user}\" has not been granted access to any models. You can use \"juju grant\" to grant access."
        ));
        self.tell_expiry(&done);
        Ok(())
    }

    pub(super) async fn disable_user(
        &mut self,
        controller: Option<&str>,
        user: &UserName,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        let command = Command::DisableUser { user: user.clone() };
        self.command(&on, &command, None).await.map_err(|trouble| match trouble.is_about_owner() {
            true => trouble.of_item().told_of("failed to disable user"),
            false => trouble.of_item().while_doing("failed to disable user"),
        })?;
        self.person.note(&format!("User \"{user}\" disabled"));
        Ok(())
    }

    pub(super) async fn enable_user(
        &mut self,
        controller: Option<&str>,
        user: &UserName,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        let command = Command::EnableUser { user: user.clone() };
        self.command(&on, &command, None)
            .await
            .map_err(|trouble| trouble.of_item().while_doing("failed to enable user"))?;
        self.person.note(&format!("User \"{user}\" enabled"));
        Ok(())
    }

    pub(super) async fn remove_user(
        &mut self,
        controller: Option<&str>,
        user: &UserName,
        sure: bool,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        if !sure {
            let prompt = format!(
                "WARNING! This command will permanently remove the user \"{user}\" on the \"{on}\"\ncontroller, with all access that it has. A user added under this name later is somebody else.\n\nContinue (y/N)? "
            );
            let answer = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
            if !matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
                return Err(Trouble::new("user deletion aborted"));
            }
        }
        let command = Command::RemoveUser { user: user.clone() };
        let removed = self.command(&on, &command, None).await.map_err(Trouble::of_item);
        removed.map_err(|trouble| match &trouble.refusal {
            Some(Refusal::UserNotFound { removed: true, .. }) => Trouble {
                text: format!(
                    "failed to delete user \"{user}\": the user has already been permanently deleted"
                ),
                ..trouble
            },
            Some(Refusal::UserNotFound { .. }) => {
                trouble.while_doing(&format!("failed to delete user \"{user}\""))
            }
            _ if trouble.is_about_owner() => {
                Trouble { text: format!("cannot delete controller owner \"{user}\""), ..trouble }
            }
            _ => trouble,
        })?;
        self.person.note(&format!("User \"{user}\" removed"));
        Ok(())
    }

    pub(super) async fn users(
        &mut self,
        controller: Option<&str>,
        all: bool,
        times: TimeStyle,
        output: &Output,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        let me = self.account(&on)?.user.clone();
        let rows = match self.query(&on, &Query::Users { all }).await.map_err(Trouble::of_item)? {
            Answer::Users(rows) => rows,
            other => return Err(unexpected(&other)),
        };
        if rows.is_empty() {
            self.person.note("No users to display.");
            return Ok(());
        }
        let now = self.controllers.now();
        let told: Vec<ToldUser> = rows.iter().map(|row| ToldUser::of(row, times, now)).collect();
        let text = match output.format {
            Format::Yaml => to_yaml(&told),
            Format::Json => to_json(&told),
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table =
                    Table::new(["Name", "Display name", "Access", "Date created", "Last connection"]);
                for (row, told) in rows.iter().zip(told) {
                    let mark = if row.name == me { "*" } else { "" };
                    let disabled = if told.disabled.is_some() { " (disabled)" } else { "" };
                    table.push([
                        format!("{}{mark}", told.user_name),
                        row.display_name.clone(),
                        told.access,
                        told.date_created.unwrap_or_default(),
                        format!("{}{disabled}", told.last_connection.unwrap_or_default()),
                    ]);
                }
                format!("Controller: {on}\n\n{table}")
            }
        };
        self.tell(output, &text)
    }

    pub(super) async fn show_user(
        &mut self,
        controller: Option<&str>,
        user: Option<&UserName>,
        times: TimeStyle,
        output: &Output,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        self.account(&on)?;
        let query = Query::User { user: user.cloned() };
        let row = match self.query(&on, &query).await.map_err(Trouble::of_item)? {
            Answer::User(row) => row,
            other => return Err(unexpected(&other)),
        };
        let told = ToldUser::of(&row, times, self.controllers.now());
        self.tell(output, &if output.format == Format::Json { to_json(&told) } else { to_yaml(&told) })
    }

    pub(super) async fn model_users(
        &mut self,
        model: &ModelRef,
        times: TimeStyle,
        output: &Output,
    ) -> Result<(), Trouble> {
        let (on, _, uuid) = self.model(Some(model)).await?;
        let me = self.account(&on)?.user.clone();
        let rows =
            match self.query(&on, &Query::ModelUsers { model: uuid }).await.map_err(Trouble::of_item)? {
                Answer::ModelUsers(rows) => rows,
                other => return Err(unexpected(&other)),
            };
        let now = self.controllers.now();
        let text = match output.format {
            Format::Yaml => to_yaml(&told_model_users(&rows, times, now)),
            Format::Json => to_json(&told_model_users(&rows, times, now)),
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::new(["Name", "Display name", "Access", "Last connection"]);
                for row in &rows {
                    let mark = if row.name == me { "*" } else { "" };
                    table.push([
                        format!("{}{mark}", row.name),
                        row.display_name.clone(),
                        row.access.to_string(),
                        times.show_connection(row.last_connection, now),
                    ]);
                }
                table.to_string()
            }
        };
        self.tell(output, &text)
    }

    /// What commands that need rights of their own say before `permission denied` (`semantics §3`).
    pub(super) fn without_permission(&mut self, trouble: Trouble, what: &str) -> Trouble {
        if trouble.is_denial() {
            self.person.note(&format!(
                "You do not have permission to {what}.\nYou may ask an administrator to grant you access with \"juju grant\"."
            ));
        }
        trouble
    }
}

/// A user in yaml and json.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ToldUser {
    user_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    display_name: String,
    access: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_connection: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled: Option<bool>,
}

impl ToldUser {
    fn of(row: &UserRow, times: TimeStyle, now: jiff::Timestamp) -> Self {
        let external = row.standing == Standing::External;
        ToldUser {
            user_name: row.name.to_string(),
            display_name: row.display_name.clone(),
            access: row.access.map(|level| level.to_string()).unwrap_or_default(),
            date_created: row.created_at.map(|at| times.show(at, now)),
            last_connection: (!external).then(|| times.show_connection(row.last_login, now)),
            disabled: (row.standing == Standing::Disabled).then_some(true),
        }
    }
}

/// The users of a model in yaml and json, by name.
pub(super) fn told_model_users(
    rows: &[ModelUserRow],
    times: TimeStyle,
    now: jiff::Timestamp,
) -> Map<String, Value> {
    let told = |row: &ModelUserRow| {
        let mut fields = Map::new();
        if !row.display_name.is_empty() {
            fields.insert("display-name".into(), json!(row.display_name));
        }
        fields.insert("access".into(), json!(row.access));
        fields.insert("last-connection".into(), json!(times.show_connection(row.last_connection, now)));
        (row.name.to_string(), Value::Object(fields))
    };
    rows.iter().map(told).collect()
}
