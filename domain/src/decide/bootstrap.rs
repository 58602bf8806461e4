//! The beginning of a controller: what bootstrap grants (`semantics §2.2`).

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::Given;
use crate::catalogue::CatalogueCloud;
use crate::event::{Change, Event};
use crate::id::{CloudId, ModelId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel};
use crate::name::{ControllerName, CredentialName, InvalidName, ModelName};
use crate::rulebook::RulebookName;
use crate::state::MachineId;

/// How long registration strings can be used where nobody has said otherwise: seven days, in seconds.
pub const REGISTRATIONS_LAST: u32 = 7 * 24 * 60 * 60;

/// What a new controller begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bootstrap {
    /// Its name.
    pub name: ControllerName,
    /// The cloud that it is on.
    pub cloud: &'static CatalogueCloud,
    /// The region of that cloud.
    pub region: String,
    /// The rules that hold.
    pub rulebook: RulebookName,
    /// The version of its agents.
    pub version: String,
    /// How long registration strings can be used, in seconds; none is for ever.
    pub registrations_last: Option<u32>,
    /// The credential that the cloud is used with: its name, and how it proves its owner.
    pub credential: Option<(CredentialName, String)>,
    /// Where external users prove themselves; none where only local users can log in.
    pub identity_url: Option<String>,
    /// A model to begin with, beside those that the rulebook adds.
    pub add_model: Option<ModelName>,
}

/// The first events of a controller; their actor is [`UserId::OWNER`], whose password travels beside them.
pub fn bootstrap(wanted: &Bootstrap, given: &Given) -> Result<Vec<Event>, InvalidName> {
    let [controller, controller_model, default_model, first_model] = given.fresh;
    let (cloud, owner) = (CloudId(0), UserId::OWNER);
    let access = |change| Event::AccessSet { subject: owner, change };
    let mut events = vec![
        Event::ControllerBootstrapped {
            uuid: controller,
            name: wanted.name.clone(),
            rulebook: wanted.rulebook,
            cloud,
            region: wanted.region.clone(),
            version: wanted.version.clone(),
            registrations_last: wanted.registrations_last,
            identity_url: wanted.identity_url.clone(),
        },
        Event::CloudAdded {
            cloud,
            name: wanted.cloud.name.parse()?,
            cloud_type: wanted.cloud.kind.to_string(),
            auth_types: texts(wanted.cloud.auth_types),
            regions: default_first(wanted.cloud),
        },
        Event::UserAdded { user: owner, name: "admin".parse()?, display_name: "admin".to_string() },
        Event::PasswordSet { user: owner },
        access(Change::Controller { from: None, to: Some(ControllerLevel::Superuser) }),
        access(Change::Cloud { cloud, from: None, to: Some(CloudLevel::Admin) }),
    ];
    events.extend(wanted.credential.as_ref().map(|(name, auth_type)| Event::CredentialKept {
        cloud,
        owner,
        name: name.clone(),
        auth_type: auth_type.clone(),
    }));
    let default: ModelName = "default".parse()?;
    let adds_default = wanted.rulebook.rules().bootstrap_adds_default_model;
    let more = wanted.add_model.clone().filter(|name| !adds_default || *name != default);
    let models: [(Option<ModelName>, Uuid); 3] = [
        (Some("controller".parse()?), controller_model),
        (adds_default.then_some(default), default_model),
        (more, first_model),
    ];
    let present = models.into_iter().filter_map(|(name, uuid)| Some((name?, uuid)));
    for (number, (name, uuid)) in (0..).zip(present) {
        let model = ModelId(number);
        let is_controller = number == 0;
        events.push(Event::ModelAdded {
            model,
            uuid,
            name,
            owner,
            cloud,
            region: wanted.region.clone(),
            credential: wanted.credential.as_ref().map(|(name, _)| name.clone()),
            version: wanted.version.clone(),
            is_controller,
        });
        events.push(access(Change::Model { model, from: None, to: Some(ModelLevel::Admin) }));
        if is_controller && wanted.cloud.kind != "kubernetes" {
            events.push(Event::MachineAdded {
                model,
                machine: MachineId(0),
                base: "ubuntu@22.04".to_string(),
            });
        }
    }
    events.push(Event::LoggedIn { user: owner });
    Ok(events)
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_string()).collect()
}

fn default_first(cloud: &CatalogueCloud) -> Vec<String> {
    let others = cloud.regions.iter().filter(|region| **region != cloud.default_region);
    core::iter::once(cloud.default_region.to_string())
        .chain(others.map(|region| (*region).to_string()))
        .collect()
}
