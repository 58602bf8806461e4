//! What the server tells by itself: that answers are others now. Only a visible page listens. While the server has no
//! place for another listener, everything is asked for again now and then, less and less often.

use std::time::Duration;

use leptos::ev::{Custom, Event};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

use super::calls::Calls;
use crate::api::{ApiError, News};
use crate::base_path::at;

/// How long to wait before the first time that a stream is asked for again; then twice as long each time.
const FIRST_WAIT: Duration = Duration::from_secs(2);

/// The longest wait.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The stream of news of this browser's logins.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    calls: Calls,
    heard: RwSignal<Option<News>>,
    /// Rises whenever everything should be asked for again.
    again: RwSignal<u32>,
    stream: StoredValue<Option<Stream>, LocalStorage>,
    retry: StoredValue<Retry>,
}

/// A stream, with what hears it.
struct Stream {
    source: EventSource,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut()>,
}

/// When a stream that was refused is asked for again.
#[derive(Clone, Copy)]
struct Retry {
    wait: Duration,
    is_waiting: bool,
}

/// Makes [`use_live`] available to every page.
pub(crate) fn provide_live(calls: Calls) -> Live {
    let live = Live {
        calls,
        heard: RwSignal::new(None),
        again: RwSignal::new(0),
        stream: StoredValue::new_local(None),
        retry: StoredValue::new(Retry { wait: FIRST_WAIT, is_waiting: false }),
    };
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
        let is_open =
            self.stream.with_value(|stream| stream.as_ref().is_some_and(|stream| !stream.is_closed()));
        if is_open || document().hidden() {
            return;
        }
        let Ok(source) = EventSource::new(&at("/api/events")) else { return };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            self.retry.update_value(|retry| retry.wait = FIRST_WAIT);
            let told = event.data().as_string();
            match told.and_then(|told| serde_json::from_str::<News>(&told).ok()) {
                // The stream begins anew when the network was away: what was missed is asked for.
                Some(News::Now { .. }) | None => self.ask_again(),
                Some(news) => self.heard.set(Some(news)),
            }
        });
        source.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let failed = Closure::<dyn FnMut()>::new(move || self.failed());
        source.set_onerror(Some(failed.as_ref().unchecked_ref()));
        self.stream.set_value(Some(Stream { source, _heard: heard, _failed: failed }));
    }

    fn close(self) {
        if let Some(Some(stream)) = self.stream.try_update_value(Option::take) {
            stream.source.close();
        }
    }

    /// A stream that broke off is opened again by the browser itself; one that was refused is not.
    fn failed(self) {
        let is_refused = self.stream.with_value(|stream| stream.as_ref().is_some_and(Stream::is_closed));
        if !is_refused || self.retry.with_value(|retry| retry.is_waiting) {
            return;
        }
        let wait = self.retry.with_value(|retry| retry.wait);
        self.retry.set_value(Retry { wait: (wait * 2).min(LONGEST_WAIT), is_waiting: true });
        spawn_local(async move {
            let wanted = match self.calls.sessions().await {
                Ok(logins) => logins.to.iter().any(|login| login.ended.is_none()),
                Err(error) => !matches!(error, ApiError::Version { .. }),
            };
            let again = move || {
                self.retry.update_value(|retry| retry.is_waiting = false);
                // Whoever has left or hidden the page since does not listen any more.
                if wanted && self.stream.with_value(Option::is_some) && !document().hidden() {
                    self.ask_again();
                }
            };
            set_timeout(again, wait);
        });
    }
}

impl Stream {
    fn is_closed(&self) -> bool {
        self.source.ready_state() == EventSource::CLOSED
    }
}
