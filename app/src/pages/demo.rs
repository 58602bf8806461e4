//! The demo: people side by side at their terminals, a script to play, and what it all comes to.

mod access;
mod banners;
mod head;
pub(crate) mod levels;
mod naming;
mod player;
mod says;
mod seats;
mod state;
mod terminal;
mod tools;

use estate::scenario::Ready;
use leptos::prelude::*;

use crate::backend::use_local;
use crate::ui::announcer::set_title;
use crate::ui::frame::SkipLink;
use crate::words::demo;
use access::last_step;
use banners::Banners;
use head::DemoHead;
use naming::{NameSeat, Naming};
use player::Playing;
use says::Says;
use seats::Seats;
use state::State;
use tools::Tools;

/// The page.
#[component]
pub(crate) fn Demo() -> impl IntoView {
    let local = use_local();
    set_title(demo::TITLE);
    let naming = RwSignal::new(None::<Naming>);
    let resetting = RwSignal::new(false);
    let playing = Playing::new(local);
    let last = Memo::new(move |_| local.read(last_step));
    let ready = Memo::new(move |_| local.ready().filter(|_| local.typed() == 0));
    let due = Memo::new(move |_| match ready.get() {
        Some(Ready::Command { seat, line }) => Some((seat, line)),
        Some(Ready::Clock(_)) | None => None,
    });

    view! {
        <SkipLink />
        <DemoHead playing naming resetting />
        <main id="main" class="demo-main" tabindex="-1">
            <Says last playing />
            <Banners resetting />
            <div class="demo">
                <Seats due last on_rename=move |seat| naming.set(Some(Naming::Rename(seat))) />
                <State last />
            </div>
            <div class="demo-tools-below">
                <Tools playing naming resetting />
            </div>
        </main>
        <NameSeat naming />
        <tools::ConfirmReset resetting />
    }
}
