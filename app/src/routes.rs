//! The tables of contents: one for each of the two programs that the page consists of. A link from one to the other is
//! `rel="external"`, which makes the browser load it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use crate::backend::{calls, provide_live, provide_local, provide_seat};
use crate::base_path::base_path;
use crate::pages::{Bootstrap, Demo, Levels, NotFound, Register, SeatConsole, ServerConsole, Welcome};
use crate::theme::provide_theme;
use crate::ui::announcer::{Announcer, provide_title};
use crate::ui::update_notice::UpdateNotice;

/// The demo, and the registration links that lead to it. `public/boot.js` knows these addresses.
#[component]
pub fn App() -> impl IntoView {
    provide_theme();
    provide_title();
    provide_local();
    let calls = calls();
    provide_seat(calls, provide_live(calls));

    view! {
        <Router base=base_path()>
            <Announcer />
            <UpdateNotice outdated=calls.outdated() />
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/demo") view=Demo />
                <Route path=path!("/register") view=Register />
                <Route path=path!("/bootstrap") view=Bootstrap />
                <Route path=path!("/console/*rest") view=ServerConsole />
                <Route path=path!("/demo/:seat/*rest") view=SeatConsole />
            </FlatRoutes>
        </Router>
    }
}

/// Every other address.
#[component]
pub fn Door() -> impl IntoView {
    provide_theme();
    provide_title();

    view! {
        <Router base=base_path()>
            <Announcer />
            <UpdateNotice />
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/") view=Welcome />
                <Route path=path!("/levels") view=Levels />
            </FlatRoutes>
        </Router>
    }
}
