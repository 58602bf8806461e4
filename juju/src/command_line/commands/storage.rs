//! What becomes of storage when a model or controller is destroyed.

use super::kit::*;

/// What becomes of the storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// Nothing was said; storage stands in the way.
    #[default]
    Unsaid,
    /// It is destroyed.
    Destroy,
    /// It stays, no longer managed.
    Release,
}

impl Storage {
    pub(super) fn read(arguments: &Arguments) -> Result<Self, Mistake> {
        let both = "--destroy-storage and --release-storage cannot both be specified";
        arguments.exclude("destroy-storage", "release-storage", both)?;
        Ok(match (arguments.has("destroy-storage"), arguments.has("release-storage")) {
            (true, _) => Self::Destroy,
            (false, true) => Self::Release,
            (false, false) => Self::Unsaid,
        })
    }
}

/// Refuses `--no-wait` that nothing forces.
pub(super) fn check_no_wait(arguments: &Arguments) -> Result<bool, Mistake> {
    match arguments.last("no-wait") {
        Some(given) if given.on && !arguments.has("force") => {
            Err(Mistake::at(&given.value, MistakeKind::Conflict("--no-wait without --force not valid")))
        }
        given => Ok(given.is_some_and(|given| given.on)),
    }
}
