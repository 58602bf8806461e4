//! The head of the demo: what is played, how far it is, and what one can do about it.

use estate::scenario::Script;
use leptos::prelude::*;
use leptos_router::components::A;

use super::naming::Naming;
use super::player::{Player, Playing};
use super::tools::Tools;
use crate::backend::use_local;
use crate::base_path::at;
use crate::ui::mark::Mark;
use crate::words;

/// The head.
#[component]
pub(super) fn DemoHead(
    /// How the script is played.
    playing: Playing,
    /// Asks for the name of a seat.
    naming: RwSignal<Option<Naming>>,
    /// Asks whether to start over.
    resetting: RwSignal<bool>,
) -> impl IntoView {
    let title = title(&use_local().script());

    view! {
        <header class="demo-head">
            <A href=at("/") attr:rel="external" attr:class="demo-home" attr:aria-label=words::PRODUCT>
                <Mark size=24 />
            </A>
            <div class="demo-title">
                <h1>{title}</h1>
                <small>{words::demo::NO_SECURITY}</small>
            </div>
            <Player playing />
            <div class="demo-tools">
                <Tools playing naming resetting />
            </div>
        </header>
    }
}

/// The first heading of the script.
fn title(script: &Script) -> String {
    let heading = script.source().lines().find_map(|line| line.strip_prefix("# "));
    heading.unwrap_or(words::demo::TITLE).to_owned()
}
