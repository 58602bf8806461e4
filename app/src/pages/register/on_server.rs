//! A string of the server that serves the page: the server tells what it gives, and this browser's seat uses it.

use domain::preview::Preview;
use juju::registration::RegistrationString;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

use super::RISES;
use super::form::{Claim, Claiming, Filled};
use super::opens::ShowTicket;
use super::person::AtForm;
use super::refused::Refused;
use super::ticket::{Gives, Ticket};
use crate::backend::{Foreseen, foresee, use_seat};
use crate::pages::quoted;
use crate::ui::gatepost::AtGate;
use crate::words::register;

/// The page.
#[component]
pub(crate) fn OnServer(
    /// The string as it came.
    text: String,
    /// What it says.
    string: RegistrationString,
) -> impl IntoView {
    let claiming = Claiming::new();
    let controller = string.suggested_name().map_or_else(|| string.addresses.join(", "), str::to_owned);
    let ticket = Ticket::new(&text, &string, &controller, register::SOMEBODY);
    let foreseen = RwSignal::new(None);
    spawn_local(async move {
        let told = foresee(&string).await;
        foreseen.try_set(Some(told));
    });
    let spent = Memo::new(move |_| match foreseen.get() {
        Some(Foreseen::Spent(error)) => Some(error.message),
        _ => None,
    });
    let preview = move || match foreseen.get() {
        Some(Foreseen::Gives(preview)) => Some(preview),
        _ => None,
    };
    let gives = Signal::derive(move || match foreseen.get() {
        None => Gives::Asking,
        Some(Foreseen::Gives(preview)) => preview.into(),
        Some(Foreseen::Unsaid(why)) => Gives::Unsaid(why),
        Some(Foreseen::Spent(error)) => Gives::Unsaid(error.message),
    });
    let until = Signal::derive(move || preview().and_then(|Preview { expires_at, .. }| expires_at));
    let (user, controller) = (ticket.user.clone(), ticket.controller.clone());
    let on_gate = move || {
        let (user, controller) = (user.clone(), controller.clone());
        spent.get().is_none().then(|| view! { <ShowTicket user controller gives=gives.get() /> })
    };
    let main = move || match spent.get() {
        Some(why) => Either::Left(view! { <Refused title=register::SPENT why=register::spent(&why) /> }),
        None => {
            let (ticket, on_claim) = (ticket.clone(), claim(&ticket, claiming));
            let says = (register::ONLY_HASH, register::DONE_ON_SERVER);
            Either::Right(view! { <Claim ticket gives until claiming says on_claim /> })
        }
    };

    view! {
        <AtGate on_gate is_raised=claiming.is_claimed>
            {main}
        </AtGate>
    }
}

/// Runs `juju register`, and leads to the console.
fn claim(ticket: &Ticket, claiming: Claiming) -> Callback<Filled> {
    let seat = use_seat();
    let navigate = use_navigate();
    let line = ["juju register ", &quoted(&ticket.string)].concat();
    Callback::new(move |filled| {
        let (line, navigate) = (line.clone(), navigate.clone());
        let mut person = AtForm::from(filled);
        claiming.trouble.set(String::new());
        spawn_local(async move {
            claiming.is_claimed.set(true);
            if seat.run(&line, &mut person).await == 0 {
                set_timeout(move || navigate("/console", Default::default()), RISES);
            } else {
                claiming.is_claimed.try_set(false);
                claiming.trouble.try_set(person.trouble);
            }
        });
    })
}
