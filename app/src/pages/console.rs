//! The console: people see, understand and change who may do what on a controller. It is the same at a seat of the demo and
//! on a server; only the desk knows the difference.

mod access;
mod account;
mod act;
mod aside;
mod body;
mod clouds;
mod credentials;
mod csv;
mod form;
mod fresh;
mod grant;
mod head;
mod help;
mod here;
mod history;
mod impact;
mod issued;
mod lines;
mod list;
mod model;
mod models;
mod moved;
mod nowhere;
mod offers;
mod overview;
mod registrations;
mod rights;
mod screen;
mod settings;
mod shell;
mod sign_in;
mod thing;
mod user;
mod user_acts;
mod users;
mod why;

use estate::scenario::SeatName;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::backend::{Place, provide_desk, use_local, use_seat};
use crate::base_path::at;
use crate::pages::NotFound;
use crate::ui::when::provide_now;
use here::provide_here;
use rights::provide_rights;
use screen::Screen;
use shell::{Shell, provide_dock, provide_me};
use sign_in::SignIn;

pub(crate) use here::use_here;
pub(crate) use rights::use_rights;
pub(crate) use shell::use_me;

/// The console of a server.
#[component]
pub(crate) fn ServerConsole() -> impl IntoView {
    let params = use_params_map();
    let rest = move || params.with(|params| params.get("rest")).unwrap_or_default();
    view! { <Console place=Place::Server(use_seat()) root=at("/console") rest=Signal::derive(rest) /> }
}

/// The console of a seat of the demo.
#[component]
pub(crate) fn SeatConsole() -> impl IntoView {
    let local = use_local();
    let params = use_params_map();
    let rest = Signal::derive(move || params.with(|params| params.get("rest")).unwrap_or_default());
    let seat = Memo::new(move |_| params.with(|params| params.get("seat")).unwrap_or_default());
    move || match seat.get().parse::<SeatName>() {
        Ok(name) => {
            let root = at(&["/demo/", name.as_str()].concat());
            view! { <Console place=Place::demo(local, name) root rest /> }.into_any()
        }
        Err(_) => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Console(
    /// Where it is.
    place: Place,
    /// The address of its first screen.
    root: String,
    /// What of the address comes behind that.
    rest: Signal<String>,
) -> impl IntoView {
    let desk = provide_desk(place);
    let here = provide_here(root, move || rest.get());
    provide_now(move || place.now());
    let me = provide_me(desk);
    provide_rights(desk);
    provide_dock();
    access::provide_selection();
    let is_in = Memo::new(move |_| me.is_in());

    view! {
        <Show when=move || is_in.get() fallback=SignIn>
            <Shell>
                {move || match here.screen() {
                    Screen::Overview => view! { <overview::Overview /> }.into_any(),
                    Screen::Account => view! { <account::Account /> }.into_any(),
                    Screen::Help => view! { <help::Help /> }.into_any(),
                    Screen::Access => view! { <access::Access /> }.into_any(),
                    Screen::History => view! { <history::History /> }.into_any(),
                    Screen::Registrations => view! { <registrations::Registrations /> }.into_any(),
                    Screen::Settings => view! { <settings::Settings /> }.into_any(),
                    Screen::User(name) => view! { <user::User name /> }.into_any(),
                    Screen::Users => view! { <users::Users /> }.into_any(),
                    Screen::Models => view! { <models::Models /> }.into_any(),
                    Screen::Model(owner, name) => view! { <model::Model owner name /> }.into_any(),
                    Screen::Clouds => view! { <clouds::Clouds /> }.into_any(),
                    Screen::Credentials => view! { <credentials::Credentials /> }.into_any(),
                    Screen::Offers => view! { <offers::Offers /> }.into_any(),
                    _ => view! { <nowhere::Nowhere /> }.into_any(),
                }}
            </Shell>
        </Show>
    }
}
