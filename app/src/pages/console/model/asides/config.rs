//! Settings of an application, or of the model itself where none is named.

use domain::action::Action;
use domain::answer::Answer;
use domain::command::Command;
use domain::name::ApplicationName;
use domain::query::Query;
use leptos::prelude::*;

use crate::backend::use_desk;
use crate::pages::console::act::Act;
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::ui::field::{Field, Hint};
use crate::ui::suggest::Suggest;
use crate::words::console::model::act as words;

/// The form: one key at a time; an empty value goes back to the default.
#[component]
pub(super) fn Config(application: String, key: String) -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let target = use_target();
    let named = application.parse::<ApplicationName>().ok();
    let query = Query::Settings { model: target.uuid, application: named.clone() };
    let settings = desk.ask(query, |answer| match answer {
        Answer::Settings(settings) => Some(settings.clone()),
        _ => None,
    });
    let (key, value) = (RwSignal::new(key), RwSignal::new(String::new()));
    let known = Signal::derive(move || settings.get().unwrap_or_default());
    let now = move || {
        let wanted = key.read().trim().to_owned();
        known.with(|known| known.iter().find(|(one, _)| *one == wanted).map(|(_, now)| now.clone()))
    };
    let hint = Signal::derive(move || now().map_or(Hint::None, |now| Hint::Note(words::is_now(&now))));
    let value_hint = Signal::stored(Hint::Note(words::EMPTY_RESETS.to_owned()));
    let command = match &named {
        Some(name) => ["juju config ", name.as_str(), " "].concat(),
        None => "juju model-config ".to_owned(),
    };
    let lines = Signal::derive(move || {
        let (key, value) = (key.get().trim().to_owned(), value.get());
        match (key.is_empty(), value.is_empty()) {
            (true, _) => Err(words::NO_KEY.to_owned()),
            (false, true) if now().is_none() => Err(words::NO_VALUE.to_owned()),
            (false, true) => Ok(vec![target.line(&[&command, "--reset ", &quoted(&key)].concat())]),
            (false, false) => {
                let setting = [key.as_str(), "=", &value].concat();
                Ok(vec![target.line(&[&command, quoted(&setting).as_str()].concat())])
            }
        }
    });
    let commands = Signal::derive(move || {
        let (key, value) = (key.get().trim().to_owned(), value.get());
        if key.is_empty() {
            return Vec::new();
        }
        let settings = vec![(key, Some(value).filter(|value| !value.is_empty()))];
        let model = target.uuid;
        vec![match named.clone() {
            Some(application) => Command::Configure { model, application, settings },
            None => Command::ConfigureModel { model, settings },
        }]
    });
    let entry = |(key, value): (String, String)| {
        view! {
            <div>
                <dt class="mono">{key}</dt>
                <dd class="mono">{value}</dd>
            </div>
        }
    };
    let list = move || match known.get() {
        known if known.is_empty() => view! { <p class="dim">{words::NO_SETTINGS}</p> }.into_any(),
        known => view! { <dl class="pairs">{known.into_iter().map(entry).collect_view()}</dl> }.into_any(),
    };

    view! {
        <Act
            title=words::CONFIGURE
            about=application
            verb=words::APPLY.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        >
            {list}
            <Suggest id="config-key" label=words::KEY options=known value=key hint />
            <Field id="config-value" label=words::VALUE value hint=value_hint mono=true />
        </Act>
    }
}
