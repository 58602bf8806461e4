//! `juju bootstrap`: a controller of one's own (`semantics §4.1`).

use domain::catalogue;
use domain::level::ControllerLevel;
use domain::name::{CloudName, ControllerName, CredentialName, ModelName};
use domain::rulebook::RulebookName;

use super::super::store::{Account, KnownController};
use super::super::{BootstrapRequest, Client, Question, Trouble};
use super::credentials::built_in;
use crate::reference::{CloudRegion, Expiry};

/// What a new controller is asked to be.
pub(crate) struct Wanted {
    pub(crate) cloud: CloudName,
    pub(crate) region: Option<String>,
    pub(crate) name: Option<ControllerName>,
    /// Whether nothing was said on the line, so that a name is asked for too.
    pub(crate) is_interview: bool,
    pub(crate) credential: Option<CredentialName>,
    pub(crate) rulebook: Option<RulebookName>,
    pub(crate) expiry: Option<Expiry>,
    pub(crate) identity_url: Option<String>,
    pub(crate) add_model: Option<ModelName>,
    pub(crate) switch: bool,
}

impl Client<'_> {
    /// The cloud to bootstrap on, asked for where none is named.
    pub(super) async fn cloud_for_bootstrap(
        &mut self,
        named: Option<CloudRegion>,
        no_prompt: bool,
    ) -> Result<CloudRegion, Trouble> {
        if let Some(named) = named {
            return Ok(named);
        }
        if no_prompt {
            return Err(Trouble::new("no cloud specified"));
        }
        let names: Vec<_> = catalogue::clouds().iter().map(|cloud| cloud.name).collect();
        let prompt = format!("Clouds\n{}\n\nSelect a cloud [localhost]: ", names.join("\n"));
        let answer = self.person.ask(Question::suggesting(prompt, "localhost")).await;
        let answer = answer.ok_or_else(|| Trouble::new("no cloud specified"))?;
        answer.trim().parse().map_err(|_| Trouble::new(format!("cloud name \"{}\" not valid", answer.trim())))
    }

    async fn asked_name(&mut self, suggested: &str) -> Result<String, Trouble> {
        let prompt = format!("Enter a name for the controller [{suggested}]: ");
        let typed = self.person.ask(Question::suggesting(prompt, suggested)).await;
        Ok(typed.ok_or_else(|| Trouble::new("no name for the controller"))?.trim().to_lowercase())
    }

    /// The credential of this client to bootstrap with: the one that is named, or the only one.
    fn credential_for(
        &self,
        cloud: &CloudName,
        named: Option<&CredentialName>,
    ) -> Result<Option<(CredentialName, String)>, Trouble> {
        let own = self.store.credentials.get(cloud);
        let pair = |(name, auth): (&CredentialName, &String)| (name.clone(), auth.clone());
        if let Some(name) = named.or_else(|| self.store.default_credentials.get(cloud)) {
            let found = own.and_then(|own| own.get_key_value(name)).map(pair);
            let missing = || Trouble::new(format!("credential \"{name}\" for cloud \"{cloud}\" not found"));
            return found.ok_or_else(missing).map(Some);
        }
        let mut own = own.into_iter().flatten().map(pair);
        match (own.next(), own.next()) {
            (Some(only), None) => Ok(Some(only)),
            (Some(_), Some(_)) => Err(Trouble::new(format!(
                "more than one credential is available for cloud \"{cloud}\"; name one with --credential"
            ))),
            (None, _) if catalogue::cloud(cloud.as_str()).is_some_and(|cloud| cloud.credential_needed) => {
                Err(Trouble::new(format!(
                    "detecting credentials for \"{cloud}\" cloud provider: credentials not found\nAdd one with: juju add-credential {cloud} --client"
                )))
            }
            (None, _) => Ok(None),
        }
    }

    /// Lists the regions of a built-in cloud.
    pub(super) fn regions(&mut self, cloud: &str) -> Result<(), Trouble> {
        let found =
            catalogue::cloud(cloud).ok_or_else(|| Trouble::new(format!("cloud {cloud} not found")))?;
        self.person.say(&found.regions.join("\n"));
        Ok(())
    }

    pub(super) async fn bootstrap(&mut self, wanted: Wanted) -> Result<(), Trouble> {
        let region = match (&wanted.region, catalogue::cloud(wanted.cloud.as_str())) {
            (Some(region), _) => region.clone(),
            (None, Some(cloud)) => cloud.default_region.to_owned(),
            (None, None) => String::new(),
        };
        let name = match wanted.name {
            Some(name) => name,
            None => {
                let suggested = format!("{}-{region}", wanted.cloud).to_lowercase();
                let text = match wanted.is_interview {
                    true => self.asked_name(&suggested).await?,
                    false => suggested,
                };
                text.parse::<ControllerName>().map_err(|error| Trouble::new(error.to_string()))?
            }
        };
        if self.store.controllers.contains_key(name.as_str()) {
            return Err(Trouble::new(format!("controller \"{name}\" already exists")));
        }
        let cloud = built_in(&wanted.cloud);
        let credential = self.credential_for(&cloud, wanted.credential.as_ref())?;
        if let Some(url) = wanted.identity_url.as_deref().filter(|url| !url.starts_with("https://")) {
            return Err(Trouble::new(format!(
                "invalid identity URL \"{url}\": it has to begin with https://"
            )));
        }
        let added = wanted.add_model.clone();
        let request = BootstrapRequest {
            name: name.clone(),
            cloud: cloud.clone(),
            region: wanted.region,
            credential,
            rulebook: wanted.rulebook,
            identity_url: wanted.identity_url,
            add_model: wanted.add_model,
        };
        let made = self.controllers.bootstrap(&request).await?;
        self.person.note(&format!("Creating Juju controller \"{name}\" on {cloud}/{region}"));
        let mut known = KnownController::new(made.controller, made.addresses);
        let user = "admin".parse().map_err(|_| Trouble::new("admin is no user name"))?;
        known.account =
            Some(Account { user, access: Some(ControllerLevel::Superuser), password: Some(made.password) });
        self.store.controllers.insert(name.to_string(), known);
        if wanted.switch || self.store.current.is_none() {
            self.store.current = Some(name.to_string());
        }
        if let Some(expiry) = wanted.expiry {
            self.set_expiry(name.as_str(), expiry).await?;
        }
        self.refresh_controller(name.as_str()).await?;
        let models = self.refresh_models(name.as_str()).await?;
        let asked_for = models.iter().find(|model| Some(&model.name) == added.as_ref());
        let first = asked_for.or_else(|| models.iter().find(|model| !model.is_controller)).or(models.first());
        let first = first.map(super::super::calls::qualified);
        self.remember(name.as_str(), |known| known.current_model = first.clone());
        self.person.note(&format!("Bootstrap complete, controller \"{name}\" is now available"));
        let initial: Vec<_> = models.iter().filter(|model| !model.is_controller).collect();
        for model in &initial {
            self.person.note(&format!("Initial model \"{}\" added", model.name));
        }
        if initial.is_empty() {
            self.person.note(
                "Now you can run\n\tjuju add-model <model-name>\nto create a new model to deploy workloads.",
            );
        }
        Ok(())
    }
}
