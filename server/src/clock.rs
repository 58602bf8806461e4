//! The only file of the server that knows the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Where the time comes from: the system, or a hand that a test moves.
///
/// Times are whole milliseconds, as the journal stores them, so that a fold of the journal equals the state that wrote it.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The system's clock.
    #[default]
    System,
    /// Milliseconds since 1970, moved by hand.
    Hand(Arc<AtomicI64>),
}

impl Clock {
    /// The present, in whole milliseconds.
    pub fn now(&self) -> Timestamp {
        let millisecond = match self {
            Clock::System => Timestamp::now().as_millisecond(),
            Clock::Hand(hand) => hand.load(Ordering::Relaxed),
        };
        Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}
