//! What the page and the server say to each other: five server functions, one error, and the trait that the server
//! implements. Nothing here decides anything.
//!
//! * [`command`], [`query`], [`login`], [`logout`], [`sessions`]: the functions, at `/api/…`
//! * [`Call`], [`Target`], [`Done`], [`Seen`], [`SignedIn`]: what they carry
//! * [`ApiError`]: what they answer instead
//! * [`News`]: what `/api/events` tells
//! * [`Typed`], [`Key`]: secrets on their way

mod call;
mod error;
mod functions;
#[cfg(feature = "ssr")]
mod host;
mod news;
mod secret;
mod sessions;
mod target;

pub use call::{Answered, Call, Done, Seen};
pub use error::ApiError;
pub use functions::{command, login, logout, query, sessions};
#[cfg(feature = "ssr")]
pub use host::{Host, HostInContext};
pub use news::News;
pub use secret::{Key, Typed};
pub use sessions::{SignedIn, SignedInTo};
pub use target::Target;

/// The version of this interface: raised whenever a page of before could misunderstand an answer, or be misunderstood.
pub const VERSION: u32 = 2;
