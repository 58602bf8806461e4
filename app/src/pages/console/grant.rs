//! Giving and taking access to a model.

use domain::level::{Level as _, ModelLevel};
use leptos::prelude::*;

use super::Form;
use crate::backend::use_live;
use crate::pages::quoted;
use crate::ui::field::Field;
use crate::words::console::grant;

/// The form.
#[component]
pub(super) fn Grant() -> impl IntoView {
    let live = use_live();
    let user = RwSignal::new(String::new());
    let level = RwSignal::new("write".to_owned());
    let model = RwSignal::new(String::new());
    let line = Signal::derive(move || {
        let model = model.get();
        let first = live
            .models()
            .iter()
            .find(|row| !row.is_controller)
            .map(|row| format!("{}/{}", row.owner, row.name));
        let model = if model.is_empty() { first.unwrap_or_default() } else { model };
        match (user.get().trim(), model.as_str()) {
            ("", _) => Err(grant::NO_USER.to_owned()),
            (_, "") => Err(grant::NO_MODEL.to_owned()),
            (user, model) => Ok(format!("juju grant {} {} {}", quoted(user), level.get(), quoted(model))),
        }
    });

    view! {
        <Form line verb=grant::VERB>
            <Field id="grant-user" label=grant::USER value=user mono=true />
            <Choice id="grant-level" label=grant::LEVEL value=level>
                {ModelLevel::ALL
                    .iter()
                    .map(|one| {
                        view! {
                            <option value=one.as_str() selected=*one == ModelLevel::Write>
                                {one.as_str()}
                            </option>
                        }
                    })
                    .collect_view()}
            </Choice>
            <Choice id="grant-model" label=grant::MODEL value=model>
                <For
                    each=move || live.models().into_iter().filter(|row| !row.is_controller)
                    key=|row| row.uuid
                    let:row
                >
                    <option value=format!("{}/{}", row.owner, row.name)>
                        {format!("{}/{}", row.owner, row.name)}
                    </option>
                </For>
            </Choice>
        </Form>
    }
}

/// A list to choose from, with its label.
#[component]
pub(super) fn Choice(
    /// Names it among those of its page.
    id: &'static str,
    /// What it asks for.
    label: &'static str,
    /// What is chosen.
    value: RwSignal<String>,
    /// What there is to choose from.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id class="input" on:change=move |event| value.set(event_target_value(&event))>
                {children()}
            </select>
        </div>
    }
}
