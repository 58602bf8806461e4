//! The head of a terminal: who sits there, at which controller, with which level.

use estate::Estate;
use estate::scenario::SeatName;
use leptos::prelude::*;

use crate::backend::use_local;
use crate::base_path::at as at_base;
use crate::pages::demo::levels;
use crate::ui::copy_button::CopyButton;
use crate::ui::icon::{Draw, Icon};
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::words::demo;

/// The head.
#[component]
pub(super) fn TerminalHead(
    /// Whose terminal it is.
    seat: SeatName,
    /// Whether the script goes on here.
    is_due: Signal<bool>,
    /// All that stands in the terminal.
    text: Callback<(), String>,
    /// Asks for another name of the seat.
    on_rename: Callback<SeatName>,
) -> impl IntoView {
    let local = use_local();
    let name = seat.to_string();
    let face: String = name.chars().take(2).collect();
    let at = {
        let seat = seat.clone();
        Memo::new(move |_| local.read(|estate| whereabouts(estate, &seat)))
    };
    let place = move || at.with(|at| demo::place(at.number + 1, at.controller.as_deref()));

    view! {
        <div class="terminal-head">
            <span class="face" aria-hidden="true">
                {face}
            </span>
            <h2 id=format!("seat-{name}")>{name.clone()}</h2>
            <span class="place">{place}</span>
            <Show when=move || is_due.get()>
                <span class="turn-sign">{demo::NEXT}</span>
            </Show>
            <span class="spacer"></span>
            {move || at.get().level.map(|level| view! { <LevelChip level=level /> })}
            <span class="tools">
                <a
                    class="terminal-tool"
                    href=at_base(&["/demo/", &name].concat())
                    aria-label=demo::console(&name)
                    title=demo::console(&name)
                >
                    <Draw icon=Icon::Gate />
                </a>
                <CopyButton text name=demo::copy_all(&name) class="terminal-tool" />
                <button
                    type="button"
                    class="terminal-tool"
                    aria-label=demo::rename(&name)
                    title=demo::rename(&name)
                    on:click=move |_| on_rename.run(seat.clone())
                >
                    <Draw icon=Icon::Pencil />
                </button>
            </span>
        </div>
    }
}

/// Where a seat is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Whereabouts {
    number: usize,
    controller: Option<String>,
    level: Option<Level>,
}

fn whereabouts(estate: &Estate, name: &SeatName) -> Whereabouts {
    let Some(seat) = estate.world().seats.get(name) else { return Whereabouts::default() };
    let current = seat.store.current();
    let level = current.and_then(|(_, known)| {
        let user = estate.actor(name, known.uuid).ok()?;
        levels::on_controller(estate.state(known.uuid)?, user)
    });
    Whereabouts { number: seat.number, controller: current.map(|(name, _)| name.to_owned()), level }
}
