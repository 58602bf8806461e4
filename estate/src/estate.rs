//! The estate: a world with its journal.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use domain::event::Recorded;
use domain::rulebook::RulebookName;
use domain::state::State;
use jiff::{SignedDuration, Timestamp};
use juju::registration::RegistrationString;
use uuid::Uuid;

use crate::entry::{Change, Ending, Entry, Finished, IssuedString};
use crate::outside::Outside;
use crate::scenario::SeatName;
use crate::world::World;

/// An estate that several seats use at once, each for the moment of a call.
pub type SharedEstate = Rc<RefCell<Estate>>;

/// Controllers and seats with the journal of how they came about.
#[derive(Debug, Clone)]
pub struct Estate {
    outside: Outside,
    rulebook: RulebookName,
    origin: World,
    world: World,
    journal: Vec<Entry>,
    steps: u32,
}

impl Estate {
    /// An empty estate; its controllers will be bootstrapped under a rulebook.
    pub fn new(outside: Outside, rulebook: RulebookName) -> Self {
        Estate::resume(outside, rulebook, World::default(), Vec::new())
    }

    /// An estate as it was: a world, and what has happened since.
    pub fn resume(outside: Outside, rulebook: RulebookName, origin: World, journal: Vec<Entry>) -> Self {
        let steps = journal.iter().map(|entry| entry.step() + 1).max().unwrap_or(0);
        let mut estate = Estate { outside, rulebook, world: origin.clone(), origin, journal, steps };
        estate.fold();
        estate
    }

    /// The estate, to be shared.
    pub fn share(self) -> SharedEstate {
        Rc::new(RefCell::new(self))
    }

    /// What there is now.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// What has happened, in order.
    pub fn journal(&self) -> &[Entry] {
        &self.journal
    }

    /// The steps that came to their end, in order.
    pub fn finished(&self) -> impl DoubleEndedIterator<Item = &Finished> {
        self.journal.iter().filter_map(Entry::finished)
    }

    /// Where time and chance come from.
    pub fn outside(&self) -> Outside {
        self.outside
    }

    /// The rules of controllers that are bootstrapped here.
    pub fn rulebook(&self) -> RulebookName {
        self.rulebook
    }

    /// The time of the estate: the real one, moved.
    pub fn now(&self) -> Timestamp {
        let real = (self.outside.now)();
        real.checked_add(SignedDuration::from_secs(self.world.moved)).unwrap_or(real)
    }

    /// A new step; its changes and its end carry the number.
    pub fn begin(&mut self) -> u32 {
        self.steps += 1;
        self.steps - 1
    }

    /// Records and applies a change of a step.
    pub fn change(&mut self, step: u32, change: Change) {
        self.world.apply(&change);
        self.journal.push(Entry::Changed { step, change: Box::new(change) });
    }

    /// Records the end of a step.
    pub fn finish(&mut self, step: u32, seat: Option<SeatName>, line: &str, ending: Ending) {
        let Ending { shown, status, explained, hints } = ending;
        let (line, at) = (line.to_owned(), self.now());
        self.journal.push(Entry::Finished(Finished {
            step,
            seat,
            line,
            shown,
            status,
            at,
            explained,
            hints,
        }));
    }

    /// Makes sure that a seat is there.
    pub fn seat(&mut self, step: u32, seat: &SeatName) {
        if !self.world.seats.contains_key(seat) {
            self.change(step, Change::SeatAdded { seat: seat.clone() });
        }
    }

    /// Lets time pass for everybody: a step of its own.
    pub fn advance(&mut self, by: SignedDuration, line: &str) {
        let step = self.begin();
        self.change(step, Change::TimePassed { by: by.as_secs() });
        self.finish(step, None, line, Ending::default());
    }

    /// What there was before the last finished step began.
    pub fn before_last(&self) -> World {
        let mut world = self.origin.clone();
        let last = self.finished().next_back().map(|finished| finished.step);
        for entry in self.journal.iter().take_while(|entry| Some(entry.step()) != last) {
            if let Entry::Changed { change, .. } = entry {
                world.apply(change);
            }
        }
        world
    }

    /// The world before the journal begins.
    pub fn origin(&self) -> &World {
        &self.origin
    }

