//! What stays of the changes that are old: what a later one replaces as a whole is left out.

use std::collections::BTreeSet;

use crate::entry::Change;

/// The changes that make the same world. A client's memory is written down whole each time; the last is enough.
pub(super) fn without_replaced(changes: Vec<Change>) -> Vec<Change> {
    let mut remembered = BTreeSet::new();
    let mut kept = Vec::with_capacity(changes.len());
    for change in changes.into_iter().rev() {
        let is_replaced = match &change {
            Change::Remembered { seat, .. } => !remembered.insert(seat.clone()),
            // What was remembered under that name before is another seat's.
            Change::SeatRenamed { from, to } => {
                remembered.remove(from);
                remembered.remove(to);
                false
            }
            _ => false,
        };
        if !is_replaced {
            kept.push(change);
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use juju::client::Store;

    use super::*;
    use crate::World;
    use crate::scenario::SeatName;

    fn seat(name: &str) -> SeatName {
        SeatName::of_user(name)
    }

    fn remembered(name: &str, current: &str) -> Change {
        let store = Store { current: Some(current.to_owned()), ..Store::default() };
        Change::Remembered { seat: seat(name), store }
    }

    fn added(name: &str) -> Change {
        Change::SeatAdded { seat: seat(name) }
    }

    #[track_caller]
    fn check(changes: &[Change], kept: usize) {
        let made = |changes: &[Change]| {
            let mut world = World::default();
            changes.iter().for_each(|change| world.apply(change));
            world
        };
        let fewer = without_replaced(changes.to_vec());
        assert_eq!(made(&fewer), made(changes));
        assert_eq!(fewer.len(), kept);
    }

    #[test]
    fn of_what_a_client_remembers_the_last_stays() {
        check(&[added("a"), added("b"), remembered("a", "1"), remembered("b", "2"), remembered("a", "3")], 4);
    }

    #[test]
    fn a_seat_that_was_renamed_keeps_its_memory() {
        let renamed = Change::SeatRenamed { from: seat("a"), to: seat("b") };
        check(&[added("a"), remembered("a", "1"), renamed, added("a"), remembered("a", "2")], 5);
    }
}
