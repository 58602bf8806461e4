//! A choice among a few things that are known.

use leptos::prelude::*;

use super::field::{Hint, HintLine, hint_id};

/// A thing to choose: what is set, and what stands there.
pub(crate) type Choosable = (String, String);

/// A list to choose from, with a label above it and a hint below. The first is chosen where what is set is not among them.
#[component]
pub(crate) fn Choice(
    /// Names the field among those of its page.
    id: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choosable>>,
    /// What is chosen.
    value: RwSignal<String>,
    /// What to know about it.
    #[prop(optional, into)]
    hint: Signal<Hint>,
) -> impl IntoView {
    let option = move |(word, name): Choosable| {
        let chosen = word.clone();
        let is_chosen = move || *value.read() == chosen;
        view! {
            <option value=word prop:selected=is_chosen>
                {name}
            </option>
        }
    };

    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                class="input mono"
                aria-describedby=hint_id(id)
                on:change=move |event| value.set(event_target_value(&event))
            >
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
            <HintLine id hint />
        </div>
    }
}
