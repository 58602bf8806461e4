//! The command line: what a person may type, written once as a table.
//!
//! Each command is a [`Spec`] (names, parameters, options, words of help) beside the struct that it is read into. From the
//! table come parsing, help, completion and suggestions. [`parse`](fn@parse) turns words into a [`Command`]; a [`Mistake`] says
//! what is wrong and where. Nothing here knows whether the command will be allowed.

mod arguments;
mod asks;
mod command;
pub mod commands;
mod mistake;
mod near;
mod options;
mod output;
mod parse;
mod scan;
mod spec;

pub use command::Command;
pub use mistake::{Mistake, MistakeKind};
pub use near::nearest_commands;
pub use output::Output;
pub(crate) use parse::behind_juju;
pub use parse::{Leading, Parsed, parse, parse_line};
pub(crate) use scan::{Item, Scan, scan};
pub use spec::{Arity, Meaning, Opt, Parameter, Spec, Takes, find, global_options, specs};

#[cfg(test)]
mod checks;
#[cfg(test)]
mod tests;
