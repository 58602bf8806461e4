//! The first page: three doors.

mod bootstrap_door;
mod demo_door;
mod link_door;
mod pasted;

use leptos::prelude::*;

use crate::ui::announcer::set_title;
use crate::ui::frame::Frame;
use crate::words::welcome;
use bootstrap_door::BootstrapDoor;
use demo_door::DemoDoor;
use link_door::LinkDoor;

/// The demo; none while there is no such page.
const DEMO: Option<&str> = Some("/demo");
/// Where a registration string is opened; none while there is no such page.
const REGISTER: Option<&str> = None;
/// Where a controller is bootstrapped; none while there is no such page.
const BOOTSTRAP: Option<&str> = None;

/// The page. A door that would lead nowhere is not shown.
#[component]
pub(crate) fn Welcome() -> impl IntoView {
    set_title(welcome::TITLE);

    view! {
        <Frame>
            <div class="welcome">
                <h1>{welcome::HEADLINE}</h1>
                <p class="lead">{welcome::LEAD}</p>
                <ol class="doors">
                    {DEMO.map(|to| view! { <DemoDoor to /> })}
                    {REGISTER.map(|to| view! { <LinkDoor to /> })}
                    {BOOTSTRAP.map(|to| view! { <BootstrapDoor to /> })}
                </ol>
            </div>
        </Frame>
    }
}
