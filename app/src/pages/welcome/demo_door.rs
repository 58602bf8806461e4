//! The open gate: the demo, within one click.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::base_path::at;
use crate::ui::gate::{Gate, Position};
use crate::ui::icon::{Draw, Icon};
use crate::words::welcome::demo;

/// Leads to the demo.
#[component]
pub(super) fn DemoDoor(
    /// Where the demo is.
    to: &'static str,
) -> impl IntoView {
    view! {
        <li class="door">
            <Gate position=Position::Raised />
            <h2>{demo::TITLE}</h2>
            <p>{demo::TEXT}</p>
            <div class="door-action">
                <A href=at(to) attr:rel="external" attr:class="button primary big">
                    <Draw icon=Icon::Play />
                    {demo::VERB}
                </A>
            </div>
        </li>
    }
}
