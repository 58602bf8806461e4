//! Logs: text for a person at a terminal, one JSON object per line otherwise; always on standard error.
//!
//! Secrets stay out by construction: passwords, keys and tokens travel in types that do not show themselves, and a
//! request is logged by method, path and number, never by its headers, query or body.

use std::io::{IsTerminal, stderr};
use std::panic::PanicHookInfo;

use tracing_subscriber::EnvFilter;

use crate::failure::Failure;

/// Starts logging; `filter` is a directive list such as `info,server=debug`.
pub fn start(filter: &str) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(filter).map_err(|error| Failure::other(format!("--log: {error}")))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    let started = match stderr().is_terminal() {
        true => log.with_target(false).try_init(),
        false => log.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init(),
    };
    started.map_err(Failure::other)?;
    std::panic::set_hook(Box::new(tell_panic));
    Ok(())
}

/// A panic is one line of the log, under the request that it happened in, not a stack trace on the terminal.
fn tell_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place, "{}", panic.payload_as_str().unwrap_or("panic"));
}
