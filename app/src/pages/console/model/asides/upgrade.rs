//! Upgrading the agents of a model.

use domain::action::Action;
use domain::command::Command;
use leptos::prelude::*;

use crate::pages::console::act::Act;
use crate::pages::console::model::target::use_target;
use crate::pages::console::{use_me, use_rights};
use crate::pages::quoted;
use crate::ui::field::{Field, Hint};
use crate::words::console::model::act as words;

/// The form.
#[component]
pub(super) fn Upgrade() -> impl IntoView {
    let me = use_me();
    let rights = use_rights();
    let target = use_target();
    let typed = RwSignal::new(String::new());
    let hint = Signal::derive(move || {
        Hint::Note(words::newest(&me.controller.read(|row| row.version.clone()).unwrap_or_default()))
    });
    let version = move || Some(typed.read().trim().to_owned()).filter(|version| !version.is_empty());
    let lines = Signal::derive(move || {
        let line = match version() {
            Some(version) => ["juju upgrade-model --agent-version ", &quoted(&version)].concat(),
            None => "juju upgrade-model".to_owned(),
        };
        Ok(vec![target.line(&line)])
    });
    let commands =
        Signal::derive(move || vec![Command::UpgradeModel { model: target.uuid, version: version() }]);

    view! {
        <Act
            title=words::UPGRADE
            verb=words::UPGRADE.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::UpgradeModel(target.id)))
        >
            <Field id="upgrade-version" label=words::VERSION value=typed hint mono=true />
        </Act>
    }
}
