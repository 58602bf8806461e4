//! The pages, one file each.

mod bootstrap;
mod console;
mod demo;
mod levels;
mod not_found;
pub(crate) mod pasted;
mod register;
mod string_form;
mod welcome;

pub(crate) use bootstrap::Bootstrap;
pub(crate) use console::{SeatConsole, ServerConsole};
pub(crate) use demo::Demo;
pub(crate) use demo::terminal::{Block, blocks as blocks_of};
pub(crate) use levels::Levels;
pub(crate) use not_found::NotFound;
pub(crate) use register::Register;
pub(crate) use welcome::Welcome;

use leptos::prelude::*;

use crate::base_path::at;

/// A word as it is typed, in quotes where it needs them.
pub(crate) fn quoted(word: &str) -> String {
    juju::line::quote(word).into_owned()
}

/// The link that opens a registration string on this host.
pub(crate) fn link(string: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    [&origin, &at("/register"), "#", string].concat()
}
