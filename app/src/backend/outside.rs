//! Time and chance of the browser, for the estate.

use estate::Outside;
use jiff::Timestamp;
use leptos::web_sys::js_sys::Date;

/// The browser's clock and its cryptographic randomness.
pub(super) fn outside() -> Outside {
    Outside { now, fill }
}

#[expect(clippy::cast_possible_truncation, reason = "milliseconds of a date are whole and far below 2^53")]
fn now() -> Timestamp {
    // A clock beyond the year 9999 is no clock.
    Timestamp::from_millisecond(Date::now() as i64).unwrap_or_default()
}

/// Without randomness nothing that is kept secret could be; every browser has some.
#[expect(clippy::expect_used, reason = "a browser without randomness cannot run this page safely")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the browser gives random bytes");
}
