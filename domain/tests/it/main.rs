//! Tests of the rules through their public doors: tables of the specification, stories, laws, the journal's format.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says no by panicking, its helpers too")]

mod abilities;
mod journal;
mod offers;
mod story;
mod transitions;
mod world;
