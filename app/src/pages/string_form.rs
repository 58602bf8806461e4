//! A field for a registration string, or for the whole line or link that it came in.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::pasted::{Pasted, read};
use crate::base_path::at;
use crate::ui::field::{Hint, HintLine, hint_id};
use crate::words::welcome::link;

const FIELD: &str = "registration-string";

/// Takes a string to the page that opens it.
#[component]
pub(crate) fn StringForm(
    /// Where strings are opened.
    to: &'static str,
) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let text = RwSignal::new(String::new());
    let asked = RwSignal::new(false);
    // Nobody is told what is wrong while still typing for the first time.
    let hint = Signal::derive(move || match (asked.get(), text.with(|text| read(text))) {
        (false, _) | (true, Pasted::String(_)) => Hint::None,
        (true, Pasted::Nothing) => Hint::Bad(link::NOTHING.into()),
        (true, Pasted::Several) => Hint::Bad(link::SEVERAL.into()),
    });
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        asked.set(true);
        match text.with_untracked(|text| read(text)) {
            Pasted::String(string) => {
                // Another program answers there; on its own page, only the fragment changes.
                let address = [&at(to), "#", &string].concat();
                window().location().assign(&address).ok();
            }
            Pasted::Nothing | Pasted::Several => {
                if let Some(field) = field.get_untracked() {
                    // A field that cannot take the focus leaves it where it is.
                    field.focus().ok();
                }
            }
        }
    };

    view! {
        <form class="door-string" on:submit=open>
            <input
                id=FIELD
                class="input mono big"
                node_ref=field
                type="text"
                aria-label=link::FIELD
                placeholder=link::EXAMPLE
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=hint_id(FIELD)
                aria-invalid=move || hint.read().is_bad().then_some("true")
                bind:value=text
            />
            <button type="submit" class="button big">
                {link::VERB}
            </button>
        </form>
        <HintLine id=FIELD hint />
    }
}
