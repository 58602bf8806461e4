//! The gate at the left, with what the string opens riveted on it; it rises once, when somebody comes in.

use leptos::prelude::*;

use super::reading::Ticket;
use super::ticket::ShowTicket;
use crate::ui::mark::MarkName;

/// The gate.
#[component]
pub(super) fn Gatepost(
    /// What the string opens.
    ticket: Signal<Option<Ticket>>,
    /// Whether the gate is up.
    #[prop(into)]
    is_raised: Signal<bool>,
) -> impl IntoView {
    view! {
        <aside class="gatepost" class:raised=is_raised>
            <svg class="gatepost-bars" viewBox="0 0 560 900" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
                <path
                    class="gatepost-bar"
                    d="M0 80H560M0 180H560M0 280H560M0 380H560M0 480H560M0 580H560M40 0V690M120 0V690M200 0V690M280 0V690M360 0V690M440 0V690M520 0V690"
                />
                <path
                    class="gatepost-point"
                    d="M29 686h22l-11 34zM109 686h22l-11 34zM189 686h22l-11 34zM269 686h22l-11 34zM349 686h22l-11 34zM429 686h22l-11 34zM509 686h22l-11 34z"
                />
            </svg>
            <MarkName is_elsewhere=true />
            {move || ticket.get().map(|ticket| view! { <ShowTicket ticket /> })}
        </aside>
    }
}
