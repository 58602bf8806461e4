//! The navigation of a phone: four screens and the way to all others.

use leptos::prelude::*;

use super::palette::use_palette;
use crate::pages::console::screen::Screen;
use crate::pages::console::use_here;
use crate::ui::icon::{Draw, Icon};
use crate::words::console::nav;

/// The bar at the foot.
#[component]
pub(super) fn Bottom() -> impl IntoView {
    let here = use_here();
    let palette = use_palette();
    let screens = [
        (Screen::Overview, Icon::Home, nav::OVERVIEW),
        (Screen::Access, Icon::Gate, nav::ACCESS),
        (Screen::Users, Icon::People, nav::USERS),
        (Screen::Models, Icon::Layers, nav::MODELS),
    ];
    let entry = |(screen, icon, name): (Screen, Icon, &'static str)| {
        let address = here.at(&screen);
        let current = Memo::new(move |_| here.screen().section() == screen);
        view! {
            <a href=address aria-current=move || current.get().then_some("page")>
                <Draw icon size=16 />
                {name}
            </a>
        }
    };

    view! {
        <nav class="bottom" aria-label=nav::LABEL>
            {screens.map(entry).collect_view()}
            <button type="button" on:click=move |_| palette.open()>
                <Draw icon=Icon::More size=16 />
                {nav::MORE}
            </button>
        </nav>
    }
}