    /// The state of a controller as of a moment; where it is not known, from when on one is.
    pub fn state_as_of(&self, controller: Uuid, at: Timestamp) -> Result<State, Timestamp> {
        let origin = self.origin.controllers.get(&controller).map(|hosted| &hosted.state);
        if let Some(state) = origin.filter(|state| at < state.at) {
            return Err(state.at);
        }
        let events = self.journal.iter().filter_map(|entry| match entry {
            Entry::Changed { change, .. } => match &**change {
                Change::Event { controller: of, recorded } if *of == controller => Some(recorded),
                _ => None,
            },
            Entry::Finished(_) => None,
        });
        let created =
            self.world.controllers.get(&controller).map(|hosted| hosted.state.controller.created_at);
        State::as_of(origin.cloned(), events, at).ok_or(created.unwrap_or(at))
    }

    /// Forgets how the oldest entries came about, so that the last so many stay: they can no longer be taken back. Answers
    /// how many were forgotten, and what they changed.
    pub fn settle(&mut self, stay: usize) -> (usize, Vec<Change>) {
        let old = self.journal.len().saturating_sub(stay);
        // No step may begin before the cut and go on behind it.
        let mut cuts =
            (1..=old).rev().filter(|cut| self.steps_before(*cut).is_disjoint(&self.steps_from(*cut)));
        let end = cuts.next().unwrap_or(0);
        let forgotten = self.journal.drain(..end);
        let changes: Vec<Change> = forgotten.filter_map(Entry::into_change).collect();
        changes.iter().for_each(|change| self.origin.apply(change));
        (end, changes)
    }

    /// Takes the last step back, with everything that has happened since it began. Answers whether there was one.
    pub fn take_back(&mut self) -> bool {
        let Some(last) = self.finished().next_back().map(|finished| finished.step) else { return false };
        let began = self.journal.iter().position(|entry| entry.step() == last).unwrap_or(self.journal.len());
        self.journal.truncate(began);
        self.world = self.origin.clone();
        self.fold();
        true
    }

    /// The registration string last issued, for a user or for anybody.
    pub fn last_issued(&self, user: Option<&str>) -> Option<(String, String)> {
        let wanted = |issued: &&IssuedString| user.is_none_or(|user| issued.user.eq_ignore_ascii_case(user));
        let issued = self.world.issued.iter().rev().find(wanted)?;
        Some((issued.user.clone(), self.registration_string(issued)?))
    }

    /// The string of a registration, as it was shown when it was issued.
    pub fn registration_string(&self, issued: &IssuedString) -> Option<String> {
        let hosted = self.world.controllers.get(&issued.controller)?;
        let string = RegistrationString {
            user: issued.user.clone(),
            addresses: hosted.addresses(),
            key: issued.key.0.clone(),
            controller: Some(hosted.state.controller.name.to_string()),
            proxy: Some(String::new()),
        };
        Some(string.encode())
    }

    fn steps_before(&self, cut: usize) -> BTreeSet<u32> {
        self.journal.iter().take(cut).map(Entry::step).collect()
    }

    fn steps_from(&self, cut: usize) -> BTreeSet<u32> {
        self.journal.iter().skip(cut).map(Entry::step).collect()
    }

    fn fold(&mut self) {
        for entry in &self.journal {
            if let Entry::Changed { change, .. } = entry {
                self.world.apply(change);
            }
        }
    }
}

impl Entry {
    /// The step that the entry belongs to.
    pub fn step(&self) -> u32 {
        match self {
            Entry::Changed { step, .. } => *step,
            Entry::Finished(finished) => finished.step,
        }
    }

    fn into_change(self) -> Option<Change> {
        match self {
            Entry::Changed { change, .. } => Some(*change),
            Entry::Finished(_) => None,
        }
    }

    /// The event of a controller, if it is one.
    pub(crate) fn event_of(&self, of: Uuid) -> Option<&Recorded> {
        match self {
            Entry::Changed { change, .. } => match &**change {
                Change::Event { controller, recorded } if *controller == of => Some(recorded),
                _ => None,
            },
            Entry::Finished(_) => None,
        }
    }

    /// The end of a step, if it is one.
    pub fn finished(&self) -> Option<&Finished> {
        match self {
            Entry::Finished(finished) => Some(finished),
            Entry::Changed { .. } => None,
        }
    }
}
