//! A field that suggests what is known, and takes what is not.

use leptos::prelude::*;

use super::field::{Hint, HintLine, hint_id};

/// A line of text with suggestions: each what would be typed, and what it is.
#[component]
pub(crate) fn Suggest(
    /// Names the field among those of its page.
    id: &'static str,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What is suggested.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// What stands in it.
    value: RwSignal<String>,
    /// What to know about it.
    #[prop(optional, into)]
    hint: Signal<Hint>,
) -> impl IntoView {
    let list = [id, "-list"].concat();
    let option = |(word, what): (String, String)| view! { <option value=word>{what}</option> };

    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                class="input mono"
                type="text"
                list=list.clone()
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=hint_id(id)
                aria-invalid=move || hint.read().is_bad().then_some("true")
                bind:value=value
            />
            <datalist id=list>{move || options.get().into_iter().map(option).collect_view()}</datalist>
            <HintLine id hint />
        </div>
    }
}
