//! Settings of the model of the controller that differ from the defaults.

use domain::access_table::ModelColumn;
use domain::action::Action;
use domain::answer::Answer;
use domain::query::Query;
use leptos::prelude::*;

use super::on_model;
use crate::backend::use_desk;
use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::body::Told;
use crate::pages::console::form::Form;
use crate::pages::console::{use_here, use_rights};
use crate::pages::quoted;
use crate::ui::button::Button;
use crate::ui::field::{Field, Hint};
use crate::words::console::settings::config as words;

/// The section.
#[component]
pub(super) fn Config(model: ModelColumn) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let settings =
        desk.ask(Query::Settings { model: model.uuid, application: None }, |answer| match answer {
            Answer::Settings(settings) => Some(settings.clone()),
            _ => None,
        });
    let refused = Memo::new(move |_| rights.refused(Action::Operate(model.id)));
    let is_empty = Memo::new(move |_| settings.read(Vec::is_empty).unwrap_or_default());
    let row = |(key, value): (String, String)| {
        view! {
            <tr>
                <th scope="row">
                    <span class="list-name">{key}</span>
                </th>
                <td class="wrap mono">{value}</td>
            </tr>
        }
    };

    view! {
        <section aria-labelledby="settings">
            <h2 class="section-head" id="settings">
                {words::TITLE}
            </h2>
            <Told asked=settings>
                <Show
                    when=move || !is_empty.get()
                    fallback=|| view! { <p class="section-text">{words::NONE}</p> }
                >
                    <table class="list" aria-labelledby="settings">
                        <thead>
                            <tr>
                                <th scope="col">{words::KEY}</th>
                                <th scope="col">{words::VALUE}</th>
                            </tr>
                        </thead>
                        <tbody>{move || settings.get().unwrap_or_default().into_iter().map(row).collect_view()}</tbody>
                    </table>
                </Show>
                <div class="section-foot">
                    <Button
                        disabled=Signal::derive(move || refused.read().is_some())
                        title=refused
                        on_press=move |()| here.open(&[(ASIDE, "configure"), ("set", "")])
                    >
                        {words::SET}
                    </Button>
                </div>
            </Told>
        </section>
    }
}

/// Changing one.
#[component]
pub(super) fn SetConfig(model: ModelColumn) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let refused = Signal::derive(move || rights.refused(Action::Operate(model.id)));
    let key = RwSignal::new(String::new());
    let value = RwSignal::new(String::new());
    let on = on_model(&model);
    let lines = Signal::derive(move || {
        let (key, value) = (key.get().trim().to_owned(), value.get().trim().to_owned());
        if key.is_empty() {
            return Err(words::NO_KEY.to_owned());
        }
        let change = match value.is_empty() {
            true => ["--reset ", &quoted(&key)].concat(),
            false => quoted(&[&key, "=", &value].concat()),
        };
        Ok(vec![["juju model-config ", &change, &on].concat()])
    });
    let hint = Signal::stored(Hint::Note(words::EMPTY.to_owned()));
    let close = move || here.set(&[(ASIDE, "")]);

    view! {
        <Aside title=words::SET>
            <Form
                lines
                verb=words::VERB.to_owned()
                refused
                on_done=move |_| close()
                on_cancel=move |()| close()
            >
                <Field id="setting-key" label=words::KEY value=key mono=true />
                <Field id="setting-value" label=words::VALUE value mono=true hint />
            </Form>
        </Aside>
    }
}
