//! The gate that is down: a controller of one's own.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::base_path::at;
use crate::ui::gate::{Gate, Position};
use crate::words::welcome::bootstrap;

/// Leads to where a controller is bootstrapped.
#[component]
pub(super) fn BootstrapDoor(
    /// Where that is.
    to: &'static str,
) -> impl IntoView {
    view! {
        <li class="door">
            <Gate position=Position::Down />
            <h2>{bootstrap::TITLE}</h2>
            <p>{bootstrap::TEXT}</p>
            <div class="door-action">
                <A href=at(to) attr:rel="external" attr:class="button big">
                    {bootstrap::VERB}
                </A>
                <code class="door-same">{bootstrap::COMMAND}</code>
            </div>
        </li>
    }
}
