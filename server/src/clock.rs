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
    /// A clock that stands at the present until it is moved.
    pub fn standing() -> Self {
        Clock::Hand(Arc::new(AtomicI64::new(Clock::System.now().as_millisecond())))
    }

    /// Moves a clock that is moved by hand; the system's clock goes by itself.
    pub fn advance(&self, milliseconds: i64) {
        if let Clock::Hand(hand) = self {
            hand.fetch_add(milliseconds, Ordering::Relaxed);
        }
    }

    /// The present, in whole milliseconds.
    pub fn now(&self) -> Timestamp {
        let millisecond = match self {
            Clock::System => Timestamp::now().as_millisecond(),
            Clock::Hand(hand) => hand.load(Ordering::Relaxed),
        };
        Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}
