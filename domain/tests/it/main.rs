//! Tests of the rules through their public doors: tables of the specification, stories, laws, the journal's format.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says no by panicking, its helpers too"
)]

mod abilities;
mod as_of;
mod generate;
mod grounds;
mod journal;
mod laws;
mod offers;
mod preview;
mod reference;
mod small;
mod story;
mod transitions;
mod versus;
mod what_if;
mod world;
