//! Deploying a charm.

use domain::action::Action;
use domain::answer::StatusRow;
use domain::catalogue::{charm as charm_of, charms};
use domain::command::Command;
use leptos::prelude::*;

use super::counted::{count, count_hint};
use crate::backend::Asked;
use crate::pages::console::act::{Act, wrong_application};
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::ui::field::{Field, Hint};
use crate::ui::suggest::Suggest;
use crate::words::console::model::act as words;

/// The form.
#[component]
pub(super) fn Deploy(status: Asked<StatusRow>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let (charm, name, units) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new("1".to_owned()));
    let known: Vec<_> =
        charms().iter().map(|charm| (charm.name.to_owned(), charm.summary.to_owned())).collect();
    let charm_hint = Signal::derive(move || {
        let known = charm_of(charm.read().trim());
        known.map_or(Hint::None, |charm| Hint::Note(words::charm(charm.summary, charm.base, charm.revision)))
    });
    let taken = move || {
        let typed = if name.read().trim().is_empty() { charm.get() } else { name.get() };
        let is_it =
            |status: &StatusRow| status.applications.iter().any(|one| one.name.as_str() == typed.trim());
        status.read(is_it).unwrap_or_default()
    };
    let wrong = move || wrong_application(&name.read()).or_else(|| taken().then(|| words::TAKEN.to_owned()));
    let hint =
        Signal::derive(move || wrong().map_or_else(|| Hint::Note(words::NAMED_AFTER.to_owned()), Hint::Bad));
    let lines = Signal::derive(move || {
        let (charm, name) = (charm.get().trim().to_owned(), name.get().trim().to_owned());
        if charm.is_empty() {
            return Err(words::NO_CHARM.to_owned());
        }
        let Some(units) = count(&units.read()) else { return Err(words::NOT_COUNT.to_owned()) };
        if wrong().is_some() {
            return Err(words::FIX_NAME.to_owned());
        }
        let mut line = ["juju deploy ", &quoted(&charm)].concat();
        if !name.is_empty() {
            line.push(' ');
            line.push_str(&quoted(&name));
        }
        if units > 1 {
            line.push_str(&format!(" -n {units}"));
        }
        Ok(vec![target.line(&line)])
    });
    let commands = Signal::derive(move || {
        let charm = charm.read().trim().to_owned();
        match (count(&units.read()), wrong(), charm.is_empty()) {
            (Some(units), None, false) => {
                let application = name.read().trim().parse().ok();
                vec![Command::Deploy { model: target.uuid, charm, application, units }]
            }
            _ => Vec::new(),
        }
    });

    view! {
        <Act
            title=words::DEPLOY
            verb=words::DEPLOY.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::Deploy(target.id)))
        >
            <Suggest
                id="deploy-charm"
                label=words::CHARM
                options=Signal::stored(known)
                value=charm
                hint=charm_hint
            />
            <Field id="deploy-name" label=words::APPLICATION_NAME value=name hint mono=true />
            <Field id="deploy-units" label=words::UNITS value=units hint=count_hint(units) mono=true />
            <p class="note">{words::RECORDED}</p>
        </Act>
    }
}
