//! A registration link: whom it is for, what it opens, and the password that claims it.

mod form;
mod in_demo;
mod on_server;
mod opens;
mod person;
mod reading;
mod refused;
mod ticket;

use std::time::Duration;

use juju::registration::RegistrationString;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::backend::is_served;
use crate::ui::announcer::set_title;
use crate::words::register;
use in_demo::InDemo;
use on_server::OnServer;
pub(super) use opens::{Opens, ShowTicket};
pub(super) use ticket::Gives;

/// The gate rises for so long before the console opens.
const RISES: Duration = Duration::from_millis(400);

/// Where a registration link leads: to the server that serves the page, or to the demo in this browser.
#[component]
pub(crate) fn Register() -> impl IntoView {
    let hash = use_location().hash;
    set_title(register::TITLE);
    let of_server = Memo::new(move |_| {
        let text = hash.read().trim_start_matches('#').to_owned();
        is_served().then(|| of_server(&text)).flatten().map(|string| (text, string))
    });
    move || match of_server.get() {
        Some((text, string)) => Either::Left(view! { <OnServer text string /> }),
        None => Either::Right(view! { <InDemo /> }),
    }
}

/// A string that a server issued: all addresses of a demo are from the block for documentation. What is no string is the
/// demo's page to tell.
fn of_server(text: &str) -> Option<RegistrationString> {
    let string = RegistrationString::decode(text).ok()?;
    let is_of_demo = string.addresses.iter().all(|address| address.starts_with(estate::ADDRESSES));
    (!is_of_demo).then_some(string)
}
