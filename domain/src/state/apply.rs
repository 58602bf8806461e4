//! How an event changes the state: by structure, never by rule. One file for each kind of thing.

mod clouds;
mod models;
mod offers;
mod users;

use alloc::vec::Vec;

use hashbrown::HashMap;
use jiff::Timestamp;

use super::{Account, Backup, Controller, Key, RegistrationState, Sole, State, Table, Users};
use crate::event::{Event, Recorded};
use crate::id::UserId;
use crate::name::{EVERYONE_EXTERNAL, UserName};

/// A journal that this release cannot have written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotBootstrapped;

impl core::fmt::Display for NotBootstrapped {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a journal begins with the bootstrap of its controller")
    }
}

impl core::error::Error for NotBootstrapped {}

impl State {
    /// The state after the first event of a journal.
    pub fn begin(first: &Recorded) -> Result<State, NotBootstrapped> {
        let Event::ControllerBootstrapped {
            uuid,
            name,
            rulebook,
            cloud,
            region,
            version,
            registrations_last,
            identity_url,
        } = &first.event
        else {
            return Err(NotBootstrapped);
        };
        let mut state = State {
            controller: Controller {
                uuid: *uuid,
                name: name.clone(),
                rulebook: *rulebook,
                cloud: *cloud,
                region: region.clone(),
                version: version.clone(),
                registrations_last: *registrations_last,
                created_at: first.at,
                destroyed_at: None,
                identity_url: identity_url.clone(),
            },
            at: first.at,
            seq: 1,
            users: Users::default(),
            user_of_name: HashMap::new(),
            superusers: Vec::new(),
            registrations: Vec::new(),
            registration_of_id: HashMap::new(),
            clouds: Vec::new(),
            models: Vec::new(),
            model_of_uuid: HashMap::new(),
            offers: Vec::new(),
            relations: Vec::new(),
            backups: Vec::new(),
            on_controller: Sole::default(),
            on_clouds: Table::default(),
            on_models: Table::default(),
            on_offers: Table::default(),
        };
        if let Ok(everyone) = EVERYONE_EXTERNAL.parse::<UserName>() {
            state.add_user(everyone, "", Account::External, UserId::EVERYONE, first.at);
        }
        Ok(state)
    }

