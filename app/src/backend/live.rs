//! What the server tells by itself: that answers are others now. Only a visible page listens.

use leptos::ev::{Custom, Event};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

use crate::api::News;
use crate::base_path::at;

/// The stream of news of this browser's logins.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    heard: RwSignal<Option<News>>,
    /// Rises whenever everything should be asked for again.
    again: RwSignal<u32>,
    stream: StoredValue<Option<EventSource>, LocalStorage>,
}

/// Makes [`use_live`] available to every page.
pub(crate) fn provide_live() -> Live {
    let live =
        Live { heard: RwSignal::new(None), again: RwSignal::new(0), stream: StoredValue::new_local(None) };
    provide_context(live);
    live
}

/// The stream of news.
pub(crate) fn use_live() -> Live {
    expect_context()
}

impl Live {
    /// What was told last.
    pub(crate) fn heard(self) -> Option<News> {
        self.heard.get()
    }

    /// Tracks when everything should be asked for again.
    pub(crate) fn again(self) -> u32 {
        self.again.get()
    }

    /// Has everything asked for again.
    pub(crate) fn ask_again(self) {
        self.again.update(|again| *again = again.wrapping_add(1));
    }

    /// Listens until whoever calls goes: closes the stream while the page is hidden, and catches up when it is shown again.
    pub(crate) fn listen(self) {
        self.open();
        let visibility = window_event_listener(Custom::<Event>::new("visibilitychange"), move |_| {
            if document().hidden() {
                self.close();
            } else {
                self.open();
                self.ask_again();
            }
        });
        on_cleanup(move || {
            visibility.remove();
            self.close();
        });
    }

    /// Opens the stream, unless it is open or the page is hidden.
    pub(crate) fn open(self) {
        let is_open = self.stream.with_value(|stream| {
            stream.as_ref().is_some_and(|stream| stream.ready_state() != EventSource::CLOSED)
        });
        if is_open || document().hidden() {
            return;
        }
        let Ok(stream) = EventSource::new(&at("/api/events")) else { return };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let told = event.data().as_string();
            match told.and_then(|told| serde_json::from_str::<News>(&told).ok()) {
                // The stream begins anew when the network was away: what was missed is asked for.
                Some(News::Now { .. }) | None => self.ask_again(),
                Some(news) => self.heard.set(Some(news)),
            }
        });
        stream.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        self.stream.set_value(Some(stream));
    }

    fn close(self) {
        if let Some(Some(stream)) = self.stream.try_update_value(Option::take) {
            stream.close();
        }
    }
}
