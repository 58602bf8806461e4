//! The pages, one file each.

mod bootstrap;
mod console;
mod demo;
mod join;
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
pub(crate) use welcome::Welcome;

use juju::registration::RegistrationString;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::backend::is_served;
use crate::base_path::at;
use join::Join;
use register::Register;

/// Where a registration link leads: to the server that serves the page, or to the demo in this browser.
#[component]
pub(crate) fn RegistrationLink() -> impl IntoView {
    let hash = use_location().hash;
    let of_server = Memo::new(move |_| is_served() && is_of_server(hash.read().trim_start_matches('#')));
    move || {
        if of_server.get() { Either::Left(view! { <Join /> }) } else { Either::Right(view! { <Register /> }) }
    }
}

/// Whether a string was issued by a server: all addresses of a demo are from the block for documentation. What is no string
/// is the demo's page to tell.
fn is_of_server(string: &str) -> bool {
    let read = RegistrationString::decode(string);
    read.is_ok_and(|string| !string.addresses.iter().all(|address| address.starts_with(estate::ADDRESSES)))
}

/// A word as it is typed, in quotes where it needs them.
pub(crate) fn quoted(word: &str) -> String {
    juju::line::quote(word).into_owned()
}

/// The link that opens a registration string on this host.
pub(crate) fn link(string: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    [&origin, &at("/register"), "#", string].concat()
}
