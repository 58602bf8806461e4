//! How the answers of commands are written: tables, yaml, json, times (semantics §3).

mod format;
mod json;
#[cfg(test)]
mod laws;
mod table;
mod time;
mod yaml;

pub use format::{Format, UnknownFormat};
pub use json::to_json;
pub use table::{Align, Table};
pub use time::{TimeStyle, status_time};
pub use yaml::to_yaml;
