//! Sessions: browsers that are known by a cookie, and the logins that hang on them.

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::StoreError;
use crate::token::TokenHash;

/// A browser. Whether a login of it is still good is for `domain` to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Names the session in the journal and the log; of no use to a thief.
    pub id: Uuid,
    /// The hash of its cookie.
    pub token: TokenHash,
    /// When the browser came first.
    pub opened_at: Timestamp,
    /// Its logins, at most one per controller, in order of the controller's UUID.
    pub logins: Vec<Login>,
}

/// A login of a session to one controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Login {
    /// The controller.
    pub controller: Uuid,
    /// The user's id there.
    pub user: u32,
    /// When it was issued; it lasts 24 hours (semantics §7.2).
    pub issued_at: Timestamp,
    /// The user's credential epoch when it was issued; a later one ends it.
    pub epoch: u32,
}

/// Sessions and their logins.
#[async_trait]
pub trait Sessions {
    /// Keeps a new session, without its logins.
    async fn open_session(&self, id: Uuid, token: TokenHash, at: Timestamp) -> Result<(), StoreError>;

    /// Gives a session another cookie, so that one planted by a stranger before a login is worth nothing after it.
    async fn renew_session(&self, id: Uuid, token: TokenHash) -> Result<(), StoreError>;

    /// Finds a session by the hash of its cookie.
    async fn session(&self, token: TokenHash) -> Result<Option<Session>, StoreError>;

    /// The logins of a session by its id, in order of the controller's UUID; none if it is gone.
    async fn logins(&self, session: Uuid) -> Result<Vec<Login>, StoreError>;

    /// Hangs a login on a session, in place of the one to the same controller. A session that is gone stays gone.
    async fn put_login(&self, session: Uuid, login: Login) -> Result<(), StoreError>;

    /// Ends the login to one controller.
    async fn drop_login(&self, session: Uuid, controller: Uuid) -> Result<(), StoreError>;

    /// Ends a session and all its logins.
    async fn close_session(&self, session: Uuid) -> Result<(), StoreError>;
}
