//! How an event changes the state: by structure, never by rule.

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

use hashbrown::HashMap;
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Account, Application, Cloud, Controller, Key, Machine, Model, Offer, Registration, RegistrationState,
    State, Table, Unit, User,
};
use crate::event::{Change, Event, Recorded};
use crate::id::{ModelId, OfferId, UserId};
use crate::level::ControllerLevel;
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
            },
            at: first.at,
            seq: 1,
            users: Vec::new(),
            user_of_name: HashMap::new(),
            superusers: Vec::new(),
            registrations: Vec::new(),
            clouds: Vec::new(),
            models: Vec::new(),
            model_of_uuid: HashMap::new(),
            offers: Vec::new(),
            on_controller: Table::default(),
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

    /// Applies the next event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Recorded { at, actor, event } = recorded;
        let (at, actor) = (*at, *actor);
        self.at = at;
        self.seq += 1;
        match event {
            Event::ControllerBootstrapped { .. } => {}
            Event::CloudAdded { name, cloud_type, auth_types, regions, .. } => self.clouds.push(Cloud {
                name: name.clone(),
                kind: cloud_type.clone(),
                auth_types: auth_types.clone(),
                regions: regions.clone(),
                credentials: Vec::new(),
            }),
            Event::UserAdded { name, display_name, .. } => {
                self.add_user(name.clone().into(), display_name, Account::Enabled(Key::None), actor, at);
            }
            Event::ExternalUserNamed { name, .. } => {
                self.add_user(name.clone(), "", Account::External, actor, at);
            }
            Event::RegistrationIssued { registration, user, expires_at } => {
                self.issue(*registration, *user, actor, at, *expires_at);
            }
            Event::RegistrationWithdrawn { registration } => {
                self.end_registration(*registration, RegistrationState::Withdrawn(at));
            }
            Event::RegistrationUsed { registration } => {
                self.end_registration(*registration, RegistrationState::Used(at));
            }
            Event::PasswordSet { user } => self.set_key(*user, Key::Password),
            Event::PasswordDropped { user } => self.set_key(*user, Key::None),
            Event::LoggedIn { user } => self.change_user(*user, |user| user.last_login = Some(at)),
            Event::UserDisabled { user } => self.change_user(*user, |user| {
                user.account = Account::Disabled(user.account.key());
                user.epoch += 1;
            }),
            Event::UserEnabled { user } => self.change_user(*user, |user| {
                user.account = Account::Enabled(user.account.key());
            }),
            Event::UserRemoved { user } => self.remove_user(*user),
            Event::AccessSet { subject, change } => self.set_access(*subject, *change, actor, at),
            Event::ModelAdded {
                uuid,
                name,
                owner,
                cloud,
                region,
                credential,
                version,
                is_controller,
                model,
            } => {
                self.model_of_uuid.insert(*uuid, *model);
                self.models.push(Model {
                    uuid: *uuid,
                    name: name.clone(),
                    owner: *owner,
                    cloud: *cloud,
                    region: region.clone(),
                    credential: credential.clone(),
                    version: version.clone(),
                    created_at: at,
                    destroyed_at: None,
                    is_controller: *is_controller,
                    applications: BTreeMap::new(),
                    machines: BTreeMap::new(),
                    next_machine: 0,
                    connections: BTreeMap::new(),
                });
            }
            Event::ModelDestroyed { model } => {
                self.on_models.forget_resource(*model);
                let inside: Vec<OfferId> =
                    self.offers().filter(|(_, offer)| offer.model == *model).map(|(id, _)| id).collect();
                inside.into_iter().for_each(|offer| self.remove_offer(offer, at));
                self.change_model(*model, |model| {
                    model.destroyed_at = Some(at);
                    model.applications.clear();
                    model.machines.clear();
                });
                if let Some(uuid) = self.model(*model).map(|model| model.uuid) {
                    self.model_of_uuid.remove(&uuid);
                }
            }
            Event::OfferAdded { uuid, model, name, application, endpoints, description, .. } => {
                self.offers.push(Offer {
                    uuid: *uuid,
                    name: name.clone(),
                    model: *model,
                    application: application.clone(),
                    endpoints: endpoints.clone(),
                    description: description.clone(),
                    created_at: at,
                    removed_at: None,
                });
            }
            Event::OfferRemoved { offer } => self.remove_offer(*offer, at),
            Event::ModelUpgraded { model, version } => {
                self.change_model(*model, |model| model.version.clone_from(version));
            }
            Event::ModelOpened { model } => self.change_model(*model, |model| {
                model.connections.insert(actor, at);
            }),
            Event::MachineAdded { model, machine, base } => self.change_model(*model, |model| {
                model.machines.insert(*machine, Machine { base: base.clone(), since: at });
                model.next_machine = model.next_machine.max(machine.0 + 1);
            }),
            Event::ApplicationDeployed { model, application, charm } => self.change_model(*model, |model| {
                let new =
                    Application { charm: charm.clone(), units: BTreeMap::new(), next_unit: 0, since: at };
                model.applications.insert(application.clone(), new);
            }),
            Event::UnitAdded { model, application, unit, machine } => self.change_model(*model, |model| {
                if let Some(application) = model.applications.get_mut(application) {
                    application.units.insert(*unit, Unit { machine: *machine, since: at });
                    application.next_unit = application.next_unit.max(unit + 1);
                }
            }),
        }
    }

    fn add_user(&mut self, name: UserName, display_name: &str, account: Account, by: UserId, at: Timestamp) {
        self.user_of_name.insert(name.key(), UserId::next(self.users.len()));
        self.users.push(User {
            name,
            display_name: display_name.to_string(),
            created_by: by,
            created_at: at,
            last_login: None,
            epoch: 0,
            account,
            registrations: Vec::new(),
        });
    }

    fn issue(&mut self, id: Uuid, user: UserId, by: UserId, at: Timestamp, expires_at: Option<Timestamp>) {
        self.registrations.push(Registration {
            id,
            user,
            issued_by: by,
            issued_at: at,
            expires_at,
            state: RegistrationState::Pending,
        });
        self.change_user(user, |user| {
            user.account = user.account.with_key(Key::Registration(id));
            user.registrations.push(id);
        });
    }

    fn end_registration(&mut self, id: Uuid, ended: RegistrationState) {
        let Some(registration) =
            self.registrations.iter_mut().rev().find(|registration| registration.id == id)
        else {
            return;
        };
        registration.state = ended;
        let user = registration.user;
        self.change_user(user, |user| {
            if user.account.key() == Key::Registration(id) {
                user.account = user.account.with_key(Key::None);
            }
        });
    }

    fn set_key(&mut self, user: UserId, key: Key) {
        self.change_user(user, |user| {
            user.account = user.account.with_key(key);
            user.epoch += 1;
        });
    }

    fn remove_user(&mut self, id: UserId) {
        let Some(user) = self.users.get_mut(id.index()) else { return };
        user.account = Account::Removed;
        user.epoch += 1;
        self.user_of_name.remove(&user.name.key());
        self.superusers.retain(|superuser| *superuser != id);
        self.on_controller.forget_subject(id);
        self.on_clouds.forget_subject(id);
        self.on_models.forget_subject(id);
        self.on_offers.forget_subject(id);
        for cloud in &mut self.clouds {
            cloud.credentials.retain(|credential| credential.owner != id);
        }
    }

    fn set_access(&mut self, subject: UserId, change: Change, by: UserId, at: Timestamp) {
        match change {
            Change::Controller { to, .. } => {
                self.on_controller.set((), subject, to, by, at);
                self.superusers.retain(|superuser| *superuser != subject);
                if to == Some(ControllerLevel::Superuser) {
                    self.superusers.push(subject);
                }
            }
            Change::Cloud { cloud, to, .. } => self.on_clouds.set(cloud, subject, to, by, at),
            Change::Model { model, to, .. } => self.on_models.set(model, subject, to, by, at),
            Change::Offer { offer, to, .. } => self.on_offers.set(offer, subject, to, by, at),
        }
    }

    fn remove_offer(&mut self, id: OfferId, at: Timestamp) {
        self.on_offers.forget_resource(id);
        if let Some(offer) = self.offers.get_mut(id.index()) {
            offer.removed_at = Some(at);
        }
    }

    fn change_user(&mut self, id: UserId, change: impl FnOnce(&mut User)) {
        if let Some(user) = self.users.get_mut(id.index()) {
            change(user);
        }
    }

    fn change_model(&mut self, id: ModelId, change: impl FnOnce(&mut Model)) {
        if let Some(model) = self.models.get_mut(id.index()) {
            change(model);
        }
    }
}
