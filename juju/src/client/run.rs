//! What each command does: the parsed line, dispatched. One file per family.

mod access;
mod applications;
mod bootstrap;
mod controllers;
mod login;
mod models;
mod password;
mod register;
mod status;
mod users;

use domain::catalogue;
use domain::command::AddModel;

use super::{Client, Controllers, Exit, Person, Trouble};
use crate::command_line::commands::{Access, RegisterFrom, SwitchTarget};
use crate::command_line::{Command, Leading, Mistake, Output, Parsed, parse_line};
use crate::help;
use crate::output::TimeStyle;
use access::Direction;
use bootstrap::Wanted;
use models::Listing;

/// A command that was read, and what came of it when not all went well.
enum Ended {
    Mistake(Mistake),
    Trouble(Trouble),
}

impl<C: Controllers, P: Person> Client<'_, C, P> {
    /// Runs a line that begins with `juju`.
    pub async fn run(&mut self, line: &str) -> Exit {
        let done = match parse_line(line, Leading::Required) {
            Ok(Parsed { command, modern }) => {
                if let Some(modern) = modern {
                    self.tell_modern(&modern);
                }
                self.dispatch(command).await
            }
            Err(mistake) => Err(Ended::Mistake(mistake)),
        };
        match done {
            Ok(()) => Exit::default(),
            Err(Ended::Mistake(mistake)) => {
                self.person.note(&format!("ERROR {mistake}"));
                Exit { status: Mistake::STATUS, refusal: None }
            }
            Err(Ended::Trouble(trouble)) => {
                self.person.note(&format!("ERROR {}", trouble.text));
                Exit { status: 1, refusal: trouble.refusal }
            }
        }
    }

    /// An old spelling works, and somebody at a terminal is told today's.
    fn tell_modern(&mut self, modern: &str) {
        self.person.hint(&format!("Today this is written: {modern}"));
    }

    /// Writes an answer where the line asks for it.
    pub(super) fn tell(&mut self, output: &Output, text: &str) -> Result<(), Trouble> {
        match &output.file {
            None => {
                self.person.say(text);
                Ok(())
            }
            Some(file) => self.person.save(file, text).map_err(Trouble::new),
        }
    }

    async fn dispatch(&mut self, command: Command) -> Result<(), Ended> {
        use Command as C;
        match command {
            C::Bootstrap(c) => {
                if c.clouds {
                    self.person.say(&cloud_names());
                    return Ok(());
                }
                if let Some(cloud) = &c.regions {
                    return Ok(self.regions(cloud.as_str())?);
                }
                let arranged = c.place.arrange(|word| catalogue::cloud(word).is_some())?;
                if let Some(modern) = &arranged.modern {
                    self.tell_modern(modern);
                }
                let place = self.cloud_for_bootstrap(arranged.cloud, c.no_prompt).await?;
                let wanted = Wanted {
                    cloud: place.cloud,
                    region: place.region,
                    name: arranged.controller,
                    add_model: c.add_model,
                    switch: !c.no_switch,
                };
                self.bootstrap(wanted).await?;
            }
            C::Register(c) => match c.from {
                RegisterFrom::Registration(string) => self.register(&string, c.replace).await?,
                RegisterFrom::Host(host) => {
                    let why = format!(
                        "\"{host}\" is a host name; Portcullis knows no public controllers. Give the registration string that you were sent."
                    );
                    return Err(Trouble::new(why).into());
                }
            },
            C::Login(c) => {
                self.no_prompt = c.no_prompt;
                let controller = c.controller.or(c.host);
                self.log_in(controller.as_deref(), c.user.as_ref()).await?;
            }
            C::Logout(c) => self.log_out(c.controller.as_deref(), c.force).await?,
            C::Whoami(c) => self.whoami(&c.output)?,
            C::ChangeUserPassword(c) => {
                self.no_prompt = c.no_prompt;
                let controller = c.controller.as_deref();
                if c.reset {
                    self.reset_password(controller, c.user.as_ref()).await?;
                } else {
                    self.change_password(controller, c.user.as_ref()).await?;
                }
            }
            C::AddUser(c) => {
                self.add_user(
                    c.controller.as_deref(),
                    &c.name,
                    c.display_name.as_deref().unwrap_or_default(),
                )
                .await?;
            }
            C::DisableUser(c) => self.disable_user(c.controller.as_deref(), &c.user).await?,
            C::EnableUser(c) => self.enable_user(c.controller.as_deref(), &c.user).await?,
            C::RemoveUser(c) => self.remove_user(c.controller.as_deref(), &c.user, c.yes).await?,
            C::Users(c) => match &c.model {
                Some(model) => self.model_users(model, times(c.exact_time), &c.output).await?,
                None => self.users(c.controller.as_deref(), c.all, times(c.exact_time), &c.output).await?,
            },
            C::ShowUser(c) => {
                self.show_user(c.controller.as_deref(), c.user.as_ref(), times(c.exact_time), &c.output)
                    .await?;
            }
            C::Grant(c) => {
                self.change_access(Direction::Grant, c.controller.as_deref(), &c.user, &c.access).await?
            }
            C::Revoke(c) => {
                self.change_access(Direction::Revoke, c.controller.as_deref(), &c.user, &c.access).await?
            }
            C::GrantCloud(c) => {
                let on = c.controller.as_deref();
                self.change_cloud_access(Direction::Grant, on, &c.user, c.level, &c.clouds).await?;
            }
            C::RevokeCloud(c) => {
                let on = c.controller.as_deref();
                self.change_cloud_access(Direction::Revoke, on, &c.user, c.level, &c.clouds).await?;
            }
            C::AddModel(c) => {
                let (cloud, region) = match c.place {
                    None => (None, None),
                    Some(place) => self.place(c.controller.as_deref(), place).await?,
                };
                let wanted =
                    AddModel { name: c.name, owner: c.owner, cloud, region, credential: c.credential };
                self.add_model(c.controller.as_deref(), wanted, !c.no_switch).await?;
            }
            C::Models(c) => {
                let listing = Listing {
                    user: c.user.as_ref(),
                    all: c.all,
                    uuids: c.uuid,
                    times: times(c.exact_time),
                    output: &c.output,
                };
                self.models(c.controller.as_deref(), listing).await?;
            }
            C::ShowModel(c) => self.show_model(c.model.as_ref(), &c.output).await?,
            C::DestroyModel(c) => self.destroy_model(&c.model, !c.no_prompt).await?,
            C::Deploy(c) => {
                self.deploy(c.model.as_ref(), &c.charm, c.application.as_ref(), c.units.get()).await?;
            }
            C::AddUnit(c) => self.add_units(c.model.as_ref(), &c.application, c.units.get()).await?,
            C::Status(c) => self.status(c.model.as_ref(), &c.output).await?,
            C::Machines(c) => self.machines(c.model.as_ref(), &c.output).await?,
            C::Controllers(c) => self.list_controllers(c.refresh, &c.output).await?,
            C::ShowController(c) => self.show_controllers(&c.controllers, &c.output).await?,
            C::Switch(c) => match c.target {
                None => self.switch(None).await?,
                Some(SwitchTarget::Either(name)) => self.switch(Some(&name)).await?,
                Some(SwitchTarget::Controller(name)) => self.switch(Some(&format!("{name}:"))).await?,
                Some(SwitchTarget::Model(model)) => self.switch(Some(&model.to_string())).await?,
            },
            C::Unregister(c) => self.unregister(&c.controller, c.no_prompt).await?,
            C::Help(c) => self.person.say(&help::text(c.topic)),
            C::Version(_) => self.person.say(catalogue::AGENT_VERSION),
            other => {
                let name = other.spec().name;
                return Err(Trouble::new(format!(
                    "\"juju {name}\" is understood, but not carried out by this release of Portcullis yet"
                ))
                .into());
            }
        }
        Ok(())
    }

    async fn change_access(
        &mut self,
        direction: Direction,
        controller: Option<&str>,
        user: &domain::name::UserName,
        access: &Access,
    ) -> Result<(), Trouble> {
        match access {
            Access::Controller(level) => {
                self.change_controller_access(direction, controller, user, *level).await
            }
            Access::Models { level, models } => {
                self.change_model_access(direction, controller, user, *level, models).await
            }
            Access::Offers { offers, .. } => {
                let first = offers.first().map(ToString::to_string).unwrap_or_default();
                Err(Trouble::new(format!("application offer \"{first}\" not found")))
            }
        }
    }

    async fn show_controllers(&mut self, names: &[String], output: &Output) -> Result<(), Trouble> {
        if names.is_empty() {
            return self.show_controller(None, output).await;
        }
        for name in names {
            self.show_controller(Some(name), output).await?;
        }
        Ok(())
    }
}

fn times(exact: bool) -> TimeStyle {
    if exact { TimeStyle::Exact } else { TimeStyle::Relative }
}

fn cloud_names() -> String {
    catalogue::clouds().iter().map(|cloud| format!("{}\n", cloud.name)).collect()
}

impl From<Mistake> for Ended {
    fn from(mistake: Mistake) -> Self {
        Ended::Mistake(mistake)
    }
}

impl From<Trouble> for Ended {
    fn from(trouble: Trouble) -> Self {
        Ended::Trouble(trouble)
    }
}
