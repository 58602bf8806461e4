//! What can be wrong with the storage of the demo.

/// Why the demo is not kept, or cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser lets this page store nothing.
    Forbidden,
    /// There is no room for more: what was kept stays, what is new is not kept.
    Full,
    /// A newer version of the page wrote it.
    Newer,
    /// It cannot be read.
    Damaged,
}

impl Trouble {
    /// True when what is stored must not be touched, so that the demo cannot be used before it is reset.
    pub fn bars(self) -> bool {
        matches!(self, Self::Newer | Self::Damaged)
    }
}
