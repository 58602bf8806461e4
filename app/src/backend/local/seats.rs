//! The seats of the demo.

use estate::Change;
use estate::scenario::SeatName;

use super::Local;

impl Local {
    /// The seats in the order in which they were added.
    pub(crate) fn seats(self) -> Vec<SeatName> {
        self.read(|estate| {
            let mut seats: Vec<_> = estate.world().seats.iter().collect();
            seats.sort_by_key(|(_, seat)| seat.number);
            seats.into_iter().map(|(name, _)| name.clone()).collect()
        })
    }

    /// Adds a seat. False if there is one of that name.
    pub(crate) fn add_seat(self, name: &SeatName) -> bool {
        self.change_seats(name, Change::SeatAdded { seat: name.clone() })
    }

    /// Gives a seat another name. False if there is one of that name.
    pub(crate) fn rename_seat(self, from: &SeatName, to: &SeatName) -> bool {
        from == to || self.change_seats(to, Change::SeatRenamed { from: from.clone(), to: to.clone() })
    }

    /// A seat for a user who comes to this browser: the one of that name if nobody has used it, else a new one.
    pub(crate) fn seat_for(self, user: &str) -> SeatName {
        self.peek(|estate| {
            let first = SeatName::of_user(user);
            let used = |name: &SeatName| {
                let controllers = estate.world().seats.get(name).map(|seat| seat.store.controllers.len());
                controllers.unwrap_or(0) > 0
            };
            let mut names = std::iter::once(first.clone()).chain((2..).map(|number| first.numbered(number)));
            names.find(|name| !used(name)).unwrap_or(first)
        })
    }

    /// A new demo begins with its two people.
    pub(super) fn begin(self) {
        let two = [SeatName::admin(), SeatName::of_user("tom")];
        let is_new = self.peek(|estate| estate.world().seats.is_empty());
        if is_new {
            let estate = self.estate();
            let step = estate.borrow_mut().begin();
            two.iter().for_each(|seat| estate.borrow_mut().seat(step, seat));
            self.changed();
        }
    }

    fn change_seats(self, wanted: &SeatName, change: Change) -> bool {
        let is_free = self.peek(|estate| !estate.world().seats.contains_key(wanted));
        if is_free {
            let estate = self.estate();
            let step = estate.borrow_mut().begin();
            estate.borrow_mut().change(step, change);
            self.changed();
        }
        is_free
    }
}
