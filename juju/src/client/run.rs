//! What each command does: the parsed line, dispatched. One file per family.

mod access;
mod applications;
mod bootstrap;
mod clouds;
mod controller_config;
mod controllers;
mod credentials;
mod login;
mod models;
mod offers;
mod operate;
mod password;
mod register;
mod relations;
mod status;
mod upgrade;
mod users;
mod why;

use domain::catalogue;
use domain::command::AddModel;
use domain::rulebook::{RulebookName, UnknownRulebook};

use super::hushed::Hushed;
use super::{Client, Exit, Trouble};
use crate::command_line::commands::{Access, RegisterFrom, SwitchTarget};
use crate::command_line::{Command, Leading, Mistake, Output, Parsed, parse_line};
use crate::help;
use crate::output::{Format, TimeStyle, to_json, to_yaml};
use crate::reference::Setting;
use access::Direction;
use bootstrap::Wanted;
use models::Listing;

/// A command that was read, and what came of it when not all went well.
enum Ended {
    Mistake(Mistake),
    Trouble(Trouble),
}

impl Client<'_> {
    /// Runs a line that begins with `juju`.
    pub async fn run(&mut self, line: &str) -> Exit {
        let done = match parse_line(line, Leading::Required) {
            Ok(Parsed { command, modern, quiet }) => {
                if let Some(modern) = modern.filter(|_| !quiet) {
                    self.tell_modern(&modern);
                }
                self.no_prompt = command.asks_nothing();
                self.run_parsed(command, quiet).await
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

    async fn run_parsed(&mut self, command: Command, quiet: bool) -> Result<(), Ended> {
        if !quiet {
            return self.dispatch(command).await;
        }
        let mut hushed = Hushed::of(self.person);
        let Client { controllers, store, no_prompt, .. } = self;
        let mut client =
            Client { controllers: *controllers, person: &mut hushed, store, no_prompt: *no_prompt };
        client.dispatch(command).await
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
                let is_interview = arranged.cloud.is_none();
                let place = self.cloud_for_bootstrap(arranged.cloud, c.no_prompt).await?;
                let wanted = Wanted {
                    cloud: place.cloud,
                    region: place.region,
                    name: arranged.controller,
                    is_interview,
                    credential: c.credential,
                    rulebook: rulebook(&c.config)?,
                    expiry: controller_config::expiry(&c.config)?,
                    identity_url: c
                        .config
                        .iter()
                        .find(|one| one.key == "identity-url")
                        .map(|one| one.value.clone()),
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
            C::Login(c) => match &c.host {
                Some(host) => self.log_in_at(host, c.controller.as_deref(), c.user.as_ref()).await?,
                None => self.log_in(c.controller.as_deref(), c.user.as_ref()).await?,
            },
            C::Logout(c) => self.log_out(c.controller.as_deref(), c.force).await?,
            C::Whoami(c) => self.whoami(&c.output)?,
            C::ChangeUserPassword(c) => {
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
                self.add_model(c.controller.as_deref(), wanted, c.config, !c.no_switch).await?;
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
                self.deploy(c).await?;
            }
            C::AddUnit(c) => self.add_units(c).await?,
            C::Status(c) => self.status(c).await?,
            C::Machines(c) => self.machines(c.model.as_ref(), &c.output).await?,
            C::Controllers(c) => self.list_controllers(c.refresh, &c.output).await?,
            C::ShowController(c) => self.show_controllers(c).await?,
            C::Switch(c) => match c.target {
                None => self.switch(None).await?,
                Some(SwitchTarget::Either(name)) => self.switch(Some(&name)).await?,
                Some(SwitchTarget::Controller(name)) => self.switch(Some(&format!("{name}:"))).await?,
                Some(SwitchTarget::Model(model)) => self.switch(Some(&model.to_string())).await?,
            },
            C::Unregister(c) => self.unregister(&c.controller, c.no_prompt).await?,
            C::Help(c) => self.person.say(&help::text(c.topic)),
            C::Version(c) => {
                let text = match c.output.format {
                    Format::Json => to_json(&catalogue::AGENT_VERSION),
                    Format::Yaml => to_yaml(&catalogue::AGENT_VERSION),
                    _ => catalogue::AGENT_VERSION.to_owned(),
                };
                self.tell(&c.output, &text)?;
            }
            other => self.dispatch_rest(other).await?,
        }
        Ok(())
    }

    /// The commands about what is inside models, clouds, offers and the controller as a whole.
    async fn dispatch_rest(&mut self, command: Command) -> Result<(), Trouble> {
        use Command as C;
        match command {
            C::Offer(c) => self.offer(c).await,
            C::Offers(c) => self.offers(c).await,
            C::FindOffers(c) => self.find_offers(c).await,
            C::ShowOffer(c) => self.show_offer(c).await,
            C::RemoveOffer(c) => self.remove_offers(c).await,
            C::Consume(c) => self.consume(c).await,
            C::Integrate(c) => self.integrate(c).await,
            C::RemoveRelation(c) => self.remove_relation(c).await,
            C::SuspendRelation(c) => self.suspend_relations(c).await,
            C::ResumeRelation(c) => self.resume_relations(c.model.as_ref(), &c.relations).await,
            C::RemoveApplication(c) => self.remove_applications(c).await,
            C::RemoveUnit(c) => self.remove_units(c).await,
            C::AddMachine(c) => self.add_machines(c).await,
            C::RemoveMachine(c) => self.remove_machines(c).await,
            C::Expose(c) => self.expose(c.model.as_ref(), &c.application, true).await,
            C::Unexpose(c) => self.expose(c.model.as_ref(), &c.application, false).await,
            C::Config(c) => self.config(c.model.as_ref(), Some(&c.application), c.change, &c.output).await,
            C::ModelConfig(c) => self.config(c.model.as_ref(), None, c.change, &c.output).await,
            C::ControllerConfig(c) => self.controller_config(c).await,
            C::DisableCommand(c) => self.disable_command(c).await,
            C::EnableCommand(c) => self.enable_command(c).await,
            C::DisabledCommands(c) => self.disabled_commands(c).await,
            C::UpgradeModel(c) => self.upgrade_model(c).await,
            C::UpgradeController(c) => self.upgrade_controller(c).await,
            C::CreateBackup(c) => self.create_backup(c).await,
            C::DestroyController(c) => {
                self.destroy_controller(&c.controller, c.destroy_all_models, !c.no_prompt).await
            }
            C::KillController(c) => self.destroy_controller(&c.controller, true, !c.no_prompt).await,
            C::Clouds(c) => self.clouds(c).await,
            C::ShowCloud(c) => self.show_cloud(c).await,
            C::AddCloud(c) => self.add_cloud(c).await,
            C::UpdateCloud(c) => self.update_cloud(c).await,
            C::RemoveCloud(c) => self.remove_cloud(c).await,
            C::Credentials(c) => self.credentials(c).await,
            C::ShowCredential(c) => self.show_credential(c).await,
            C::AddCredential(c) => self.add_credential(c).await,
            C::AutoloadCredentials(c) => self.autoload_credentials(c).await,
            C::DefaultCredential(c) => self.default_credential(c),
            C::RemoveCredential(c) => self.remove_credential(c).await,
            C::Why(c) => self.why(c).await,
            C::Bootstrap(_)
            | C::Register(_)
            | C::Login(_)
            | C::Logout(_)
            | C::Whoami(_)
            | C::ChangeUserPassword(_)
            | C::AddUser(_)
            | C::DisableUser(_)
            | C::EnableUser(_)
            | C::RemoveUser(_)
            | C::Users(_)
            | C::ShowUser(_)
            | C::Grant(_)
            | C::Revoke(_)
            | C::GrantCloud(_)
            | C::RevokeCloud(_)
            | C::AddModel(_)
            | C::Models(_)
            | C::ShowModel(_)
            | C::DestroyModel(_)
            | C::Deploy(_)
            | C::AddUnit(_)
            | C::Status(_)
            | C::Machines(_)
            | C::Controllers(_)
            | C::ShowController(_)
            | C::Switch(_)
            | C::Unregister(_)
            | C::Help(_)
            | C::Version(_) => Ok(()),
        }
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
            Access::Offers { level, offers } => {
                self.change_offer_access(direction, controller, user, *level, offers).await
            }
        }
    }
}

/// The rules that `--config rulebook=…` names: a setting of ours.
fn rulebook(config: &[Setting]) -> Result<Option<RulebookName>, Trouble> {
    let Some(named) = config.iter().find(|one| one.key == "rulebook") else { return Ok(None) };
    let unknown =
        |error: UnknownRulebook| Trouble::new(format!("there is no rulebook \"{}\": {error}", named.value));
    named.value.parse().map(Some).map_err(unknown)
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