    /// The state after a whole journal.
    pub fn replay<'a>(journal: impl IntoIterator<Item = &'a Recorded>) -> Result<State, NotBootstrapped> {
        let mut journal = journal.into_iter();
        let mut state = State::begin(journal.next().ok_or(NotBootstrapped)?)?;
        journal.for_each(|recorded| state.apply(recorded));
        Ok(state)
    }

    /// The state as of a moment: what had happened by then, beginning with a state before it or with the journal's first event.
    /// None before the controller was bootstrapped.
    pub fn as_of<'a>(
        before: Option<State>,
        journal: impl IntoIterator<Item = &'a Recorded>,
        at: Timestamp,
    ) -> Option<State> {
        // Time never goes back in a journal.
        let mut by_then = journal.into_iter().take_while(|recorded| recorded.at <= at);
        let mut state = match before {
            Some(state) => state,
            None => State::begin(by_then.next()?).ok()?,
        };
        by_then.for_each(|recorded| state.apply(recorded));
        Some(state)
    }

    /// Applies the next event.
    pub fn apply(&mut self, recorded: &Recorded) {
        use Event as E;
        let Recorded { at, actor, event } = recorded;
        let (at, actor) = (*at, *actor);
        self.at = at;
        self.seq += 1;
        match event {
            E::ControllerBootstrapped { .. } => {}
            E::ControllerUpgraded { version } => self.controller.version.clone_from(version),
            E::ControllerDestroyed => self.controller.destroyed_at = Some(at),
            E::BackupCreated { notes } => self.backups.push(Backup { at, by: actor, notes: notes.clone() }),
            E::CloudAdded { name, cloud_type, auth_types, regions, .. } => {
                self.add_cloud(name, cloud_type, auth_types, regions);
            }
            E::CloudUpdated { cloud, auth_types, regions } => self.change_cloud(*cloud, |cloud| {
                cloud.auth_types.clone_from(auth_types);
                cloud.regions.clone_from(regions);
            }),
            E::CloudRemoved { cloud } => self.remove_cloud(*cloud),
            E::CredentialKept { cloud, owner, name, auth_type } => {
                self.keep_credential(*cloud, *owner, name, auth_type);
            }
            E::CredentialRemoved { cloud, owner, name } => self.remove_credential(*cloud, *owner, name),
            E::UserAdded { name, display_name, .. } => {
                self.add_user(name.clone().into(), display_name, Account::Enabled(Key::None), actor, at);
            }
            E::ExternalUserNamed { name, .. } => {
                self.add_user(name.clone(), "", Account::External, actor, at)
            }
            E::RegistrationIssued { registration, user, expires_at } => {
                self.issue(*registration, *user, actor, at, *expires_at);
            }
            E::RegistrationWithdrawn { registration } => {
                self.end_registration(*registration, RegistrationState::Withdrawn(at));
            }
            E::RegistrationUsed { registration } => {
                self.end_registration(*registration, RegistrationState::Used(at));
            }
            E::PasswordSet { user } => self.set_key(*user, Key::Password),
            E::PasswordDropped { user } => self.set_key(*user, Key::None),
            E::LoggedIn { user } => self.change_user(*user, |user| user.last_login = Some(at)),
            E::UserDisabled { user } => self.disable_user(*user),
            E::UserEnabled { user } => self.enable_user(*user),
            E::UserRemoved { user } => self.remove_user(*user),
            E::AccessSet { subject, change } => self.set_access(*subject, *change, actor, at),
            E::ModelAdded { .. } => self.add_model(event, at),
            E::ModelDestroyed { model } => self.destroy_model(*model, at),
            E::ModelUpgraded { model, version } => {
                self.change_model(*model, |model| model.version.clone_from(version));
            }
            E::ModelOpened { model } => self.change_model(*model, |model| {
                model.connections.insert(actor, at);
            }),
            E::ModelConfigured { model, settings } => {
                self.change_model(*model, |model| models::configure(&mut model.config, settings));
            }
            E::ControllerConfigured { registrations_last } => {
                self.controller.registrations_last = *registrations_last;
            }
            E::CommandsDisabled { model, block, message } => self.change_model(*model, |model| {
                model.blocks.insert(*block, message.clone());
            }),
            E::CommandsEnabled { model, block } => self.change_model(*model, |model| {
                model.blocks.remove(block);
            }),
            E::MachineAdded { model, machine, base } => self.add_machine(*model, *machine, base, at),
            E::MachineRemoved { model, machine } => self.change_model(*model, |model| {
                model.machines.remove(machine);
            }),
            E::ApplicationDeployed { model, application, charm } => {
                self.add_application(*model, application, charm, at);
            }
            E::ApplicationRemoved { model, application } => self.remove_application(*model, application, at),
            E::ApplicationExposed { model, application, exposed } => {
                self.change_application(*model, application, |application| application.exposed = *exposed);
            }
            E::ApplicationConfigured { model, application, settings } => {
                self.change_application(*model, application, |application| {
                    models::configure(&mut application.config, settings);
                });
            }
            E::UnitAdded { model, application, unit, machine } => {
                self.add_unit(*model, application, *unit, *machine, at);
            }
            E::UnitRemoved { model, application, unit } => {
                self.change_application(*model, application, |application| {
                    application.units.remove(unit);
                });
            }
            E::OfferAdded { .. } => self.add_offer(event, at),
            E::OfferUpdated { offer, endpoints } => {
                self.change_offer(*offer, |offer| offer.endpoints.clone_from(endpoints));
            }
            E::OfferRemoved { offer } => self.remove_offer(*offer, at),
            E::OfferConsumed { model, name, offer } => self.consume(*model, name, *offer, actor, at),
            E::RelationAdded { ends, offer, .. } => self.add_relation(ends, *offer, actor, at),
            E::RelationRemoved { relation } => {
                self.change_relation(*relation, |relation| relation.removed_at = Some(at));
            }
            E::RelationSuspended { relation } => {
                self.change_relation(*relation, |relation| relation.suspended_at = Some(at));
            }
            E::RelationResumed { relation } => {
                self.change_relation(*relation, |relation| relation.suspended_at = None);
            }
        }
    }
}
