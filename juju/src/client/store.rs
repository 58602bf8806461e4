//! What a client remembers: known controllers, accounts, the current controller and model (`semantics §7.6`).

use std::collections::BTreeMap;

use domain::level::ControllerLevel;
use domain::name::{CloudName, CredentialName, ModelName, UserName};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The memory of one seat, as Juju keeps it in files on a laptop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Store {
    /// Known controllers, by the name that this client gives them.
    pub controllers: BTreeMap<String, KnownController>,
    /// The current controller.
    pub current: Option<String>,
    /// Credentials of this client, by cloud and name: how each proves its owner, never its contents.
    #[serde(default)]
    pub credentials: BTreeMap<CloudName, BTreeMap<CredentialName, String>>,
    /// The credential that is used for a cloud where none is named.
    #[serde(default)]
    pub default_credentials: BTreeMap<CloudName, CredentialName>,
}

/// A controller that the client knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownController {
    /// Its UUID.
    pub uuid: Uuid,
    /// How to reach it, as `host:port`.
    pub addresses: Vec<String>,
    /// The cloud that it is on, once known.
    pub cloud: Option<CloudName>,
    /// The region of that cloud.
    pub region: Option<String>,
    /// The version of its agents, once known.
    pub version: Option<String>,
    /// Who this client is there, while logged in.
    pub account: Option<Account>,
    /// The models that were last seen there.
    pub models: BTreeMap<QualifiedModel, Uuid>,
    /// The current model.
    pub current_model: Option<QualifiedModel>,
    /// How many machines it has, once a superuser has asked.
    pub machines: Option<usize>,
}

/// Who a client is on a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The user.
    pub user: UserName,
    /// The access that was last told; it goes stale.
    pub access: Option<ControllerLevel>,
    /// The random password of a new controller's `admin`, until a person sets one.
    pub password: Option<String>,
}

/// A model's name with its owner: `owner/name`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QualifiedModel {
    /// The owner.
    pub owner: UserName,
    /// The name.
    pub name: ModelName,
}

impl Store {
    /// The current controller with its name.
    pub fn current(&self) -> Option<(&str, &KnownController)> {
        let name = self.current.as_deref()?;
        Some((name, self.controllers.get(name)?))
    }

    /// The name under which a controller is known.
    pub fn name_of(&self, uuid: Uuid) -> Option<&str> {
        self.controllers.iter().find(|(_, known)| known.uuid == uuid).map(|(name, _)| name.as_str())
    }

    /// Forgets a controller.
    pub fn forget(&mut self, name: &str) {
        self.controllers.remove(name);
        if self.current.as_deref() == Some(name) {
            self.current = None;
        }
    }

    /// On how many controllers the client is logged in.
    pub fn logins(&self) -> usize {
        self.controllers.values().filter(|known| known.account.is_some()).count()
    }
}

impl KnownController {
    /// A controller of which nothing else is known yet.
    pub fn new(uuid: Uuid, addresses: Vec<String>) -> Self {
        KnownController {
            uuid,
            addresses,
            cloud: None,
            region: None,
            version: None,
            account: None,
            models: BTreeMap::new(),
            current_model: None,
            machines: None,
        }
    }
}

impl QualifiedModel {
    /// The name as it is shown to a viewer: one's own models stand without their owner.
    pub fn shown_to(&self, viewer: Option<&UserName>) -> String {
        if Some(&self.owner) == viewer { self.name.to_string() } else { self.to_string() }
    }
}

impl core::fmt::Display for QualifiedModel {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}/{}", self.owner, self.name)
    }
}

impl From<QualifiedModel> for String {
    fn from(model: QualifiedModel) -> Self {
        model.to_string()
    }
}

impl TryFrom<String> for QualifiedModel {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (owner, name) = text.split_once('/').ok_or_else(|| format!("{text:?} is not owner/model"))?;
        let owner = owner.parse::<UserName>().map_err(|error| error.to_string())?;
        let name = name.parse::<ModelName>().map_err(|error| error.to_string())?;
        Ok(QualifiedModel { owner, name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_kept_by_its_whole_name() {
        let model = QualifiedModel::try_from("tom/m-1".to_owned()).unwrap();
        assert_eq!(serde_json::to_string(&model).unwrap(), "\"tom/m-1\"");
        assert_eq!(model.shown_to(Some(&"TOM".parse().unwrap())), "m-1");
        assert_eq!(model.shown_to(None), "tom/m-1");
        assert!(QualifiedModel::try_from("m-1".to_owned()).is_err());
    }

    #[test]
    fn forgetting_the_current_controller_leaves_none() {
        let mut store = Store::default();
        store.controllers.insert("prod".into(), KnownController::new(Uuid::nil(), Vec::new()));
        store.current = Some("prod".into());
        assert_eq!(store.name_of(Uuid::nil()), Some("prod"));
        store.forget("prod");
        assert_eq!(store, Store::default());
    }
}
