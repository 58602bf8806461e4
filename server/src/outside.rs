//! Time and chance of this machine, for estates.

use std::sync::OnceLock;

use estate::Outside;
use jiff::Timestamp;

/// The system's clock, and the operating system's randomness.
pub fn outside() -> Outside {
    Outside { now: Timestamp::now, fill }
}

/// A clock that stands at the start of the program, so that scenario files see no other time pass than their own.
pub fn standing() -> Outside {
    Outside { now: started, fill }
}

fn started() -> Timestamp {
    static STARTED: OnceLock<Timestamp> = OnceLock::new();
    *STARTED.get_or_init(Timestamp::now)
}

/// Without randomness nothing that is kept secret could be; the operating system always has some.
#[expect(clippy::expect_used, reason = "a system without randomness cannot run this program safely")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
