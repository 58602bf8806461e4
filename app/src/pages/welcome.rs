//! The first page: three doors.

mod bootstrap_door;
mod demo_door;
mod link_door;

use leptos::prelude::*;

use crate::backend::is_served;
use crate::ui::announcer::set_title;
use crate::ui::frame::Frame;
use crate::words::welcome;
use bootstrap_door::BootstrapDoor;
use demo_door::DemoDoor;
use link_door::LinkDoor;

/// The demo.
const DEMO: &str = "/demo";
/// Where a registration string is opened.
const REGISTER: &str = "/register";
/// Where a controller is bootstrapped: on the server with a link, else in the demo.
fn bootstrap() -> &'static str {
    if is_served() { "/bootstrap" } else { DEMO }
}

/// The page.
#[component]
pub(crate) fn Welcome() -> impl IntoView {
    set_title(welcome::TITLE);

    view! {
        <Frame>
            <div class="welcome">
                <h1>{welcome::HEADLINE}</h1>
                <p class="lead">{welcome::LEAD}</p>
                <ol class="doors">
                    <DemoDoor to=DEMO />
                    <LinkDoor to=REGISTER />
                    <BootstrapDoor to=bootstrap() />
                </ol>
            </div>
        </Frame>
    }
}
