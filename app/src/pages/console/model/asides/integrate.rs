//! Relating two applications, or an application and a consumed offer.

use domain::action::Action;
use domain::answer::StatusRow;
use domain::catalogue;
use domain::command::{Command, EndpointRef};
use leptos::prelude::*;

use crate::backend::Asked;
use crate::pages::console::act::Act;
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::ui::field::Hint;
use crate::ui::suggest::Suggest;
use crate::words::console::model::act as words;

/// The form.
#[component]
pub(super) fn Integrate(first: String, status: Asked<StatusRow>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let (first, second) = (RwSignal::new(first), RwSignal::new(String::new()));
    let ends = Signal::derive(move || status.read(ends).unwrap_or_default());
    let hint_of = move |typed: RwSignal<String>| {
        Signal::derive(move || match typed.read().trim() {
            typed if !typed.is_empty() && end(typed).is_none() => Hint::Bad(words::NOT_END.to_owned()),
            _ => Hint::None,
        })
    };
    let lines = Signal::derive(move || {
        let (first, second) = (first.get().trim().to_owned(), second.get().trim().to_owned());
        match (end(&first), end(&second)) {
            (Some(_), Some(_)) => {
                Ok(vec![target.line(&["juju integrate ", &quoted(&first), " ", &quoted(&second)].concat())])
            }
            _ => Err(words::TWO_ENDS.to_owned()),
        }
    });
    let commands = Signal::derive(move || match (end(first.read().trim()), end(second.read().trim())) {
        (Some(first), Some(second)) => vec![Command::Integrate { model: target.uuid, first, second }],
        _ => Vec::new(),
    });

    view! {
        <Act
            title=words::INTEGRATE
            verb=words::INTEGRATE.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::Integrate(target.id)))
        >
            <Suggest id="integrate-first" label=words::FIRST options=ends value=first hint=hint_of(first) />
            <Suggest id="integrate-second" label=words::SECOND options=ends value=second hint=hint_of(second) />
            <p class="note">{words::INTEGRATE_TEXT}</p>
        </Act>
    }
}

/// The end that somebody typed: an application, perhaps with its endpoint.
fn end(typed: &str) -> Option<EndpointRef> {
    let (application, endpoint) = match typed.split_once(':') {
        Some((application, endpoint)) => (application, Some(endpoint)),
        None => (typed, None),
    };
    let endpoint = match endpoint {
        Some("") => return None,
        other => other.map(str::to_owned),
    };
    Some(EndpointRef { application: application.parse().ok()?, endpoint })
}

/// The endpoints of a model's applications with what they speak, and what it consumes.
fn ends(status: &StatusRow) -> Vec<(String, String)> {
    let mut ends = Vec::new();
    for application in &status.applications {
        let name = application.name.as_str();
        ends.push((name.to_owned(), words::any_endpoint(&application.charm.name)));
        let charm = catalogue::charm(&application.charm.name);
        let known = charm.into_iter().flat_map(|charm| charm.provides.iter().chain(charm.requires));
        ends.extend(known.map(|(endpoint, speaks)| ([name, ":", endpoint].concat(), (*speaks).to_owned())));
    }
    ends.extend(status.remotes.iter().map(|(name, url)| (name.to_string(), url.clone())));
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_an_application_and_perhaps_its_endpoint() {
        let shown = |typed: &str| {
            end(typed).map(|end| (end.application.to_string(), end.endpoint.unwrap_or_default()))
        };
        assert_eq!(shown("mysql"), Some(("mysql".to_owned(), String::new())));
        assert_eq!(shown("mysql:db"), Some(("mysql".to_owned(), "db".to_owned())));
        for wrong in ["", "mysql:", ":db", "MySQL", "db-2"] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }
}
