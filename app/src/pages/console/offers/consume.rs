//! Bringing an offer into a model.

use domain::access_table::AccessTable;
use domain::action::Action;
use domain::answer::OfferRow;
use domain::authorize::authorize;
use domain::command::Command;
use leptos::prelude::*;

use super::url_of;
use crate::backend::Asked;
use crate::pages::console::act::{Act, OF, wrong_application};
use crate::pages::console::{use_here, use_rights};
use crate::pages::quoted;
use crate::ui::choice::Choice;
use crate::ui::field::{Field, Hint};
use crate::ui::suggest::Suggest;
use crate::words::console::{model::act, offers as words};

/// The form.
#[component]
pub(super) fn Consume(
    /// Into which model at first; empty for the first that one may bring offers into.
    into: String,
    /// What can be consumed.
    offers: Asked<Vec<OfferRow>>,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let typed = RwSignal::new(untrack(|| here.get(OF)).unwrap_or_default());
    let (model, alias) = (RwSignal::new(into), RwSignal::new(String::new()));
    let options = Signal::derive(move || {
        let option = |row: &OfferRow| (url_of(row), words::of_application(row.application.as_str()));
        offers.read(|rows| rows.iter().map(option).collect::<Vec<_>>()).unwrap_or_default()
    });
    let models = Memo::new(move |_| rights.read(models).unwrap_or_default());
    let model_options = Signal::derive(move || {
        models.get().into_iter().map(|(name, _)| (name.clone(), name)).collect::<Vec<_>>()
    });
    let into = Memo::new(move |_| {
        let models = models.get();
        models.iter().find(|(name, _)| *name == *model.read()).or_else(|| models.first()).cloned()
    });
    let found = Memo::new(move |_| {
        let wanted = typed.read().trim().to_owned();
        offers.read(|rows| rows.iter().find(|row| url_of(row) == wanted).map(|row| row.uuid)).flatten()
    });
    let hint = Signal::derive(move || match (typed.read().trim().is_empty(), found.get()) {
        (false, None) => Hint::Bad(words::NO_SUCH_OFFER.to_owned()),
        _ => Hint::None,
    });
    let wrong = move || wrong_application(&alias.read());
    let alias_hint =
        Signal::derive(move || wrong().map_or_else(|| Hint::Note(words::ALIAS_HINT.to_owned()), Hint::Bad));
    let lines = Signal::derive(move || {
        if found.get().is_none() {
            return Err(words::NO_OFFER.to_owned());
        }
        let Some((model, _)) = into.get() else { return Err(words::NO_MODEL.to_owned()) };
        if wrong().is_some() {
            return Err(act::FIX_NAME.to_owned());
        }
        let mut line = ["juju consume ", &quoted(typed.read().trim())].concat();
        if !alias.read().trim().is_empty() {
            line.push(' ');
            line.push_str(&quoted(alias.read().trim()));
        }
        Ok(vec![[&line, " -m ", &model].concat()])
    });
    let commands = Signal::derive(move || match (found.get(), into.get()) {
        (Some(offer), Some((_, model))) => {
            vec![Command::Consume { model, offer, alias: alias.read().trim().parse().ok() }]
        }
        _ => Vec::new(),
    });

    view! {
        <Act title=words::CONSUME_TITLE verb=words::CONSUME_TITLE.to_owned() lines commands>
            <Suggest id="consume-offer" label=words::URL_FIELD options value=typed hint />
            <Choice id="consume-model" label=words::INTO options=model_options value=model />
            <Field id="consume-alias" label=words::ALIAS value=alias hint=alias_hint mono=true />
        </Act>
    }
}

/// The models that whoever looks may bring offers into.
fn models(table: &AccessTable) -> Vec<(String, uuid::Uuid)> {
    let may =
        table.models.iter().filter(|one| authorize(table, table.me, Action::ConsumeInto(one.id)).is_ok());
    may.map(|one| ([one.owner.as_str(), "/", one.name.as_str()].concat(), one.uuid)).collect()
}
