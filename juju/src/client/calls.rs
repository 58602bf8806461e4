//! Calls to the controller that a command is about: names resolved, and sessions that have ended begun again.

use domain::answer::{Answer, ControllerRow, ModelRow};
use domain::command::Command;
use domain::query::Query;
use uuid::Uuid;

use super::store::{Account, KnownController, QualifiedModel};
use super::{Client, Done, Failure, Question, Trouble};
use crate::password::Password;
use crate::reference::ModelRef;

impl Client<'_> {
    /// The name on this client of the controller that is meant: the current one where none is named.
    pub(super) fn controller_name(&self, named: Option<&str>) -> Result<String, Trouble> {
        match named {
            Some(name) if self.store.controllers.contains_key(name) => Ok(name.to_owned()),
            Some(name) => Err(Trouble::new(format!("controller {name} not found"))),
            None => match self.store.current() {
                Some((name, _)) => Ok(name.to_owned()),
                None if self.store.controllers.is_empty() => Err(Trouble::new(NO_CONTROLLERS)),
                None => Err(Trouble::new("no current controller; choose one with: juju switch CONTROLLER")),
            },
        }
    }

    /// What is remembered of a controller.
    pub(super) fn known(&self, controller: &str) -> Result<&KnownController, Trouble> {
        let known = self.store.controllers.get(controller);
        known.ok_or_else(|| Trouble::new(format!("controller {controller} not found")))
    }

    /// Who this client is on a controller.
    pub(super) fn account(&self, controller: &str) -> Result<&Account, Trouble> {
        let account = self.known(controller)?.account.as_ref();
        account.ok_or_else(|| Trouble::new(format!("account details for controller {controller} not found")))
    }

    /// Changes what is remembered of a controller.
    pub(super) fn remember(&mut self, controller: &str, change: impl FnOnce(&mut KnownController)) {
        if let Some(known) = self.store.controllers.get_mut(controller) {
            change(known);
        }
    }

    /// Sends a command; a session that has ended is begun again once.
    pub(super) async fn command(
        &mut self,
        controller: &str,
        command: &Command,
        password: Option<&Password>,
    ) -> Result<Done, Trouble> {
        let uuid = self.known(controller)?.uuid;
        match self.controllers.command(uuid, command, password).await {
            Err(Failure::NoSession | Failure::Ended(_)) => {
                self.begin_again(controller, uuid).await?;
                Ok(self.controllers.command(uuid, command, password).await?)
            }
            done => Ok(done?),
        }
    }

    /// Sends a query; a session that has ended is begun again once.
    pub(super) async fn query(&mut self, controller: &str, query: &Query) -> Result<Answer, Trouble> {
        let uuid = self.known(controller)?.uuid;
        match self.controllers.query(uuid, query).await {
            Err(Failure::NoSession | Failure::Ended(_)) => {
                self.begin_again(controller, uuid).await?;
                Ok(self.controllers.query(uuid, query).await?)
            }
            answer => Ok(answer?),
        }
    }

    /// Logs in anew, with the password that is kept or asks for it (`semantics §7.2`).
    async fn begin_again(&mut self, controller: &str, uuid: Uuid) -> Result<(), Trouble> {
        let account = self.known(controller)?.account.clone();
        let Some(Account { user, password: kept, .. }) = account else {
            return Err(Failure::NoSession.into());
        };
        if let Some(Ok(kept)) = kept.map(Password::new)
            && self.controllers.log_in(uuid, &user, &kept).await.is_ok()
        {
            return Ok(());
        }
        if !user.is_local() {
            let text = format!("login expired; log in again with: juju login -u {user}");
            return Err(Trouble::new(text));
        }
        if self.no_prompt {
            return Err(Trouble::new(format!("cannot log into controller \"{controller}\": login expired")));
        }
        let prompt = format!("please enter password for {user} on {controller}: ");
        let typed = self.person.ask(Question::secret(prompt)).await;
        let password = typed.and_then(|typed| Password::new(typed).ok());
        let password = password.ok_or_else(|| Trouble::new("you must enter a password"))?;
        Ok(self.controllers.log_in(uuid, &user, &password).await?)
    }

    /// The controller that a model reference is about, and the model's UUID with its whole name.
    pub(super) async fn model(
        &mut self,
        reference: Option<&ModelRef>,
    ) -> Result<(String, QualifiedModel, Uuid), Trouble> {
        self.model_on(None, reference).await
    }

    /// The same where the line names a controller beside the model.
    pub(super) async fn model_on(
        &mut self,
        controller: Option<&str>,
        reference: Option<&ModelRef>,
    ) -> Result<(String, QualifiedModel, Uuid), Trouble> {
        let named = reference.and_then(|reference| reference.controller.as_deref());
        let controller = self.controller_name(named.or(controller))?;
        self.account(&controller)?;
        let Some(reference) = reference else {
            let current = self.known(&controller)?.current_model.clone();
            let current = current
                .ok_or_else(|| Trouble::new("no current model; choose one with: juju switch MODEL"))?;
            let uuid = self.uuid_of(&controller, &current).await?;
            return Ok((controller, current, uuid));
        };
        let (model, uuid) = self.find_model(&controller, reference).await?;
        Ok((controller, model, uuid))
    }

    /// A model of a controller: one's own, or the only one of that name that one may see.
    pub(super) async fn find_model(
        &mut self,
        controller: &str,
        reference: &ModelRef,
    ) -> Result<(QualifiedModel, Uuid), Trouble> {
        if let Some(found) = self.remembered_model(controller, reference)? {
            return Ok(found);
        }
        self.refresh_models(controller).await?;
        let found = self.remembered_model(controller, reference)?;
        let whole = ModelRef { controller: Some(controller.to_owned()), ..reference.clone() };
        found.ok_or_else(|| Trouble::new(format!("model {whole} not found")))
    }

    fn remembered_model(
        &self,
        controller: &str,
        reference: &ModelRef,
    ) -> Result<Option<(QualifiedModel, Uuid)>, Trouble> {
        let me = &self.account(controller)?.user;
        let models = &self.known(controller)?.models;
        let owner = reference.owner.as_ref().unwrap_or(me).clone();
        let exact = QualifiedModel { owner, name: reference.name.clone() };
        if let Some(uuid) = models.get(&exact) {
            return Ok(Some((exact, *uuid)));
        }
        let mut others = models.iter().filter(|(model, _)| model.name == reference.name);
        Ok(match (reference.owner.is_none(), others.next(), others.next()) {
            (true, Some((model, uuid)), None) => Some((model.clone(), *uuid)),
            _ => None,
        })
    }

    async fn uuid_of(&mut self, controller: &str, model: &QualifiedModel) -> Result<Uuid, Trouble> {
        if let Some(uuid) = self.known(controller)?.models.get(model) {
            return Ok(*uuid);
        }
        self.refresh_models(controller).await?;
        let uuid = self.known(controller)?.models.get(model).copied();
        uuid.ok_or_else(|| Trouble::new(format!("model {controller}:{model} not found")))
    }

    /// Asks for the models that one may see, and remembers them.
    pub(super) async fn refresh_models(&mut self, controller: &str) -> Result<Vec<ModelRow>, Trouble> {
        let rows = self.models_of(controller, &Query::Models { user: None, all: true }).await?;
        let models = rows.iter().map(|row| (qualified(row), row.uuid)).collect();
        self.remember(controller, |known| {
            known.models = models;
            known.current_model = known.current_model.take().filter(|model| known.models.contains_key(model));
        });
        Ok(rows)
    }

    /// Asks for models.
    pub(super) async fn models_of(
        &mut self,
        controller: &str,
        query: &Query,
    ) -> Result<Vec<ModelRow>, Trouble> {
        match self.query(controller, query).await? {
            Answer::Models(rows) => Ok(rows),
            other => Err(unexpected(&other)),
        }
    }

    /// Asks what the controller tells of itself, and remembers it.
    pub(super) async fn refresh_controller(&mut self, controller: &str) -> Result<ControllerRow, Trouble> {
        match self.query(controller, &Query::Controller).await? {
            Answer::Controller(row) => {
                let told = row.clone();
                self.remember(controller, |known| {
                    known.cloud = Some(told.cloud);
                    known.region = Some(told.region);
                    known.version = Some(told.version);
                    known.machines = told.machines;
                });
                Ok(row)
            }
            other => Err(unexpected(&other)),
        }
    }
}

