//! The few things that the page asks of the browser itself.

mod clipboard;
mod focus;
mod update;

pub(crate) use clipboard::copy;
pub(crate) use focus::{focus_heading, focus_main};
#[expect(unused_imports, reason = "for the terminal and the player, which are not here yet")]
pub(crate) use focus::{is_editing, select};
pub(crate) use update::{take_update, update_ready};
