//! The end of a controller: who loses what, and its name typed to confirm.

use domain::action::Action;
use domain::command::Command;
use leptos::prelude::*;

use super::acts::Act;
use crate::pages::console::screen::Screen;
use crate::pages::console::{act, use_here, use_me, use_rights};
use crate::pages::quoted;
use crate::ui::button::Weight;
use crate::ui::field::Field;
use crate::words::console::settings::{self, danger as words};

/// The section.
#[component]
pub(super) fn Danger() -> impl IntoView {
    view! {
        <section aria-labelledby="danger">
            <h2 class="section-head" id="danger">
                {words::TITLE}
            </h2>
            <ul class="setting-acts">
                <Act
                    name=words::DESTROY
                    says=words::TEXT
                    aside="destroy"
                    action=Action::DestroyController
                    weight=Weight::Danger
                />
            </ul>
        </section>
    }
}

/// The panel.
#[component]
pub(super) fn Destroy() -> impl IntoView {
    let here = use_here();
    let me = use_me();
    let rights = use_rights();
    let name = me.controller_name();
    let label = words::type_name(&name);
    let typed = RwSignal::new(String::new());
    let all_models = RwSignal::new(false);
    let commands = Signal::derive(move || vec![Command::DestroyController { all_models: all_models.get() }]);
    let refused = Signal::derive(move || rights.refused(Action::DestroyController));
    let lines = Signal::derive(move || {
        if typed.read().trim() != name {
            return Err(words::TYPE_FIRST.to_owned());
        }
        let models = if all_models.get() { " --destroy-all-models" } else { "" };
        Ok(vec![["juju destroy-controller ", &quoted(&name), models, " --no-prompt"].concat()])
    });

    view! {
        <act::Act
            title=words::DESTROY
            verb=words::DESTROY.to_owned()
            lines
            commands
            refused
            danger=true
            keep=settings::KEEP
            then=move |_| here.go(&Screen::Overview)
        >
            <p>{words::TEXT}</p>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=all_models
                    on:change=move |event| all_models.set(event_target_checked(&event))
                />
                {words::ALL_MODELS}
            </label>
            <Field id="destroy-name" label value=typed mono=true />
        </act::Act>
    }
}
