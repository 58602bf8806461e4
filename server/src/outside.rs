//! Time and chance of this machine, for estates.

use estate::Outside;
use jiff::Timestamp;

/// The system's clock, and the operating system's randomness.
pub fn outside() -> Outside {
    Outside { now: Timestamp::now, fill }
}

/// Without randomness nothing that is kept secret could be; the operating system always has some.
#[expect(clippy::expect_used, reason = "a system without randomness cannot run this program safely")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
