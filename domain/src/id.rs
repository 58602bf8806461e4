//! Dense ids: a name that is added again after removal is a new id.

use core::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(pub u32);

            impl $name {
                /// The place of this id in a dense list.
                pub fn index(self) -> usize {
                    self.0 as usize
                }

                /// The id that the next entry of a dense list of this length gets.
                pub fn next(length: usize) -> Self {
                    $name(u32::try_from(length).unwrap_or(u32::MAX))
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }
        )+
    };
}

ids!(
    /// A user, local or external, of one controller.
    UserId,
    /// A cloud of one controller.
    CloudId,
    /// A model of one controller.
    ModelId,
    /// An application offer of one controller.
    OfferId,
    /// A relation of one controller, within a model or through an offer.
    RelationId,
);

impl UserId {
    /// `everyone@external`, known to every controller.
    pub const EVERYONE: UserId = UserId(0);
    /// `admin`, the user whom bootstrap creates: the controller owner.
    pub const OWNER: UserId = UserId(1);
    /// Nobody: what stands for a user who does not exist, or whom one may not see.
    pub const NOBODY: UserId = UserId(u32::MAX);
}
