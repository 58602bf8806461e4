//! Whom and what an event is about: by that it is decided who sees it.

use alloc::vec;
use alloc::vec::Vec;

use crate::event::{Change, Event, Recorded};
use crate::id::{CloudId, ModelId, OfferId, RelationId, UserId};
use crate::state::State;

/// Whom and what an event is about.
pub(super) struct About {
    /// Who brought it about.
    pub(super) actor: UserId,
    /// To whom it happened.
    pub(super) subjects: Vec<UserId>,
    pub(super) clouds: Vec<CloudId>,
    pub(super) models: Vec<ModelId>,
    pub(super) offers: Vec<OfferId>,
}

/// Whom and what an event is about, on a state after it. What is about none of these is about the controller, and so for
/// superusers.
pub(super) fn about(state: &State, recorded: &Recorded) -> About {
    let mut about = About {
        actor: recorded.actor,
        subjects: Vec::new(),
        clouds: Vec::new(),
        models: Vec::new(),
        offers: Vec::new(),
    };
    match &recorded.event {
        Event::ControllerBootstrapped { .. }
        | Event::ControllerUpgraded { .. }
        | Event::ControllerConfigured { .. }
        | Event::ControllerDestroyed
        | Event::BackupCreated { .. } => {}
        Event::CloudAdded { cloud, .. }
        | Event::CloudUpdated { cloud, .. }
        | Event::CloudRemoved { cloud } => {
            about.clouds = vec![*cloud];
        }
        // A credential is its owner's affair, not the cloud's.
        Event::CredentialKept { owner, .. } | Event::CredentialRemoved { owner, .. } => {
            about.subjects = vec![*owner];
        }
        Event::UserAdded { user, .. }
        | Event::ExternalUserNamed { user, .. }
        | Event::RegistrationIssued { user, .. }
        | Event::PasswordSet { user }
        | Event::PasswordDropped { user }
        | Event::LoggedIn { user }
        | Event::UserDisabled { user }
        | Event::UserEnabled { user }
        | Event::UserRemoved { user } => about.subjects = vec![*user],
        Event::RegistrationWithdrawn { registration } | Event::RegistrationUsed { registration } => {
            let user = state.registration(*registration).map(|registration| registration.user);
            about.subjects.extend(user);
        }
        Event::AccessSet { subject, change } => {
            about.subjects = vec![*subject];
            match change {
                Change::Controller { .. } => {}
                Change::Cloud { cloud, .. } => about.clouds = vec![*cloud],
                Change::Model { model, .. } => about.models = vec![*model],
                Change::Offer { offer, .. } => about.offers = vec![*offer],
            }
        }
        Event::ModelAdded { model, owner, .. } => {
            about.subjects = vec![*owner];
            about.models = vec![*model];
        }
        // Whoever administered it does so no more, but its owner stays its owner.
        Event::ModelDestroyed { model } => {
            about.subjects.extend(state.model(*model).map(|model| model.owner));
            about.models = vec![*model];
        }
        Event::ModelUpgraded { model, .. }
        | Event::ModelOpened { model }
        | Event::ModelConfigured { model, .. }
        | Event::CommandsDisabled { model, .. }
        | Event::CommandsEnabled { model, .. }
        | Event::MachineAdded { model, .. }
        | Event::MachineRemoved { model, .. }
        | Event::ApplicationDeployed { model, .. }
        | Event::ApplicationRemoved { model, .. }
        | Event::ApplicationExposed { model, .. }
        | Event::ApplicationConfigured { model, .. }
        | Event::UnitAdded { model, .. }
        | Event::UnitRemoved { model, .. }
        | Event::OfferConsumed { model, .. } => about.models = vec![*model],
        Event::OfferAdded { offer, model, .. } => {
            about.models = vec![*model];
            about.offers = vec![*offer];
        }
        Event::OfferUpdated { offer, .. } | Event::OfferRemoved { offer } => {
            about.models.extend(state.offer(*offer).map(|offer| offer.model));
            about.offers = vec![*offer];
        }
        Event::RelationAdded { relation, .. }
        | Event::RelationRemoved { relation }
        | Event::RelationSuspended { relation }
        | Event::RelationResumed { relation } => about.relation(state, *relation),
    }
    about
}

impl About {
    fn relation(&mut self, state: &State, relation: RelationId) {
        let Some(relation) = state.relation(relation) else { return };
        self.models.extend(relation.ends.iter().map(|end| end.model));
        self.offers.extend(relation.offer);
        self.subjects.push(relation.by);
    }
}
