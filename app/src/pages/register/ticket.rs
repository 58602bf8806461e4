//! What a string opens: level by level, with what each lets one do.

use leptos::prelude::*;

use super::reading::Ticket;
use crate::ui::level::{Held, Level, Standing};
use crate::ui::level_list::LevelList;
use crate::ui::plate::{Plate, Size};
use crate::words::register;

/// The ticket on the gate.
#[component]
pub(super) fn ShowTicket(ticket: Ticket) -> impl IntoView {
    let rows = rows(&ticket).into_iter().map(|(level, name, what)| {
        view! {
            <li>
                <Plate held=Some(Held { level, standing: Standing::Own }) size=Size::Large />
                <div>
                    <strong>{name}</strong>
                    <small>{what}</small>
                </div>
            </li>
        }
    });

    view! {
        <div class="ticket">
            <h2>{register::OPENS}</h2>
            <ul>{rows.collect_view()}</ul>
        </div>
    }
}

/// The same in the text, where there is no room for the gate.
#[component]
pub(super) fn Opens(ticket: Ticket) -> impl IntoView {
    let on_controller = ticket.on_controller.map(|level| (level, ticket.controller));
    let rows: Vec<_> = on_controller.into_iter().chain(ticket.others).collect();

    view! {
        <section class="opens only-narrow">
            <h2>{register::OPENS}</h2>
            <LevelList rows />
        </section>
    }
}

fn rows(ticket: &Ticket) -> Vec<(Level, String, String)> {
    let on_controller = ticket
        .on_controller
        .map(|level| (level, ticket.user.clone(), register::on_controller(level, &ticket.controller)));
    let others = ticket.others.iter().map(|(level, name)| (*level, name.clone(), register::meaning(*level)));
    on_controller.into_iter().chain(others).collect()
}
