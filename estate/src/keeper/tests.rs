//! What is kept is what is found, also when the room ends, another tab writes, or the page is older than what it finds.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use domain::rulebook::RulebookName;
use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::Outside;

/// A storage with room for so many bytes.
#[derive(Clone)]
struct Shelf {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    room: Rc<Cell<usize>>,
}

impl Shelf {
    fn new() -> Self {
        Shelf { texts: Rc::default(), room: Rc::new(Cell::new(usize::MAX)) }
    }

    fn used(&self) -> usize {
        self.texts.borrow().values().map(String::len).sum()
    }
}

impl Keys for Shelf {
    fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
        if self.used() + text.len() > self.room.get() {
            return Err(Trouble::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }
}

fn resumed(origin: World, entries: Vec<Entry>) -> Estate {
    let outside = Outside { now: || Timestamp::UNIX_EPOCH, fill: |bytes| bytes.fill(7) };
    Estate::resume(outside, RulebookName::default(), origin, entries)
}

fn estate() -> Estate {
    resumed(World::default(), Vec::new())
}

fn pass(estate: &mut Estate, steps: usize) {
    (0..steps).for_each(|_| estate.advance(SignedDuration::from_secs(60), "(clock +60s)"));
}

/// What a tab finds that comes later.
fn found(shelf: &Shelf) -> (Estate, Vec<u32>) {
    match Keeper::new(shelf.clone()).load() {
        Ok(Found::Demo(origin, entries, played)) => (resumed(*origin, entries), played),
        _ => panic!("there is no demo"),
    }
}

#[test]
fn what_is_kept_is_found() {
    let (shelf, mut estate) = (Shelf::new(), estate());
    let mut keeper = Keeper::new(shelf.clone());
    assert!(matches!(keeper.load(), Ok(Found::Nothing)));
    pass(&mut estate, 3);
    keeper.save(&mut estate, &[0, 2], "a").unwrap();
    let (again, played) = found(&shelf);
    assert_eq!((again.journal(), again.world(), played), (estate.journal(), estate.world(), vec![0, 2]));
}

#[test]
fn what_is_taken_back_is_gone() {
    let (shelf, mut estate) = (Shelf::new(), estate());
    let mut keeper = Keeper::new(shelf.clone());
    pass(&mut estate, 3);
    keeper.save(&mut estate, &[], "a").unwrap();
    estate.take_back();
    keeper.save(&mut estate, &[], "a").unwrap();
    assert_eq!(shelf.texts.borrow().len(), 1 + estate.journal().len());
    pass(&mut estate, 1);
    keeper.save(&mut estate, &[], "a").unwrap();
    assert_eq!(found(&shelf).0.journal(), estate.journal());
}

#[test]
fn without_room_what_was_kept_stays() {
    let (shelf, mut estate) = (Shelf::new(), estate());
    let mut keeper = Keeper::new(shelf.clone());
    pass(&mut estate, 2);
    keeper.save(&mut estate, &[], "a").unwrap();
    let kept = estate.clone();
    shelf.room.set(shelf.used() + 400);
    pass(&mut estate, 20);
    assert_eq!(keeper.save(&mut estate, &[], "a"), Err(NotKept::Trouble(Trouble::Full)));
    assert_eq!(found(&shelf).0.journal(), kept.journal());
    shelf.room.set(usize::MAX);
    keeper.save(&mut estate, &[], "a").unwrap();
    assert_eq!(found(&shelf).0.journal(), estate.journal());
}

#[test]
fn a_second_writer_is_kept_out() {
    let shelf = Shelf::new();
    let (mut one, mut other) = (Keeper::new(shelf.clone()), Keeper::new(shelf.clone()));
    let (mut ours, mut theirs) = (estate(), estate());
    pass(&mut ours, 1);
    pass(&mut theirs, 2);
    one.save(&mut ours, &[], "a").unwrap();
    assert_eq!(other.save(&mut theirs, &[], "b"), Err(NotKept::Elsewhere));
    assert_eq!(found(&shelf).0.journal(), ours.journal());
}

#[test]
fn what_a_newer_page_wrote_is_left_alone() {
    let shelf = Shelf::new();
    shelf.set(HEAD, r#"{"format":2,"else":true}"#).unwrap();
    assert!(matches!(Keeper::new(shelf.clone()).load(), Err(Trouble::Newer)));
    shelf.set(HEAD, "{").unwrap();
    assert!(matches!(Keeper::new(shelf.clone()).load(), Err(Trouble::Damaged)));
}

#[test]
fn old_entries_become_one() {
    let (shelf, mut estate) = (Shelf::new(), estate());
    let mut keeper = Keeper::new(shelf.clone());
    pass(&mut estate, MOST_ENTRIES / 2 + 1);
    keeper.save(&mut estate, &[], "a").unwrap();
    assert_eq!(estate.journal().len(), STAY);
    // The head, what is old, the entries.
    assert_eq!(shelf.texts.borrow().len(), 2 + STAY);
    assert_eq!(found(&shelf).0.world(), estate.world());
    pass(&mut estate, MOST_ENTRIES / 2 + 1);
    keeper.save(&mut estate, &[], "a").unwrap();
    let (again, _) = found(&shelf);
    assert_eq!((again.world(), again.journal()), (estate.world(), estate.journal()));
    keeper.clear();
    assert!(shelf.texts.borrow().is_empty());
}
