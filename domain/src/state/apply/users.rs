//! Users, their registrations and their access.

use alloc::string::ToString;
use alloc::vec::Vec;

use jiff::Timestamp;
use uuid::Uuid;

use crate::event::Change;
use crate::id::UserId;
use crate::level::ControllerLevel;
use crate::name::UserName;
use crate::state::{Account, Key, Registration, RegistrationState, State, User};

impl State {
    pub(super) fn add_user(
        &mut self,
        name: UserName,
        display_name: &str,
        account: Account,
        by: UserId,
        at: Timestamp,
    ) {
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

    pub(super) fn issue(
        &mut self,
        id: Uuid,
        user: UserId,
        by: UserId,
        at: Timestamp,
        expires_at: Option<Timestamp>,
    ) {
        self.registration_of_id.insert(id, self.registrations.len());
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

    pub(super) fn end_registration(&mut self, id: Uuid, ended: RegistrationState) {
        let place = self.registration_of_id.get(&id).copied();
        let Some(registration) = place.and_then(|place| self.registrations.get_mut(place)) else { return };
        registration.state = ended;
        let user = registration.user;
        self.change_user(user, |user| {
            if user.account.key() == Key::Registration(id) {
                user.account = user.account.with_key(Key::None);
            }
        });
    }

    pub(super) fn set_key(&mut self, user: UserId, key: Key) {
        self.change_user(user, |user| {
            user.account = user.account.with_key(key);
            user.epoch += 1;
        });
    }

    pub(super) fn disable_user(&mut self, user: UserId) {
        self.change_user(user, |user| {
            user.account = Account::Disabled(user.account.key());
            user.epoch += 1;
        });
    }

    pub(super) fn enable_user(&mut self, user: UserId) {
        self.change_user(user, |user| user.account = Account::Enabled(user.account.key()));
    }

    pub(super) fn remove_user(&mut self, id: UserId) {
        let removed = self.users.change(id, |user| {
            user.account = Account::Removed;
            user.epoch += 1;
            user.name.key()
        });
        let Some(name) = removed else { return };
        self.user_of_name.remove(&name);
        self.superusers.retain(|superuser| *superuser != id);
        self.on_controller.forget(id);
        self.on_clouds.forget_subject(id);
        self.on_models.forget_subject(id);
        self.on_offers.forget_subject(id);
        for cloud in &mut self.clouds {
            cloud.credentials.retain(|credential| credential.owner != id);
        }
    }

    pub(super) fn set_access(&mut self, subject: UserId, change: Change, by: UserId, at: Timestamp) {
        // Lists are as long as the greatest id, so an id of nobody must not reach them.
        if self.user(subject).is_none() {
            return;
        }
        match change {
            Change::Controller { to, .. } => {
                self.on_controller.set(subject, to, by, at);
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

    pub(super) fn change_user(&mut self, id: UserId, change: impl FnOnce(&mut User)) {
        self.users.change(id, change);
    }
}
