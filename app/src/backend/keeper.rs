//! Keeps an estate as keys and texts: one key for each entry of the journal, a snapshot now and then, and a head that says
//! which of them count.
//!
//! INVARIANT: the head is written after what it speaks of, and before anything it no longer speaks of is removed. So
//! whatever is cut off in between, the head and what it names fit.

use estate::{Entry, Estate, World};
use serde::{Deserialize, Serialize};

use super::trouble::Trouble;

/// The format of what is stored; a page that finds a higher number leaves everything as it is.
const FORMAT: u32 = 1;
/// The key of the head, and the beginning of all other keys.
pub(super) const HEAD: &str = "portcullis.demo";
/// With more entries than this, the older ones become a snapshot.
const MOST_ENTRIES: usize = 1500;
/// So many entries stay, and can be taken back.
const STAY: usize = 750;

/// Where keys and texts are kept.
pub(super) trait Keys {
    /// The text of a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Sets the text of a key, or says that there is no room.
    fn set(&self, key: &str, text: &str) -> Result<(), Trouble>;
    /// Takes a key away.
    fn remove(&self, key: &str);
}

/// What counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    format: u32,
    /// Which demo it is; another after each reset.
    run: String,
    /// Raised by every change.
    revision: u64,
    /// The number of the first entry; a snapshot stands for those before.
    first: usize,
    /// The number behind the last entry.
    end: usize,
    /// The steps that the script has done, by the numbers that the journal gives them.
    pub(super) played: Vec<u32>,
}

/// What was found.
pub(super) enum Found {
    /// Nothing: a new demo.
    Nothing,
    /// A demo: the world before the journal, the journal, and the steps that the script has done.
    Demo(Box<World>, Vec<Entry>, Vec<u32>),
}

/// Reads and writes a demo.
#[derive(Clone, Debug, Default)]
pub(super) struct Keeper<K> {
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
pub(super) enum NotKept {
    /// Another tab has written meanwhile.
    Elsewhere,
    /// The storage is in the way.
    Trouble(Trouble),
}

impl<K: Keys> Keeper<K> {
    /// A keeper that has not read anything yet.
    pub(super) fn new(keys: K) -> Self {
        Keeper { keys, head: Head::default() }
    }

    /// Reads what there is; from then on, that is what changes are added to.
    pub(super) fn load(&mut self) -> Result<Found, Trouble> {
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
        let origin = match head.first {
            0 => World::default(),
            first => serde_json::from_str(&read(head.snapshot(first))?).map_err(|_| Trouble::Damaged)?,
        };
        let played = head.played.clone();
        self.head = head;
        Ok(Found::Demo(Box::new(origin), entries, played))
    }

    /// Keeps what has changed since the last time. `run` names a new demo.
    pub(super) fn save(&mut self, estate: &mut Estate, played: &[u32], run: &str) -> Result<(), NotKept> {
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
    pub(super) fn clear(&mut self) {
        let text = self.keys.get(HEAD).unwrap_or_default();
        let head: Head = serde_json::from_str(&text).unwrap_or_default();
        self.keys.remove(HEAD);
        for number in head.first..head.end {
            self.keys.remove(&head.entry(number));
        }
        self.keys.remove(&head.snapshot(head.first));
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

    /// Makes a snapshot of the older entries. Where there is no room for one, they stay.
    fn settle(&mut self, estate: &mut Estate) {
        let mut settled = estate.clone();
        let before = self.head.clone();
        let head = Head { first: before.first + settled.settle(STAY), ..before.clone() };
        let Ok(text) = serde_json::to_string(settled.origin()) else { return };
        let kept = self.keys.set(&head.snapshot(head.first), &text).is_ok() && self.commit(&head).is_ok();
        if kept {
            *estate = settled;
            (before.first..head.first).for_each(|number| self.keys.remove(&head.entry(number)));
            self.keys.remove(&head.snapshot(before.first));
        }
    }
}

impl Head {
    fn entry(&self, number: usize) -> String {
        format!("{HEAD}.{}.{number}", self.run)
    }

    fn snapshot(&self, first: usize) -> String {
        format!("{HEAD}.{}.before.{first}", self.run)
    }
}

#[cfg(test)]
mod tests;
