//! Several controllers and seats in one place, with a clock that can be moved and a journal that can be taken back: what
//! demos, scenario files, lessons and tests stand on. A demo is no security; a shared server never uses this.
//!
//! * [`Estate`]: the whole, shared by those who use it through [`SharedEstate`]
//! * [`SeatPort`]: the controllers as one seat reaches them
//! * [`keeper`]: an estate as keys and texts, for whatever stores those
//! * [`scenario`]: executable documents

mod entry;
mod estate;
mod hosted;
pub mod keeper;
mod known;
mod machine;
mod outside;
mod password_hash;
mod port;
pub mod scenario;
mod world;

#[cfg(test)]
mod tests;

pub use entry::{Change, Ending, Entry, Explained, Finished, IssuedString};
pub use estate::{Estate, SharedEstate};
pub use machine::EstateMachine;
pub use outside::Outside;
pub use password_hash::StoredPassword;
pub use port::SeatPort;
pub use world::{ADDRESSES, Hosted, Seat, World};
