//! What an estate cannot know by itself: the time and chance.

use jiff::Timestamp;
use uuid::Uuid;

/// Where an estate takes time and chance from.
#[derive(Debug, Clone, Copy)]
pub struct Outside {
    /// The real time.
    pub now: fn() -> Timestamp,
    /// Fills bytes with chance.
    pub fill: fn(&mut [u8]),
}

impl Outside {
    /// Fresh random bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.fill)(&mut bytes);
        bytes
    }

    /// A fresh random UUID.
    pub fn uuid(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.random()).into_uuid()
    }
}
