//! A newer version of the page, which the start script (`public/boot.js`) has fetched and holds ready.

use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::web_sys::Event;

/// The start script says so.
const READY: &str = "portcullis-update-ready";
/// What it leaves on the root element for who comes later.
const READY_ATTRIBUTE: &str = "data-update";
/// Tells it to go on with the newer version.
const TAKE: &str = "portcullis-update-take";

/// Tells it to fetch the newer version first.
const RENEW: &str = "portcullis-update-renew";

/// True once a newer version is ready.
pub(crate) fn update_ready() -> Signal<bool> {
    let root = document().document_element();
    let ready = RwSignal::new(root.is_some_and(|root| root.has_attribute(READY_ATTRIBUTE)));
    let listener = window_event_listener(Custom::<Event>::new(READY), move |_| ready.set(true));
    on_cleanup(move || listener.remove());
    ready.into()
}

/// Reloads into the newer version that is ready.
pub(crate) fn take_update() {
    tell(TAKE);
}

/// Fetches the newer version that the host has, and reloads into it.
pub(crate) fn renew() {
    tell(RENEW);
}

fn tell(what: &str) {
    if let Ok(event) = Event::new(what) {
        // Nobody cancels this event, and there is nobody to tell if the window is gone.
        window().dispatch_event(&event).ok();
    }
}
