//! Deploying a charm: recorded, never started.

use leptos::prelude::*;

use super::Form;
use super::grant::Choice;
use crate::backend::use_live;
use crate::pages::quoted;
use crate::ui::field::Field;
use crate::words::console::deploy;

/// The form.
#[component]
pub(super) fn Deploy() -> impl IntoView {
    let live = use_live();
    let charm = RwSignal::new("mysql".to_owned());
    let application = RwSignal::new(String::new());
    let model = RwSignal::new(String::new());
    let line = Signal::derive(move || {
        let model = model.get();
        let first = live
            .models()
            .iter()
            .find(|row| !row.is_controller)
            .map(|row| format!("{}/{}", row.owner, row.name));
        let model = if model.is_empty() { first.unwrap_or_default() } else { model };
        if model.is_empty() {
            return Err(deploy::NO_MODEL.to_owned());
        }
        let application = application.get();
        let named = if application.trim().is_empty() {
            String::new()
        } else {
            [" ", &quoted(application.trim())].concat()
        };
        Ok(["juju deploy ", &charm.get(), &named, " -m ", &quoted(&model)].concat())
    });

    view! {
        <Form line verb=deploy::VERB>
            <Choice id="deploy-charm" label=deploy::CHARM value=charm>
                {domain::catalogue::charms()
                    .iter()
                    .map(|one| {
                        view! {
                            <option value=one.name selected=one.name == "mysql">
                                {one.name}
                            </option>
                        }
                    })
                    .collect_view()}
            </Choice>
            <Field id="deploy-name" label=deploy::APPLICATION value=application mono=true />
            <Choice id="deploy-model" label=deploy::MODEL value=model>
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
