//! The tests of the server, one binary.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by failing"
)]

mod api;
mod play;
mod process;
mod shell;
mod store;
mod web;
