//! A moment: how long ago it was or how soon it comes, and exactly for whoever points at it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use juju::output::TimeStyle;
use leptos::prelude::*;

use crate::words::when;

/// How often what is shown as so long ago is looked at again.
const LOOK_AGAIN: Duration = Duration::from_secs(20);

/// The time that holds here.
#[derive(Clone, Copy)]
struct Now(RwSignal<Timestamp>);

/// Makes [`use_now`] and [`When`] available, by a clock.
pub(crate) fn provide_now(clock: impl Fn() -> Timestamp + 'static) {
    let now = RwSignal::new(clock());
    provide_context(Now(now));
    if let Ok(ticking) = set_interval_with_handle(move || now.set(clock()), LOOK_AGAIN) {
        on_cleanup(move || ticking.clear());
    }
}

/// The time that holds here.
pub(crate) fn use_now() -> Signal<Timestamp> {
    let Now(now) = expect_context();
    now.into()
}

/// A moment.
#[component]
pub(crate) fn When(
    /// Which.
    at: Timestamp,
) -> impl IntoView {
    let now = use_now();
    let text = move || match now.get().duration_since(at) {
        // What has just happened may be ahead of a clock that is looked at now and then.
        ago if ago >= -SignedDuration::from_secs(30) => TimeStyle::Relative.show(at, now.get()),
        _ => when::in_time(&until(at, now.get())),
    };
    view! {
        <time class="no-wrap" datetime=at.to_string() title=exact(at)>
            {text}
        </time>
    }
}

/// The exact text of a moment.
pub(crate) fn exact(at: Timestamp) -> String {
    at.strftime("%-d %b %Y, %H:%M:%S UTC").to_string()
}

/// How long it is until a moment: the largest unit alone, and never less than a minute.
pub(crate) fn until(at: Timestamp, now: Timestamp) -> String {
    let minutes = (at.duration_since(now).as_secs() / 60).max(1);
    match minutes {
        ..60 => when::count(minutes, "minute"),
        60..2880 => when::count(minutes / 60, "hour"),
        _ => when::count(minutes / 1440, "day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_told_in_its_largest_unit() {
        let now = Timestamp::UNIX_EPOCH;
        let left = |seconds: i64| until(now + SignedDuration::from_secs(seconds), now);
        assert_eq!(left(10), "1 minute");
        assert_eq!(left(600), "10 minutes");
        assert_eq!(left(3600), "1 hour");
        assert_eq!(left(7 * 24 * 3600), "7 days");
    }
}
