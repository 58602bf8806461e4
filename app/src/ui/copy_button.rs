//! Copies a text, and says whether it worked.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::icon::{Draw, Icon};
use crate::browser::copy;
use crate::words::copying;

/// How long the answer stands.
const SHOWN_FOR: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Copied,
    Refused,
}

/// A small button that copies what `text` gives when it is pressed.
#[component]
pub(crate) fn CopyButton(
    /// What to copy.
    #[prop(into)]
    text: Callback<(), String>,
    /// What the button is called.
    #[prop(into)]
    name: String,
    /// Its look.
    #[prop(default = "copy")]
    class: &'static str,
) -> impl IntoView {
    let outcome = RwSignal::new(Outcome::None);
    let icon = move || match outcome.get() {
        Outcome::None => Icon::Copy,
        Outcome::Copied => Icon::Check,
        Outcome::Refused => Icon::Cross,
    };
    let said = move || match outcome.get() {
        Outcome::None => "",
        Outcome::Copied => copying::COPIED,
        Outcome::Refused => copying::REFUSED,
    };
    let press = move |_| {
        let text = text.run(());
        spawn_local(async move {
            let copied = copy(text).await;
            outcome.try_set(if copied { Outcome::Copied } else { Outcome::Refused });
            set_timeout(
                move || {
                    // The button may have gone meanwhile.
                    outcome.try_set(Outcome::None);
                },
                SHOWN_FOR,
            );
        });
    };

    view! {
        <button type="button" class=class aria-label=name.clone() title=name on:click=press>
            {move || view! { <Draw icon=icon() /> }}
        </button>
        <span class="unseen" role="status">
            {said}
        </span>
    }
}
