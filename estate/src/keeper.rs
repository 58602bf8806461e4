//! Keeps an estate as keys and texts: one key for each entry of the journal, one for all that is old, and a head that says
//! which of them count.
//!
//! INVARIANT: the head is written after what it speaks of, and before anything it no longer speaks of is removed. So
//! whatever is cut off in between, the head and what it names fit.

mod settled;
mod trouble;

use serde::{Deserialize, Serialize};

use crate::entry::{Change, Entry};
use crate::estate::Estate;
use crate::world::World;

pub use trouble::Trouble;

/// The format of what is stored; a page that finds a higher number leaves everything as it is.
const FORMAT: u32 = 1;
/// The key of the head, and the beginning of all other keys.
pub const HEAD: &str = "portcullis.demo";
/// With more entries than this, the older ones become one.
const MOST_ENTRIES: usize = 1500;
/// So many entries stay, and can be taken back.
const STAY: usize = 750;

/// Where keys and texts are kept.
pub trait Keys {
    /// The text of a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Sets the text of a key, or says that there is no room.
    fn set(&self, key: &str, text: &str) -> Result<(), Trouble>;
    /// Takes a key away.
    fn remove(&self, key: &str);
}

/// What counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    format: u32,
    /// Which demo it is; another after each reset.
    run: String,
    /// Raised by every change.
    revision: u64,
    /// The number of the first entry; one key stands for those before.
    first: usize,
    /// The number behind the last entry.
    end: usize,
    /// The steps that the script has done, by the numbers that the journal gives them.
    played: Vec<u32>,
}

/// What was found.
pub enum Found {
    /// Nothing: a new demo.
    Nothing,
    /// A demo: the world before the journal, the journal, and the steps that the script has done.
    Demo(Box<World>, Vec<Entry>, Vec<u32>),
}

/// Reads and writes a demo.
#[derive(Clone, Debug, Default)]
pub struct Keeper<K> {
    keys: K,
    head: Head,
}

/// Only the format of a head, so that a head of another format can be told from a damaged one.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

/// Why something was not kept.
#[derive(Debug, PartialEq, Eq)]
pub enum NotKept {
    /// Another tab has written meanwhile.
    Elsewhere,
    /// The storage is in the way.
    Trouble(Trouble),
}

impl<K: Keys> Keeper<K> {
    /// A keeper that has not read anything yet.
    pub fn new(keys: K) -> Self {
        Keeper { keys, head: Head::default() }
    }

    /// Reads what there is; from then on, that is what changes are added to.
    pub fn load(&mut self) -> Result<Found, Trouble> {
        self.head = Head::default();
        let Some(text) = self.keys.get(HEAD) else { return Ok(Found::Nothing) };
        let Version { format } = serde_json::from_str(&text).map_err(|_| Trouble::Damaged)?;
        if format > FORMAT {
            return Err(Trouble::Newer);
        }
        let head: Head = serde_json::from_str(&text).map_err(|_| Trouble::Damaged)?;
        let read = |key: String| self.keys.get(&key).ok_or(Trouble::Damaged);
        let entries = (head.first..head.end)
            .map(|number| serde_json::from_str(&read(head.entry(number))?).map_err(|_| Trouble::Damaged))
            .collect::<Result<Vec<Entry>, _>>()?;
        let mut origin = World::default();
        if head.first > 0 {
            let settled: Vec<Change> =
                serde_json::from_str(&read(head.settled(head.first))?).map_err(|_| Trouble::Damaged)?;
            settled.iter().for_each(|change| origin.apply(change));
        }
        let played = head.played.clone();
        self.head = head;
        Ok(Found::Demo(Box::new(origin), entries, played))
    }

    /// Keeps what has changed since the last time. `run` names a new demo.
    pub fn save(&mut self, estate: &mut Estate, played: &[u32], run: &str) -> Result<(), NotKept> {
        let stored = self.keys.get(HEAD).and_then(|text| serde_json::from_str::<Head>(&text).ok());
        let stored = stored.unwrap_or_default();
        if (&stored.run, stored.revision) != (&self.head.run, self.head.revision) {
            return Err(NotKept::Elsewhere);
        }
        let mut head = Head { format: FORMAT, played: played.to_vec(), ..self.head.clone() };
        if head.run.is_empty() {
            run.clone_into(&mut head.run);
        }
        let journal = estate.journal();
        if head.first + journal.len() < head.end {
            let gone = head.first + journal.len()..head.end;
            head.end = gone.start;
            self.commit(&head)?;
            gone.for_each(|number| self.keys.remove(&head.entry(number)));
            return Ok(());
        }
        for (number, entry) in (head.first..).zip(journal).skip(head.end - head.first) {
            let text = serde_json::to_string(entry).map_err(|_| NotKept::Trouble(Trouble::Damaged))?;
            self.keys.set(&head.entry(number), &text).map_err(NotKept::Trouble)?;
        }
        head.end = head.first + journal.len();
        self.commit(&head)?;
        if journal.len() > MOST_ENTRIES {
            self.settle(estate);
        }
        Ok(())
    }

    /// Forgets everything that is kept, also what cannot be read; the next save begins a new demo.
    pub fn clear(&mut self) {
        let text = self.keys.get(HEAD).unwrap_or_default();
        let head: Head = serde_json::from_str(&text).unwrap_or_default();
        self.keys.remove(HEAD);
        for number in head.first..head.end {
            self.keys.remove(&head.entry(number));
        }
        self.keys.remove(&head.settled(head.first));
        self.head = Head::default();
    }

    fn commit(&mut self, head: &Head) -> Result<(), NotKept> {
        let mut head = head.clone();
        head.revision += 1;
        let text = serde_json::to_string(&head).map_err(|_| NotKept::Trouble(Trouble::Damaged))?;
        self.keys.set(HEAD, &text).map_err(NotKept::Trouble)?;
        self.head = head;
        Ok(())
    }

    /// Puts what the older entries changed under one key, without what their commands showed. Where there is no room for
    /// that, they stay.
    fn settle(&mut self, estate: &mut Estate) {
        let mut settled = estate.clone();
        let before = self.head.clone();
        let (count, newer) = settled.settle(STAY);
        let head = Head { first: before.first + count, ..before.clone() };
        let older = self.keys.get(&before.settled(before.first)).map(|text| serde_json::from_str(&text));
        let Ok(mut changes) = older.unwrap_or_else(|| Ok(Vec::new())) else { return };
        changes.extend(newer);
        let Ok(text) = serde_json::to_string(&settled::without_replaced(changes)) else { return };
        let kept = self.keys.set(&head.settled(head.first), &text).is_ok() && self.commit(&head).is_ok();
        if kept {
            *estate = settled;
            (before.first..head.first).for_each(|number| self.keys.remove(&head.entry(number)));
            self.keys.remove(&head.settled(before.first));
        }
    }
}

impl Head {
    fn entry(&self, number: usize) -> String {
        format!("{HEAD}.{}.{number}", self.run)
    }

    fn settled(&self, first: usize) -> String {
        format!("{HEAD}.{}.before.{first}", self.run)
    }
}

#[cfg(test)]
mod tests;
