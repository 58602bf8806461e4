//! `juju why USER COMMAND [TARGET]`, a command of ours: may this user do this, why, and what would change the answer.

use domain::action::Action;
use domain::answer::Answer;
use domain::explain::NamedAction;
use domain::level::ControllerLevel;
use domain::name::{CloudName, UserName};
use domain::query::Query;
use uuid::Uuid;

use super::super::calls::unexpected;
use super::super::{Client, Trouble};
use crate::command_line::commands::Why;
use crate::reference::{ModelRef, OfferUrl};
use crate::wording;

impl Client<'_> {
    pub(super) async fn why(&mut self, line: Why) -> Result<(), Trouble> {
        let on = self.controller_name(line.controller.as_deref())?;
        self.account(&on)?;
        let action = self.action(&on, line.command, &line.user, line.target.as_deref()).await?;
        let (now, user) = (self.controllers.now(), line.user);
        let as_of = line.as_of.map(|moment| moment.seen_from(now));
        let query = match as_of {
            None => Query::Why { user, action },
            Some(at) if at <= now => Query::WhyAsOf { user, action, at },
            Some(at) => return Err(Trouble::new(format!("{} is not past", wording::moment(at)))),
        };
        match self.query(&on, &query).await.map_err(Trouble::of_item)? {
            Answer::Why(told) => {
                let as_of = as_of.map_or_else(String::new, |at| format!("As of {}:\n", wording::moment(at)));
                self.person.say(&format!("{as_of}{}", wording::explanation(&told)));
                Ok(())
            }
            other => Err(unexpected(&other)),
        }
    }

    /// What a command would ask of the rules; the target is read as the command itself reads it.
    async fn action(
        &mut self,
        on: &str,
        command: &str,
        user: &UserName,
        target: Option<&str>,
    ) -> Result<NamedAction, Trouble> {
        let other =
            || target.map_or(Ok(user.clone()), |text| text.parse().map_err(|_| not_valid("user", text)));
        Ok(match command {
            "login" | "controllers" | "show-controller" => Action::LogIn,
            "credentials"
            | "show-credential"
            | "add-credential"
            | "autoload-credentials"
            | "remove-credential" => Action::OwnCredentials,
            "change-user-password" => Action::SetPassword(other()?),
            "add-user" => Action::AddUser,
            "disable-user" => Action::DisableUser(other()?),
            "enable-user" => Action::EnableUser(other()?),
            "remove-user" => Action::RemoveUser(other()?),
            "show-user" => Action::ShowUser(other()?),
            "users" => match target {
                None => Action::ListUsers,
                Some(_) => Action::ListModelUsers(self.target_model(on, target).await?),
            },
            "models" => Action::ListModels(other()?),
            "grant" | "revoke" => self.access_action(on, command == "grant", user, target).await?,
            "grant-cloud" => Action::GrantCloud(cloud(target)?, self.account(on)?.user.clone()),
            "revoke-cloud" => Action::RevokeCloud(cloud(target)?, self.account(on)?.user.clone()),
            "add-model" => Action::AddModel(self.cloud_or_own(on, target).await?, user.clone()),
            "show-model" => Action::ShowModel(self.target_model(on, target).await?),
            "destroy-model" => Action::DestroyModel(self.target_model(on, target).await?),
            "upgrade-model" => Action::UpgradeModel(self.target_model(on, target).await?),
            "status" => Action::Status(self.target_model(on, target).await?),
            "machines" => Action::ListMachines(self.target_model(on, target).await?),
            "switch" => Action::OpenModel(self.target_model(on, target).await?),
            "deploy" => Action::Deploy(self.target_model(on, target).await?),
            "add-unit" => Action::AddUnit(self.target_model(on, target).await?),
            "integrate" => Action::Integrate(self.target_model(on, target).await?),
            "remove-application" | "remove-unit" | "add-machine" | "remove-machine" | "expose"
            | "unexpose" | "config" | "model-config" | "remove-relation" | "disable-command"
            | "enable-command" => Action::Operate(self.target_model(on, target).await?),
            "offer" => Action::Offer(self.target_model(on, target).await?),
            "offers" => Action::ListOffers(self.target_model(on, target).await?),
            "find-offers" | "show-offer" => Action::SeeOffer(self.target_offer(on, target).await?),
            "consume" => Action::Consume(self.target_offer(on, target).await?),
            "remove-offer" => Action::RemoveOffer(self.target_offer(on, target).await?),
            "clouds" | "show-cloud" => Action::SeeCloud(self.cloud_or_own(on, target).await?),
            "add-cloud" => Action::AddCloud,
            "update-cloud" => Action::UpdateCloud(cloud(target)?),
            "remove-cloud" => Action::RemoveCloud(cloud(target)?),
            "create-backup" => Action::CreateBackup,
            "controller-config" => Action::ConfigureController,
            "upgrade-controller" => Action::UpgradeController,
            "destroy-controller" | "kill-controller" => Action::DestroyController,
            client => {
                let text = format!("\"juju {client}\" asks no controller: everybody may run it");
                return Err(Trouble::new(text));
            }
        })
    }

    async fn access_action(
        &mut self,
        on: &str,
        grants: bool,
        user: &UserName,
        target: Option<&str>,
    ) -> Result<NamedAction, Trouble> {
        Ok(match (target, grants) {
            (None, true) => Action::GrantController,
            (None, false) => Action::RevokeController(user.clone(), ControllerLevel::Superuser),
            (Some(text), _) if text.parse::<OfferUrl>().is_ok() => {
                let offer = self.target_offer(on, target).await?;
                if grants { Action::GrantOffer(offer) } else { Action::RevokeOffer(offer) }
            }
            (Some(_), true) => Action::GrantModel(self.target_model(on, target).await?),
            (Some(_), false) => {
                let somebody = self.account(on)?.user.clone();
                Action::RevokeModel(self.target_model(on, target).await?, somebody)
            }
        })
    }

    async fn target_model(&mut self, on: &str, target: Option<&str>) -> Result<Uuid, Trouble> {
        let reference = match target {
            Some(text) => Some(text.parse::<ModelRef>().map_err(|_| not_valid("model name", text))?),
            None => None,
        };
        match reference {
            Some(reference) => Ok(self.find_model(on, &reference).await?.1),
            None => Ok(self.model(None).await?.2),
        }
    }

    async fn target_offer(&mut self, on: &str, target: Option<&str>) -> Result<Uuid, Trouble> {
        let text = target
            .ok_or_else(|| Trouble::new("name the offer: juju why USER COMMAND [OWNER/]MODEL.OFFER"))?;
        let url: OfferUrl = text.parse().map_err(|_| not_valid("offer URL", text))?;
        let url = OfferUrl { controller: Some(on.to_owned()), ..url };
        Ok(self.find_offer(&url).await?.1.uuid)
    }

    /// The cloud that is named, or the controller's own.
    async fn cloud_or_own(&mut self, on: &str, target: Option<&str>) -> Result<CloudName, Trouble> {
        match target {
            Some(_) => cloud(target),
            None => Ok(self.refresh_controller(on).await?.cloud),
        }
    }
}

fn cloud(target: Option<&str>) -> Result<CloudName, Trouble> {
    let text = target.ok_or_else(|| Trouble::new("name the cloud: juju why USER COMMAND CLOUD"))?;
    text.parse().map_err(|_| not_valid("cloud name", text))
}

fn not_valid(what: &str, text: &str) -> Trouble {
    Trouble::new(format!("{what} \"{text}\" not valid"))
}
