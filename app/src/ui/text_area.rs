//! Several lines of text with a label above them and a hint below.

use leptos::prelude::*;

use super::field::{Hint, HintLine, hint_id};

/// The field.
#[component]
pub(crate) fn TextArea(
    /// Names the field among those of its page.
    id: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What stands in it.
    value: RwSignal<String>,
    /// What to know about it.
    #[prop(optional, into)]
    hint: Signal<Hint>,
    /// How many lines are in sight.
    #[prop(default = 5)]
    rows: u8,
    /// What could stand in it.
    #[prop(optional)]
    placeholder: &'static str,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                id=id
                class="input mono area"
                rows=rows
                placeholder=placeholder
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=hint_id(id)
                aria-invalid=move || hint.read().is_bad().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
            <HintLine id hint />
        </div>
    }
}
