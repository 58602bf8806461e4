//! An address that leads nowhere.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::base_path::at;
use crate::ui::announcer::set_title;
use crate::ui::frame::Frame;
use crate::ui::grid::{Grid, Sign};
use crate::words::not_found;

/// Says which address it was, and leads home.
#[component]
pub(crate) fn NotFound() -> impl IntoView {
    let path = use_location().pathname;
    set_title(not_found::TITLE);

    view! {
        <Frame>
            <div class="not-found">
                <Grid sign=Sign::Refused />
                <h1>{not_found::TITLE}</h1>
                <p>
                    <code>{path}</code>
                    " "
                    {not_found::WHY}
                </p>
                <div class="row">
                    <A href=at("/") attr:class="button primary">
                        {not_found::HOME}
                    </A>
                </div>
            </div>
        </Frame>
    }
}
