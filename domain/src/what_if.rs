//! What if: commands carried out on a copy, and who gains and who loses which ability by them.

mod concern;
mod consequences;
mod impact;
mod named;

pub use impact::{Gone, Impact, LevelChange, SuspendedRelation, impact};
pub use named::{NamedAbility, NamedWhatIf, what_if_named};

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::ability::{Thing, has};
use crate::action::Action;
use crate::command::Command;
use crate::decide::{Given, decide, record};
use crate::event::Recorded;
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::state::State;
use concern::concerned;

/// A command that somebody is supposed to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supposed {
    /// Who gives it.
    pub actor: UserId,
    /// The command.
    pub command: Command,
    /// What it is given.
    pub given: Given,
}

/// Something that somebody may do. Where the rules only tell the subject itself from all other users,
/// [`UserId::EVERYONE`] stands for all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ability {
    /// Who.
    pub subject: UserId,
    /// What.
    pub action: Action,
}

/// What would come of some commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// For each command how many events it would cause, or why it would be refused.
    pub done: Vec<Result<usize, Refusal>>,
    /// The events, in order.
    pub events: Vec<Recorded>,
    /// Who may do what then and may not now, in order of id.
    pub gained: Vec<Ability>,
    /// Who may do what now and may not then, in order of id.
    pub lost: Vec<Ability>,
    /// The state after all of it.
    pub after: State,
}

/// Carries commands out on a copy of the state, one after the other. A command that is refused changes nothing, and the next
/// one is carried out all the same.
pub fn what_if(state: &State, supposed: &[Supposed]) -> WhatIf {
    let mut after = state.clone();
    let mut events = Vec::new();
    let mut done = Vec::new();
    for Supposed { actor, command, given } in supposed {
        let decided = decide(&after, *actor, command, given);
        done.push(decided.map(|decided| {
            let recorded = record(after.at, given, *actor, decided);
            recorded.iter().for_each(|event| after.apply(event));
            let count = recorded.len();
            events.extend(recorded);
            count
        }));
    }
    let pairs: BTreeSet<(UserId, Thing)> =
        events.iter().flat_map(|event| concerned(state, &after, &event.event)).collect();
    let (mut gained, mut lost) = (Vec::new(), Vec::new());
    for (subject, thing) in pairs {
        for action in thing.abilities(subject) {
            match (has(state, subject, thing, action), has(&after, subject, thing, action)) {
                (false, true) => gained.push(Ability { subject, action }),
                (true, false) => lost.push(Ability { subject, action }),
                (true, true) | (false, false) => {}
            }
        }
    }
    for abilities in [&mut gained, &mut lost] {
        abilities.sort_unstable();
        abilities.dedup();
    }
    WhatIf { done, events, gained, lost, after }
}
