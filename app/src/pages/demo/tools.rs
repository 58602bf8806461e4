//! What can be done with the demo as a whole.

use leptos::prelude::*;

use super::naming::Naming;
use super::player::Playing;
use crate::backend::use_local;
use crate::ui::button::{Button, Weight};
use crate::ui::dialog::Confirm;
use crate::ui::icon::Icon;
use crate::words::demo::{reset, script, seat};

/// Buttons for that: beside the player, or on a phone below everything.
#[component]
pub(super) fn Tools(
    /// How the script is played.
    playing: Playing,
    /// Asks for the name of a seat.
    naming: RwSignal<Option<Naming>>,
    /// Asks whether to start over.
    resetting: RwSignal<bool>,
) -> impl IntoView {
    let local = use_local();
    let add = move |()| {
        if local.is_writable() {
            naming.set(Some(Naming::Add));
        }
    };

    view! {
        <Button weight=Weight::Bare icon=Icon::Plus on_press=add>
            {seat::ADD}
        </Button>
        <Button weight=Weight::Bare icon=Icon::Hand on_press=move |()| playing.take_over()>
            {script::TAKE_OVER}
        </Button>
        <Button weight=Weight::Bare icon=Icon::Reset on_press=move |()| resetting.set(true)>
            {reset::VERB}
        </Button>
    }
}

/// Asks before everything goes.
#[component]
pub(super) fn ConfirmReset(resetting: RwSignal<bool>) -> impl IntoView {
    let local = use_local();

    view! {
        <Confirm
            open=resetting
            title=reset::TITLE
            verb=reset::CONFIRM
            keep=reset::KEEP
            on_confirm=move |()| local.reset()
        >
            <p>{reset::LOST}</p>
        </Confirm>
    }
}
