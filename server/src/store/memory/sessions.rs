//! Sessions and logins in memory.

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::Memory;
use crate::store::{Login, Session, Sessions, StoreError};
use crate::token::TokenHash;

#[async_trait]
impl Sessions for Memory {
    async fn open_session(&self, id: Uuid, token: TokenHash, at: Timestamp) -> Result<(), StoreError> {
        let session = Session { id, token, opened_at: at, logins: Vec::new() };
        self.content().sessions.insert(id, session);
        Ok(())
    }

    async fn renew_session(&self, id: Uuid, token: TokenHash) -> Result<(), StoreError> {
        if let Some(session) = self.content().sessions.get_mut(&id) {
            session.token = token;
        }
        Ok(())
    }

    async fn session(&self, token: TokenHash) -> Result<Option<Session>, StoreError> {
        Ok(self.content().sessions.values().find(|session| session.token == token).cloned())
    }

    async fn logins(&self, session: Uuid) -> Result<Vec<Login>, StoreError> {
        let content = self.content();
        Ok(content.sessions.get(&session).map(|session| session.logins.clone()).unwrap_or_default())
    }

    async fn put_login(&self, session: Uuid, login: Login) -> Result<(), StoreError> {
        if let Some(session) = self.content().sessions.get_mut(&session) {
            session.logins.retain(|other| other.controller != login.controller);
            session.logins.push(login);
            session.logins.sort_by_key(|login| login.controller);
        }
        Ok(())
    }

    async fn drop_login(&self, session: Uuid, controller: Uuid) -> Result<(), StoreError> {
        if let Some(session) = self.content().sessions.get_mut(&session) {
            session.logins.retain(|login| login.controller != controller);
        }
        Ok(())
    }

    async fn close_session(&self, session: Uuid) -> Result<(), StoreError> {
        self.content().sessions.remove(&session);
        Ok(())
    }
}
