//! The gate with the lock: a registration string opens it.

use leptos::prelude::*;

use crate::pages::string_form::StringForm;
use crate::ui::gate::{Gate, Position};
use crate::ui::prose::prose;
use crate::words::welcome::link;

/// Takes a string, or the whole line or link that it came in, to the page that opens it.
#[component]
pub(super) fn LinkDoor(
    /// Where strings are opened.
    to: &'static str,
) -> impl IntoView {
    view! {
        <li class="door">
            <Gate position=Position::Locked />
            <h2>{link::TITLE}</h2>
            <p>{prose(link::TEXT)}</p>
            <div class="door-action">
                <StringForm to />
            </div>
        </li>
    }
}