/// A model's whole name.
pub(super) fn qualified(row: &ModelRow) -> QualifiedModel {
    QualifiedModel { owner: row.owner.clone(), name: row.name.clone() }
}

/// An answer to another question: client and server are of different releases.
pub(super) fn unexpected(answer: &Answer) -> Trouble {
    let kind = match answer {
        Answer::Controller(_) => "controller",
        Answer::Users(_) => "users",
        Answer::User(_) => "user",
        Answer::ModelUsers(_) => "model users",
        Answer::Models(_) => "models",
        Answer::Model(_) => "model",
        Answer::Status(_) => "status",
        Answer::Clouds(_) => "clouds",
        Answer::Credentials(_) => "credentials",
        Answer::Offers(_) => "offers",
        Answer::Settings(_) => "settings",
        Answer::Blocks(_) => "disabled commands",
        Answer::Registrations(_) => "registrations",
        Answer::Access(_) => "access",
        Answer::WhatIf(_) => "what if",
        Answer::History(_) => "history",
        Answer::Why(_) => "why",
    };
    Trouble::new(format!("the controller answered another question ({kind}); reload the page"))
}

/// What to do without any controller.
pub(super) const NO_CONTROLLERS: &str = "No controllers registered.\n\nPlease either create a new controller using \"juju bootstrap\" or connect to\nanother controller that you have been given access to using \"juju register\".";
