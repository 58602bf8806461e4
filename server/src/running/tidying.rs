//! Forgetting, once an hour, what is older than its time.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::interval;
use tokio_util::sync::CancellationToken;

use crate::service::Service;
use crate::store::Older;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Tidies until the word to stop. What goes wrong is logged and tried again in an hour.
pub async fn keep_tidy(service: Service, stop: CancellationToken) {
    let mut hourly = interval(Duration::from_secs(60 * 60));
    loop {
        tokio::select! {
            _ = stop.cancelled() => return,
            _ = hourly.tick() => {}
        }
        if let Err(error) = service.store.tidy(older_than(service.clock.now())).await {
            tracing::error!(%error, "cannot forget what is old");
        }
    }
}

/// Refusals are kept for 90 days; a login lasts one (semantics §7.2), and so does the memory of a failed attempt.
fn older_than(now: Timestamp) -> Older {
    let before = |days| now.checked_sub(DAY * days).unwrap_or(Timestamp::MIN);
    Older { refusals: before(90), logins: before(1), attempts: before(1) }
}
