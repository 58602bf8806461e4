//! A field with its label, and what to know about what stands in it.

use leptos::html::Input;
use leptos::prelude::*;

/// What the line under a field says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hint {
    /// Nothing.
    #[default]
    None,
    /// Something to know.
    Note(String),
    /// What is wrong with it.
    Bad(String),
}

impl Hint {
    /// What it says, if it says anything.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Note(text) | Self::Bad(text) => Some(text),
        }
    }

    /// True when the field cannot stay as it is.
    pub(crate) fn is_bad(&self) -> bool {
        matches!(self, Self::Bad(_))
    }
}

/// A line of text with a label above it and a hint below.
#[component]
pub(crate) fn Field(
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
    /// Set in the type of what one types to a machine.
    #[prop(optional)]
    mono: bool,
    /// The browser's own help in filling it in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// For moving the focus to it.
    #[prop(optional)]
    node_ref: NodeRef<Input>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                class="input"
                class:mono=mono
                node_ref=node_ref
                type="text"
                autocomplete=autocomplete
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=hint_id(id)
                aria-invalid=move || hint.read().is_bad().then_some("true")
                bind:value=value
            />
            <HintLine id hint />
        </div>
    }
}

/// The line under a field; it stays in the page while it is empty, so that a change of it is read aloud.
#[component]
pub(crate) fn HintLine(
    /// Of the field.
    id: &'static str,
    /// What it says.
    hint: Signal<Hint>,
) -> impl IntoView {
    view! {
        <p id=hint_id(id) class="hint" class:bad=move || hint.read().is_bad() aria-live="polite">
            {move || hint.read().text().map(str::to_owned)}
        </p>
    }
}

/// The id of the line under the field of this id.
pub(crate) fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}
