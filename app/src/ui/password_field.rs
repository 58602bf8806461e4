//! A field for a password, which can be shown.

use leptos::html::Input;
use leptos::prelude::*;

use super::field::{Hint, HintLine, hint_id};
use super::icon::{Draw, Icon};
use crate::words::fields;

/// A masked line with a label above it, a hint below, and an eye to look at what was typed.
#[component]
pub(crate) fn PasswordField(
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
    /// True while the password can be read; fields that share it are shown together.
    shown: RwSignal<bool>,
    /// Whether this field has the eye.
    #[prop(optional)]
    with_eye: bool,
    /// `new-password` or `current-password`.
    #[prop(default = "new-password")]
    autocomplete: &'static str,
    /// For moving the focus to it.
    #[prop(optional)]
    node_ref: NodeRef<Input>,
) -> impl IntoView {
    let name = move || if shown.get() { fields::HIDE_PASSWORD } else { fields::SHOW_PASSWORD };
    let icon = move || if shown.get() { Icon::EyeOff } else { Icon::Eye };

    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="password">
                <input
                    id=id
                    class="input"
                    node_ref=node_ref
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=hint_id(id)
                    aria-invalid=move || hint.read().is_bad().then_some("true")
                    bind:value=value
                />
                {with_eye
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                aria-label=name
                                title=name
                                on:click=move |_| shown.update(|shown| *shown = !*shown)
                            >
                                {move || view! { <Draw icon=icon() size=16 /> }}
                            </button>
                        }
                    })}
            </div>
            <HintLine id hint />
        </div>
    }
}
