//! A storage in memory, as large as need be.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use estate::keeper::{Keys, Trouble};

/// Keys and texts.
#[derive(Clone, Debug, Default)]
pub struct Shelf(Rc<RefCell<BTreeMap<String, String>>>);

impl Shelf {
    /// Everything that it holds.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().clone()
    }
}

impl Keys for Shelf {
    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }
}
