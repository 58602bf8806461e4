//! The navigation: the controller above, the screens, and oneself below.

use leptos::prelude::*;

use super::use_me;
use crate::backend::{Place, use_desk};
use crate::pages::console::screen::Screen;
use crate::pages::console::use_here;
use crate::ui::icon::{Draw, Icon};
use crate::ui::level::Level;
use crate::ui::mark::Mark;
use crate::ui::menu::{Item, Menu};
use crate::ui::when::{until, use_now};
use crate::words::console::{form, nav};
use crate::words::when;

/// The screens that everybody has, and those that stand apart.
pub(super) const FIRST: [(Screen, Icon, &str); 8] = [
    (Screen::Overview, Icon::Home, nav::OVERVIEW),
    (Screen::Access, Icon::Gate, nav::ACCESS),
    (Screen::Users, Icon::People, nav::USERS),
    (Screen::Models, Icon::Layers, nav::MODELS),
    (Screen::Clouds, Icon::Cloud, nav::CLOUDS),
    (Screen::Credentials, Icon::Key, nav::CREDENTIALS),
    (Screen::Offers, Icon::Plug, nav::OFFERS),
    (Screen::Registrations, Icon::Ticket, nav::REGISTRATIONS),
];
pub(super) const SECOND: [(Screen, Icon, &str); 3] = [
    (Screen::History, Icon::Clock, nav::HISTORY),
    (Screen::Settings, Icon::Sliders, nav::SETTINGS),
    (Screen::Help, Icon::Help, nav::HELP),
];

/// The navigation.
#[component]
pub(super) fn Nav() -> impl IntoView {
    let list = |screens: &'static [(Screen, Icon, &'static str)]| {
        let entry = |(screen, icon, name): &(Screen, Icon, &'static str)| {
            view! { <Entry screen=screen.clone() icon=*icon name=*name /> }
        };
        view! { <ul>{screens.iter().map(entry).collect_view()}</ul> }
    };

    view! {
        <nav class="nav" aria-label=nav::LABEL>
            <Controllers />
            {list(&FIRST)}
            <hr />
            {list(&SECOND)}
            <Myself />
        </nav>
    }
}

/// One screen.
#[component]
fn Entry(screen: Screen, icon: Icon, name: &'static str) -> impl IntoView {
    let here = use_here();
    let address = here.at(&screen);
    let current = Memo::new(move |_| here.screen().section() == screen);

    view! {
        <li>
            <a href=address title=name aria-current=move || current.get().then_some("page")>
                <Draw icon size=16 />
                <span class="nav-word">{name}</span>
            </a>
        </li>
    }
}

/// Which controller it is, and the others that the seat knows.
#[component]
fn Controllers() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let here = use_here();
    let place = desk.place();
    let version = move || me.controller.read(|row| nav::controller(&row.version)).unwrap_or_default();
    let items = Signal::derive(move || {
        let names = place.read(|store| {
            store
                .controllers
                .keys()
                .map(|name| (name.clone(), store.current.as_ref() == Some(name)))
                .collect::<Vec<_>>()
        });
        let mut items: Vec<Item> = names
            .into_iter()
            .map(|(name, current)| {
                let line = ["juju switch ", &crate::pages::quoted(&name)].concat();
                Item::new(name).mono().icon(if current { Icon::Check } else { Icon::Gate }).on_press(
                    move || {
                        let line = line.clone();
                        leptos::task::spawn_local(async move {
                            desk.run(&[line], Vec::new()).await;
                            here.go(&Screen::Overview);
                        });
                    },
                )
            })
            .collect();
        if matches!(place, Place::Demo(..)) {
            items.push(Item::new(nav::TO_DEMO).icon(Icon::Play).link(crate::base_path::at("/demo")));
        }
        items
    });

    view! {
        <Menu class="nav-controller" label=nav::SWITCH items>
            <Mark size=32 />
            <span class="nav-word">
                <b>{move || me.controller_name()}</b>
                <small>{version}</small>
            </span>
            <span class="spacer nav-word"></span>
            <span class="nav-word"><Draw icon=Icon::UpDown /></span>
        </Menu>
    }
}

/// Who one is, how much that is, and how long it lasts.
#[component]
fn Myself() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let here = use_here();
    let now = use_now();
    let name = move || me.user().map(|user| user.to_string()).unwrap_or_default();
    let face = move || name().chars().take(2).collect::<String>();
    let rest = move || {
        let level = me.controller.read(|row| Level::from(row.access).word()).unwrap_or_default();
        match desk.ends_at() {
            Some(end) => [level, " · ", &when::left(&until(end, now.get()))].concat(),
            None => level.to_owned(),
        }
    };
    let items = Signal::derive(move || {
        vec![
            Item::new(nav::ACCOUNT).icon(Icon::Person).link(here.at(&Screen::Account)),
            Item::new(form::LOG_OUT).icon(Icon::Leave).on_press(move || desk.start("juju logout")),
        ]
    });

    view! {
        <Menu class="nav-me" label=nav::MYSELF items>
            <span class="face" aria-hidden="true">
                {face}
            </span>
            <span class="nav-word">
                <b>{name}</b>
                <small>{rest}</small>
            </span>
        </Menu>
    }
}
