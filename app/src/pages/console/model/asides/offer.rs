//! Offering endpoints of an application to other models.

use domain::action::Action;
use domain::answer::StatusRow;
use domain::catalogue;
use domain::command::Command;
use leptos::prelude::*;

use crate::backend::Asked;
use crate::pages::console::act::{Act, wrong_application};
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::ui::choice::Choice;
use crate::ui::field::{Field, Hint};
use crate::words::console::model::act as words;

/// The form.
#[component]
pub(super) fn Offer(application: String, status: Asked<StatusRow>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let (application, name) = (RwSignal::new(application), RwSignal::new(String::new()));
    let ticked = RwSignal::new(Vec::<String>::new());
    let chosen = Memo::new(move |_| {
        let chosen = status.read(|status| {
            let all = &status.applications;
            all.iter().find(|one| one.name.as_str() == *application.read()).or_else(|| all.first()).cloned()
        });
        chosen.flatten()
    });
    let options = Signal::derive(move || {
        let names = status.read(|status| {
            status.applications.iter().map(|one| (one.name.to_string(), one.name.to_string())).collect()
        });
        names.unwrap_or_default()
    });
    let endpoints = Memo::new(move |_| {
        let charm = chosen.get().and_then(|one| catalogue::charm(&one.charm.name));
        let ends = charm.into_iter().flat_map(|charm| charm.provides.iter().chain(charm.requires));
        ends.copied().collect::<Vec<_>>()
    });
    let offered = Memo::new(move |_| {
        let ticked = ticked.get();
        let names = endpoints.get().into_iter().map(|(name, _)| name.to_owned());
        names.filter(|name| ticked.contains(name)).collect::<Vec<_>>()
    });
    let wrong = move || wrong_application(&name.read());
    let hint =
        Signal::derive(move || wrong().map_or_else(|| Hint::Note(words::OFFER_NAMED.to_owned()), Hint::Bad));
    let lines = Signal::derive(move || {
        let Some(application) = chosen.get() else { return Err(words::NO_APPLICATION.to_owned()) };
        if offered.read().is_empty() {
            return Err(words::NO_ENDPOINT.to_owned());
        }
        if wrong().is_some() {
            return Err(words::FIX_NAME.to_owned());
        }
        let model = target.name.get_value();
        let what = [&model, ".", application.name.as_str(), ":", &offered.read().join(",")].concat();
        let mut line = ["juju offer ", &quoted(&what)].concat();
        if !name.read().trim().is_empty() {
            line.push(' ');
            line.push_str(&quoted(name.read().trim()));
        }
        Ok(vec![line])
    });
    let commands = Signal::derive(move || match chosen.get() {
        Some(application) if !offered.read().is_empty() => vec![Command::Offer {
            model: target.uuid,
            application: application.name,
            endpoints: offered.get(),
            name: name.read().trim().parse().ok(),
        }],
        _ => Vec::new(),
    });
    let tick = move |(endpoint, speaks): (&'static str, &'static str)| {
        let press = move |_| {
            ticked.update(|ticked| match ticked.iter().position(|one| one == endpoint) {
                Some(at) => drop(ticked.remove(at)),
                None => ticked.push(endpoint.to_owned()),
            });
        };
        view! {
            <label class="level-choice plain">
                <input
                    type="checkbox"
                    prop:checked=move || ticked.read().iter().any(|one| one == endpoint)
                    on:change=press
                />
                <b>{endpoint}</b>
                <small>{words::speaks(speaks)}</small>
            </label>
        }
    };

    view! {
        <Act
            title=words::OFFER
            verb=words::OFFER.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::Offer(target.id)))
        >
            <Choice id="offer-application" label=words::APPLICATION options value=application />
            <fieldset class="choices">
                <legend>{words::ENDPOINTS}</legend>
                {move || endpoints.get().into_iter().map(tick).collect_view()}
            </fieldset>
            <Field id="offer-name" label=words::OFFER_NAME value=name hint mono=true />
            <p class="note">{words::OFFER_TEXT}</p>
        </Act>
    }
}
