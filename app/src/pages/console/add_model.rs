//! Adding a model.

use leptos::prelude::*;

use super::Form;
use crate::ui::field::{Field, Hint};
use crate::words::console::add_model;

/// The form.
#[component]
pub(super) fn AddModel() -> impl IntoView {
    let name = RwSignal::new(String::new());
    let wrong = move || {
        let name = name.get();
        let parsed = name.trim().parse::<domain::name::ModelName>();
        parsed.err().filter(|_| !name.trim().is_empty()).map(|invalid| invalid.to_string())
    };
    let hint = Signal::derive(move || wrong().map_or(Hint::None, Hint::Bad));
    let line = Signal::derive(move || match (name.get().trim(), wrong()) {
        ("", _) => Err(add_model::NO_NAME.to_owned()),
        (_, Some(wrong)) => Err(wrong),
        (name, None) => Ok(["juju add-model ", name].concat()),
    });

    view! {
        <Form line verb=add_model::VERB on_done=Callback::new(move |_| name.set(String::new()))>
            <Field id="add-model-name" label=add_model::NAME value=name hint mono=true />
        </Form>
    }
}
