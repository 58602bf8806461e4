//! The sealed exchange of registration: two messages under the string's own key (semantics §6.3).
//!
//! The client seals the new password, the server opens it and seals what a client needs to know of the controller.
//! Opening the reply proves that the server holds the key too, so neither side needs a certificate. Nonces come in as
//! arguments: nothing here draws a random number.

mod error;
mod preview;
mod reply;
mod request;
mod secretbox;
#[cfg(test)]
mod tests;
mod wire;

pub use error::{ErrorBody, ExchangeError, RemoteError};
pub use reply::{ControllerDetails, SealedReply};
pub use request::{Opened, SealedRequest};
pub use secretbox::Nonce;
