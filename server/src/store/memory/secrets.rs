//! Passwords, bootstrap links and what is known of the master key, in memory.

use async_trait::async_trait;
use uuid::Uuid;

use super::{Content, Memory};
use crate::master_key::KeyCheck;
use crate::password::PasswordHash;
use crate::store::{AppendError, Link, SecretChange, Secrets, StoreError};
use crate::token::TokenHash;

#[async_trait]
impl Secrets for Memory {
    async fn password(&self, controller: Uuid, user: u32) -> Result<Option<PasswordHash>, StoreError> {
        Ok(self.content().passwords.get(&(controller, user)).cloned())
    }

    async fn add_link(&self, link: &Link) -> Result<(), StoreError> {
        self.content().links.insert(link.token, *link);
        Ok(())
    }

    async fn link(&self, token: TokenHash) -> Result<Option<Link>, StoreError> {
        Ok(self.content().links.get(&token).copied())
    }

    async fn key_checks(&self) -> Result<Vec<KeyCheck>, StoreError> {
        Ok(self.content().key_checks.values().copied().collect())
    }

    async fn add_key_check(&self, check: KeyCheck) -> Result<(), StoreError> {
        self.content().key_checks.entry(check.version).or_insert(check);
        Ok(())
    }
}

/// Makes one change of a secret, part of a batch.
pub fn change(content: &mut Content, controller: Uuid, secret: &SecretChange) -> Result<(), AppendError> {
    match secret {
        SecretChange::SetPassword { user, hash } => {
            content.passwords.insert((controller, *user), hash.clone());
        }
        SecretChange::DropPassword { user } => {
            content.passwords.remove(&(controller, *user));
        }
        SecretChange::RenewLogin { session, epoch } => {
            let logins = content.sessions.get_mut(session).map(|session| &mut session.logins);
            for login in logins.into_iter().flatten().filter(|login| login.controller == controller) {
                login.epoch = *epoch;
            }
        }
        SecretChange::SpendLink { link, at } => {
            let link = content.links.get_mut(link);
            let good = link.filter(|link| link.controller.is_none() && link.expires_at > *at);
            good.ok_or(AppendError::LinkSpent)?.controller = Some(controller);
        }
    }
    Ok(())
}
