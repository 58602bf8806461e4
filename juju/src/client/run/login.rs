//! `juju login`, `juju logout`, `juju whoami`: sessions of this client (`semantics §4.1`, `§4.2`).

use domain::answer::Answer;
use domain::name::{ControllerName, UserName};
use domain::query::Query;
use domain::refusal::Refusal;
use serde::Serialize;
use uuid::Uuid;

use super::super::store::{Account, KnownController};
use super::super::{Client, Failure, Question, Trouble};
use crate::command_line::Output;
use crate::output::{Format, Table, to_json, to_yaml};
use crate::password::Password;

impl Client<'_> {
    /// Logs in to a controller that this client need not know: `juju login HOST -c NAME` makes it known.
    pub(super) async fn log_in_at(
        &mut self,
        host: &str,
        controller: Option<&str>,
        user: Option<&UserName>,
    ) -> Result<(), Trouble> {
        if self.store.controllers.contains_key(host) && controller.is_none() {
            return self.log_in(Some(host), user).await;
        }
        if self.controllers.is_reticent(host) {
            return self.log_in_by_name(controller, user).await;
        }
        let (uuid, addresses) = self.controllers.find(host).await?;
        let name = match (self.store.name_of(uuid), controller) {
            (Some(known), _) => known.to_owned(),
            (None, Some(name)) if self.store.controllers.contains_key(name) => {
                return Err(Trouble::new(format!("controller \"{name}\" already exists")));
            }
            (None, Some(name)) => name.to_owned(),
            (None, None) => {
                let typed = self.person.ask(Question::text("Enter a name for this controller: ")).await;
                let typed = typed.unwrap_or_default().trim().to_owned();
                if typed.is_empty() || self.store.controllers.contains_key(&typed) {
                    return Err(Trouble::new(format!(
                        "\"{typed}\" cannot be the name of a new controller here"
                    )));
                }
                typed
            }
        };
        let is_new = !self.store.controllers.contains_key(&name);
        if is_new {
            self.store.controllers.insert(name.clone(), KnownController::new(uuid, addresses));
        }
        let done = self.log_in(Some(&name), user).await;
        if done.is_err() && is_new {
            self.store.forget(&name);
        }
        done
    }

    pub(super) async fn log_in(
        &mut self,
        controller: Option<&str>,
        user: Option<&UserName>,
    ) -> Result<(), Trouble> {
        let name = match controller {
            Some(name) if !self.store.controllers.contains_key(name) => {
                return Err(Trouble::new(format!("controller \"{name}\" does not exist")));
            }
            Some(name) => name.to_owned(),
            None => match self.store.current() {
                Some((name, _)) => name.to_owned(),
                None => return Err(Trouble::new("no current controller")),
            },
        };
        let known = self.known(&name)?.clone();
        let before = known.account.as_ref().map(|account| account.user.clone());
        if let (Some(before), Some(wanted)) = (&before, user)
            && before != wanted
        {
            return Err(Trouble::new(format!(
                "already logged in as {before}.\n\nRun \"juju logout\" first before attempting to log in as a different user."
            )));
        }
        if before.is_some() && self.session_holds(&name).await {
            self.store.current = Some(name);
            return Ok(());
        }
        let user = self.who(user.or(before.as_ref())).await?;
        if user.is_local() {
            let password = self.password_on(&name, &user).await?;
            self.controllers.log_in(known.uuid, &user, &password).await?;
        } else if self.no_prompt {
            return Err(Trouble::new(
                "cannot log in without a prompt: the identity provider asks for consent",
            ));
        } else {
            self.log_in_by_consent(&name, known.uuid, &user).await?;
        }
        self.come_in(name, user).await
    }

    /// Logs in at a server that tells of its controllers only to those who log in: by the controller's name there.
    async fn log_in_by_name(
        &mut self,
        controller: Option<&str>,
        user: Option<&UserName>,
    ) -> Result<(), Trouble> {
        let typed = match controller {
            Some(name) => name.to_owned(),
            None => self.person.ask(Question::text("controller: ")).await.unwrap_or_default(),
        };
        let wanted: ControllerName = typed
            .trim()
            .parse()
            .map_err(|_| Trouble::new(format!("controller name \"{}\" not valid", typed.trim())))?;
        if self.store.controllers.contains_key(wanted.as_str()) {
            return self.log_in(Some(wanted.as_str()), user).await;
        }
        let user = self.who(user).await?;
        if !user.is_local() {
            return Err(Failure::from(Refusal::NoIdentityProvider).into());
        }
        let password = self.password_on(wanted.as_str(), &user).await?;
        let (uuid, addresses) = self.controllers.log_in_by_name(&wanted, &user, &password).await?;
        let name = match self.store.name_of(uuid) {
            Some(known) => known.to_owned(),
            None => {
                self.store
                    .controllers
                    .insert(wanted.as_str().to_owned(), KnownController::new(uuid, addresses));
                wanted.as_str().to_owned()
            }
        };
        self.come_in(name, user).await
    }

    /// The user that is meant, or whom a person names.
    async fn who(&mut self, user: Option<&UserName>) -> Result<UserName, Trouble> {
        match user {
            Some(user) => Ok(user.clone()),
            None if self.no_prompt => {
                Err(Trouble::new("cannot deduce user, please pass --user with --no-prompt"))
            }
            None => {
                let typed = self.person.ask(Question::text("username: ")).await.unwrap_or_default();
                let parsed = typed.trim().parse();
                parsed.map_err(|_| Trouble::new(format!("user name \"{}\" not valid", typed.trim())))
            }
        }
    }

    async fn password_on(&mut self, controller: &str, user: &UserName) -> Result<Password, Trouble> {
        if self.no_prompt {
            return self.piped_password().await;
        }
        let prompt = format!("please enter password for {user} on {controller}: ");
        let typed = self.person.ask(Question::secret(prompt)).await.unwrap_or_default();
        Password::new(typed).map_err(|_| Trouble::new("you must enter a password"))
    }

    /// Remembers a login that was made, and greets.
    async fn come_in(&mut self, name: String, user: UserName) -> Result<(), Trouble> {
        self.store.current = Some(name.clone());
        self.remember(&name, |known| known.account = Some(Account { user, access: None, password: None }));
        let told = self.refresh_controller(&name).await?;
        self.remember(&name, |known| {
            if let Some(account) = &mut known.account {
                account.access = Some(told.access);
            }
        });
        self.welcome(&name).await
    }

    /// Whether the controller still takes the session of this client; the access that it tells is remembered.
    async fn session_holds(&mut self, controller: &str) -> bool {
        let Ok(uuid) = self.known(controller).map(|known| known.uuid) else { return false };
        let Ok(Answer::Controller(told)) = self.controllers.query(uuid, &Query::Controller).await else {
            return false;
        };
        self.remember(controller, |known| {
            if let Some(account) = &mut known.account {
                account.access = Some(told.access);
            }
        });
        true
    }

    /// What an identity provider asks in a browser, asked here.
    async fn log_in_by_consent(
        &mut self,
        controller: &str,
        uuid: Uuid,
        user: &UserName,
    ) -> Result<(), Trouble> {
        let prompt =
            format!("The identity provider asks: are you {user}, and may \"{controller}\" know it (y/N)? ");
        let answer = self.person.ask(Question::text(prompt)).await.unwrap_or_default();
        if !matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
            return Err(Trouble::new("no consent was given to the identity provider"));
        }
        Ok(self.controllers.log_in_external(uuid, user).await?)
    }

    pub(super) async fn log_out(&mut self, controller: Option<&str>, force: bool) -> Result<(), Trouble> {
        let name = self.controller_name(controller)?;
        let known = self.known(&name)?.clone();
        let keeps_password = known.account.as_ref().is_some_and(|account| account.password.is_some());
        if keeps_password && !force {
            return Err(Trouble::new(
                "preventing account loss\n\nIt appears that you have not changed the password for your account.\nIf this is the case, change the password first using the\n\"juju change-user-password\" command, or use --force if you are sure.",
            ));
        }
        match self.controllers.log_out(known.uuid).await {
            Ok(()) | Err(Failure::NoSession | Failure::Ended(_) | Failure::Refused(_)) => {}
            Err(Failure::Unreachable(why)) => return Err(Trouble::new(why)),
        }
        self.remember(&name, |known| known.account = None);
        self.person.note(&match self.store.logins() {
            0 => "Logged out. You are no longer logged into any controllers.".to_owned(),
            1 => "Logged out. You are still logged into 1 controller.".to_owned(),
            many => format!("Logged out. You are still logged into {many} controllers."),
        });
        Ok(())
    }

    pub(super) fn whoami(&mut self, output: &Output) -> Result<(), Trouble> {
        let Some((controller, known)) = self.store.current() else {
            self.person.note(
                "There is no current controller.\nRun juju list-controllers to see available controllers.",
            );
            return Ok(());
        };
        let model = known.current_model.as_ref();
        let Some(account) = &known.account else {
            let model = model.map(|model| format!(" and model \"{model}\"")).unwrap_or_default();
            self.person.note(&format!(
                "You are not logged in to controller \"{controller}\"{model}.\nRun juju login if you want to login."
            ));
            return Ok(());
        };
        let told = WhoAmI {
            controller: controller.to_owned(),
            model: model.map(|model| model.shown_to(Some(&account.user))),
            user: account.user.to_string(),
        };
        let text = match output.format {
            Format::Yaml => to_yaml(&told),
            Format::Json => to_json(&told),
            Format::Tabular | Format::Summary | Format::Smart => {
                let mut table = Table::headless();
                table.push(["Controller:".to_owned(), told.controller]);
                table.push([
                    "Model:".to_owned(),
                    told.model.unwrap_or_else(|| "<no-current-model>".to_owned()),
                ]);
                table.push(["User:".to_owned(), told.user]);
                table.to_string()
            }
        };
        self.tell(output, &text)
    }
}

#[derive(Serialize)]
struct WhoAmI {
    controller: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
    user: String,
}
