//! Blocks: commands that a model does not take for now. They are checked after the rights (`semantics §3`).

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a block keeps from happening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// Destroying the model.
    DestroyModel,
    /// Removing anything in it, and destroying it.
    RemoveObject,
    /// Changing anything in it.
    All,
}

/// What a command does to a model, as blocks see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// It changes something.
    Changes,
    /// It removes something.
    Removes,
    /// It destroys the model.
    Destroys,
}

impl Block {
    /// Every block.
    pub const ALL: [Block; 3] = [Block::DestroyModel, Block::RemoveObject, Block::All];

    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Block::DestroyModel => "destroy-model",
            Block::RemoveObject => "remove-object",
            Block::All => "all",
        }
    }

    /// Whether it keeps such a command from happening.
    pub const fn stops(self, touch: Touch) -> bool {
        match self {
            Block::All => true,
            Block::RemoveObject => matches!(touch, Touch::Removes | Touch::Destroys),
            Block::DestroyModel => matches!(touch, Touch::Destroys),
        }
    }
}

/// A word that names no block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownBlock;

impl FromStr for Block {
    type Err = UnknownBlock;

    fn from_str(text: &str) -> Result<Self, UnknownBlock> {
        Block::ALL.into_iter().find(|block| block.as_str() == text).ok_or(UnknownBlock)
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for UnknownBlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the command sets are destroy-model, remove-object and all")
    }
}

impl core::error::Error for UnknownBlock {}
