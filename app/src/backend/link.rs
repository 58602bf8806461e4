//! The bootstrap link that the page was opened with, and the number under which it is used. The number is kept until an
//! answer was heard, also over a reload: so a bootstrap whose answer was lost can be made again.

use gloo_storage::{SessionStorage, Storage};
use uuid::Uuid;

use super::outside::outside;
use crate::api::ApiError;
use crate::browser::is_allowed;

/// Where the number is kept.
const KEY: &str = "portcullis:bootstrap";

/// A bootstrap link.
#[derive(Debug, Clone)]
pub(crate) struct BootstrapLink {
    /// What stands behind its `#`.
    pub(crate) token: String,
    /// The number of the bootstrap.
    pub(crate) id: Uuid,
}

impl BootstrapLink {
    /// Takes a link, under the number that still waits for its answer, or a fresh one.
    pub(crate) fn of(token: &str) -> Self {
        let waiting = is_allowed().then(|| SessionStorage::get::<Uuid>(KEY).ok()).flatten();
        let id = waiting.unwrap_or_else(|| outside().uuid());
        if is_allowed() {
            SessionStorage::set(KEY, id).ok();
        }
        BootstrapLink { token: token.to_owned(), id }
    }

    /// Forgets the number, unless the answer was lost.
    pub(crate) fn heard<T>(answered: &Result<T, ApiError>) {
        if !answered.as_ref().is_err_and(ApiError::is_lost) && is_allowed() {
            SessionStorage::delete(KEY);
        }
    }
}
