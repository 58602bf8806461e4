//! What whoever asked is told of a command that was done.

use alloc::string::String;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::event::Event;
use crate::name::{ApplicationName, CloudName, CredentialName, ModelName, UserName};
use crate::state::{Charm, State};

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done, and there is nothing more to say.
    Done,
    /// A registration string was issued; its key travels beside this.
    Registration {
        /// The registration.
        registration: Uuid,
        /// For whom.
        user: UserName,
        /// A name for people; may be empty.
        display_name: String,
        /// Until when it can be used; none is for ever.
        expires_at: Option<Timestamp>,
    },
    /// A model was added.
    Model {
        /// Its UUID.
        uuid: Uuid,
        /// Its name.
        name: ModelName,
        /// Its owner.
        owner: UserName,
        /// The cloud that it is on.
        cloud: CloudName,
        /// The region of that cloud.
        region: String,
        /// The credential that it uses.
        credential: Option<CredentialName>,
    },
    /// An application was deployed.
    Application {
        /// Its name.
        application: ApplicationName,
        /// The charm.
        charm: Charm,
    },
}

/// Tells what came of a command's events, on the state after them.
pub fn outcome(state: &State, events: &[Event]) -> Outcome {
    events.iter().find_map(|event| told(state, event)).unwrap_or(Outcome::Done)
}

fn told(state: &State, event: &Event) -> Option<Outcome> {
    match event {
        Event::RegistrationIssued { registration, user, expires_at } => {
            let user = state.user(*user)?;
            Some(Outcome::Registration {
                registration: *registration,
                user: user.name.clone(),
                display_name: user.display_name.clone(),
                expires_at: *expires_at,
            })
        }
        Event::ModelAdded { uuid, name, owner, cloud, region, credential, .. } => Some(Outcome::Model {
            uuid: *uuid,
            name: name.clone(),
            owner: state.user(*owner)?.name.clone(),
            cloud: state.cloud(*cloud)?.name.clone(),
            region: region.clone(),
            credential: credential.clone(),
        }),
        Event::ApplicationDeployed { application, charm, .. } => {
            Some(Outcome::Application { application: application.clone(), charm: charm.clone() })
        }
        _ => None,
    }
}
