//! This browser's storage.

use estate::keeper::{HEAD, Keys, Trouble};
use gloo_storage::{LocalStorage, Storage};
use leptos::ev::storage;
use leptos::prelude::window_event_listener;

/// The storage as the browser has it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Browser;

impl Keys for Browser {
    fn get(&self, key: &str) -> Option<String> {
        LocalStorage::raw().get_item(key).ok().flatten()
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
        // Whether a page may store at all is known before; what is left is that there is no room.
        LocalStorage::raw().set_item(key, text).map_err(|_| Trouble::Full)
    }

    fn remove(&self, key: &str) {
        LocalStorage::delete(key);
    }
}

/// Calls back whenever another tab has changed the demo. Lasts as long as the page.
pub(super) fn on_change(changed: impl Fn() + 'static) {
    // The handle is only for taking the listener away again.
    let _lasting = window_event_listener(storage, move |event| {
        // Without a key, everything was cleared.
        if event.key().is_none_or(|key| key == HEAD) {
            changed();
        }
    });
}
