//! A string of the demo: read by what this browser keeps, and used at a seat of its own.

use leptos::either::Either;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::RISES;
use super::form::{Claim, Claiming, Filled};
use super::opens::ShowTicket;
use super::person::AtForm;
use super::reading::{Reading, read};
use super::refused::Refused;
use super::ticket::{Gives, Ticket};
use crate::backend::use_local;
use crate::ui::gatepost::AtGate;
use crate::words::register;

/// The page.
#[component]
pub(crate) fn InDemo() -> impl IntoView {
    let local = use_local();
    let hash = use_location().hash;
    // Once the string is used, the page goes on showing what it opened.
    let claiming = Claiming::new();
    let reading = Memo::new(move |before: Option<&Reading>| match before {
        Some(before) if claiming.is_claimed.get() => before.clone(),
        _ => local.read(|estate| read(estate, hash.read().trim_start_matches('#'))),
    });
    let good = Memo::new(move |_| match reading.get() {
        Reading::Good(good) => Some(*good),
        _ => None,
    });
    let ticket = Memo::new(move |_| good.get().map(|(ticket, _, _)| ticket));
    let gives = Signal::derive(move || good.get().map_or(Gives::Asking, |(_, gives, _)| gives));
    let until = Signal::derive(move || good.get().and_then(|(_, _, until)| until));
    let main = move || match ticket.get() {
        Some(ticket) => {
            let on_claim = claim(ticket.clone(), claiming);
            let says = (register::NO_SECURITY, register::DONE);
            Either::Left(view! { <Claim ticket gives until claiming says on_claim /> })
        }
        None => {
            let (title, why) = refused(reading.get());
            Either::Right(view! { <Refused title why /> })
        }
    };
    let on_gate = move || {
        let (Ticket { user, controller, .. }, gives, _) = good.get()?;
        Some(view! { <ShowTicket user controller gives /> })
    };

    view! {
        <AtGate on_gate is_raised=claiming.is_claimed>
            {main}
        </AtGate>
    }
}

fn refused(reading: Reading) -> (&'static str, String) {
    match reading {
        Reading::Missing => (register::MISSING, register::MISSING_WHAT.to_owned()),
        Reading::Damaged(why) => (register::DAMAGED, why),
        Reading::Unknown { controller, user } => (register::UNKNOWN, register::not_here(&controller, &user)),
        Reading::Spent(why) => (register::SPENT, register::spent(&why)),
        Reading::Good(_) => ("", String::new()),
    }
}

/// Runs `juju register` at a seat of its own, and leads there.
fn claim(ticket: Ticket, claiming: Claiming) -> Callback<Filled> {
    let local = use_local();
    let navigate = use_navigate();
    let wanted = RwSignal::new(None::<Filled>);
    let (user, line) = (ticket.user, ["juju register ", &ticket.string].concat());
    Effect::new(move |_| {
        let Some(filled) = wanted.get().filter(|_| local.is_writable()) else { return };
        wanted.set(None);
        let (seat, line, navigate) = (local.seat_for(&user), line.clone(), navigate.clone());
        let mut person = AtForm::from(filled);
        spawn_local(async move {
            claiming.is_claimed.set(true);
            if local.run(&seat, &line, &mut person).await == 0 {
                let to = ["/demo?seat=", seat.as_str()].concat();
                set_timeout(move || navigate(&to, NavigateOptions::default()), RISES);
            } else {
                claiming.is_claimed.set(false);
                claiming.trouble.set(person.trouble);
            }
        });
    });
    Callback::new(move |filled| {
        // Who sets a password here goes on here, whichever tab wrote until now.
        if !untrack(move || local.is_writable()) {
            local.take_over();
        }
        wanted.set(Some(filled));
    })
}
