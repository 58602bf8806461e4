//! Where the rules run: the only place that knows. **Local**: an estate in this browser's storage, which is no security.

mod keeper;
mod local;
mod outside;
mod script;
mod trouble;
mod writer;

pub(crate) use local::{Local, expected_status, provide_local, use_local};
pub(crate) use trouble::Trouble;
pub(crate) use writer::Role;
