//! What a grant and a revoke turn a level into (`semantics §5.1`); `spec/transitions.json` is the oracle.

use crate::level::Level;
use crate::rulebook::Rulebook;

/// Why a level does not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unchanged {
    /// The subject has the level that was to be granted, or a greater one.
    AlreadyHas,
    /// The subject has no access that could be revoked.
    NoAccess,
}

/// The level after a grant: grants raise, or fail.
pub fn granted<L: Level>(current: Option<L>, level: L) -> Result<L, Unchanged> {
    match current {
        Some(held) if held >= level => Err(Unchanged::AlreadyHas),
        _ => Ok(level),
    }
}

/// The level after a revoke: one below the named level, and never more than the current one unless the rulebook has it so
/// (D2).
pub fn revoked<L: Level>(rules: &Rulebook, current: Option<L>, level: L) -> Result<Option<L>, Unchanged> {
    let held = current.ok_or(Unchanged::NoAccess)?;
    let below = level.below();
    Ok(if rules.revoke_may_raise { below } else { below.min(Some(held)) })
}
