//! Who one is, with what level, and the way out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::run;
use crate::backend::{use_live, use_seat};
use crate::ui::button::{Button, Weight};
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::words::console::account;

/// The head of the console.
#[component]
pub(super) fn Account() -> impl IntoView {
    let live = use_live();
    let seat = use_seat();
    let trouble = RwSignal::new(String::new());
    let who = move || {
        live.controller().map(|row| {
            let level = Level::from(row.access);
            view! {
                <span class="console-who">
                    <strong class="mono">{row.user.to_string()}</strong>
                    " "
                    {account::AT}
                    " "
                    <span class="mono">{row.name.to_string()}</span>
                </span>
                <LevelChip level />
            }
        })
    };
    let log_out = move |()| {
        spawn_local(async move {
            let came = run(seat, "juju logout", "").await;
            trouble.try_set(if came.done { String::new() } else { came.told });
        });
    };

    view! {
        {who}
        <Button weight=Weight::Bare on_press=log_out>
            {account::LOG_OUT}
        </Button>
        <p role="status" class="console-told bad">{trouble}</p>
    }
}
