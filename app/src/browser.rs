//! The few things that the page asks of the browser itself.

mod clipboard;
mod focus;
mod host;
pub(crate) mod post;
mod save;
mod storage;
mod update;

pub(crate) use clipboard::copy;
pub(crate) use focus::{focus_heading, focus_main, is_editing, select};
pub(crate) use host::host;
pub(crate) use save::save;
pub(crate) use storage::is_allowed;
pub(crate) use update::{renew, take_update, update_ready};
