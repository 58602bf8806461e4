//! What has changed while one looks: shown for a moment, so that nothing moves unseen.

use std::time::Duration;

use leptos::prelude::*;

/// How long a change is shown.
const SHOWN: Duration = Duration::from_secs(8);

/// What is there now of something that may change.
pub(crate) enum Now<T> {
    /// Nothing, or nothing yet; what comes then is no change.
    Gone,
    /// A part of it, until the rest is told.
    Partly,
    /// All of it.
    Whole(T),
}

/// What it was before it changed, for as long as that is shown; none where nothing changed.
pub(crate) fn use_before<T>(now: impl Fn() -> Now<T> + Send + Sync + 'static) -> Signal<Option<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let before = RwSignal::new(None::<T>);
    let end = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(end)) = end.try_update_value(Option::take) {
            end.clear();
        }
    };
    Effect::new(move |last: Option<Option<T>>| {
        let last = last.flatten();
        match now() {
            Now::Gone => {
                stop();
                before.set(None);
                None
            }
            Now::Partly => last,
            Now::Whole(now) => {
                if let Some(last) = last.filter(|last| *last != now) {
                    // What changes while a change is shown is shown beside it.
                    before.update(|before| _ = before.get_or_insert(last));
                    stop();
                    let over = move || drop(before.try_set(None));
                    end.set_value(set_timeout_with_handle(over, SHOWN).ok());
                }
                Some(now)
            }
        }
    });
    on_cleanup(stop);
    before.into()
}
