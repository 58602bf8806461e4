//! The table of contents of the page.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use crate::backend::provide_local;
use crate::base_path::base_path;
use crate::pages::{Demo, Levels, NotFound, Welcome};
use crate::theme::provide_theme;
use crate::ui::announcer::{Announcer, provide_title};
use crate::ui::update_notice::UpdateNotice;

/// The whole page: every address that it answers.
#[component]
pub fn App() -> impl IntoView {
    provide_theme();
    provide_title();
    provide_local();

    view! {
        <Router base=base_path()>
            <Announcer />
            <UpdateNotice />
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/") view=Welcome />
                <Route path=path!("/demo") view=Demo />
                <Route path=path!("/levels") view=Levels />
            </FlatRoutes>
        </Router>
    }
}
