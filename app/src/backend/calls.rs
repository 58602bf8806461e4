//! The calls of the server that this page came from, and an ear for the one answer that concerns the whole page: that the
//! server speaks another version.

use domain::name::UserName;
use domain::query::Query;
use leptos::prelude::*;
use uuid::Uuid;

use crate::api::{self, Answered, ApiError, Call, Seen, SignedIn, Target, Typed, VERSION};

/// The way to call the server.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Calls {
    outdated: RwSignal<bool>,
}

/// Calls for the whole page.
pub(crate) fn calls() -> Calls {
    Calls { outdated: RwSignal::new(false) }
}

impl Calls {
    /// Whether the server has said that it speaks another version than this page.
    pub(crate) fn outdated(self) -> Signal<bool> {
        self.outdated.into()
    }

    /// See [`api::command`].
    pub(crate) async fn command(self, call: Call) -> Result<Answered, ApiError> {
        self.heard(api::command(VERSION, call).await)
    }

    /// See [`api::query`].
    pub(crate) async fn query(self, controller: Uuid, query: Query) -> Result<Seen, ApiError> {
        self.heard(api::query(VERSION, controller, query).await)
    }

    /// See [`api::login`].
    pub(crate) async fn login(
        self,
        controller: Target,
        user: UserName,
        password: Typed,
    ) -> Result<SignedIn, ApiError> {
        self.heard(api::login(VERSION, controller, user, password).await)
    }

    /// See [`api::logout`].
    pub(crate) async fn logout(self, controller: Option<Uuid>) -> Result<SignedIn, ApiError> {
        self.heard(api::logout(VERSION, controller).await)
    }

    /// See [`api::sessions`].
    pub(crate) async fn sessions(self) -> Result<SignedIn, ApiError> {
        self.heard(api::sessions(VERSION).await)
    }

    fn heard<T>(self, answered: Result<T, ApiError>) -> Result<T, ApiError> {
        if matches!(answered, Err(ApiError::Version { .. })) {
            self.outdated.try_set(true);
        }
        answered
    }
}
