//! Adding and removing credentials, aside.

use domain::answer::{Answer, CloudRow, CredentialRow};
use domain::command::Command;
use domain::name::CredentialName;
use domain::query::Query;
use leptos::prelude::*;

use crate::backend::{Asked, use_desk};
use crate::pages::console::act::{Act, OF, USER};
use crate::pages::console::aside::{ASIDE, use_named};
use crate::pages::console::use_here;
use crate::pages::quoted;
use crate::ui::choice::Choice;
use crate::ui::field::{Field, Hint};
use crate::words::console::credentials as words;

/// What stands aside, by the address: `of` names the cloud, `user` the credential.
#[component]
pub(super) fn CredentialAsides(credentials: Asked<Vec<CredentialRow>>) -> impl IntoView {
    let here = use_here();
    let (aside, of, name) = (here.word(ASIDE), here.word(OF), here.word(USER));
    let find = |rows: &Vec<CredentialRow>, (of, name): &(String, String)| {
        let is_it = |row: &&CredentialRow| row.cloud.as_str() == of && row.name.as_str() == name;
        rows.iter().find(is_it).cloned()
    };
    let row = use_named(credentials, move || (of.get(), name.get()), find);

    move || match aside.read().as_str() {
        "add-credential" => Some(view! { <AddCredential /> }.into_any()),
        "remove-credential" => Some(view! { <RemoveCredential row=row.get()? /> }.into_any()),
        _ => None,
    }
}

/// Adding one: its name and how it proves its owner.
#[component]
fn AddCredential() -> impl IntoView {
    let desk = use_desk();
    let clouds = desk.ask(Query::Clouds, |answer| match answer {
        Answer::Clouds(rows) => Some(rows.clone()),
        _ => None,
    });
    let (cloud, name, auth) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let known = Memo::new(move |_| {
        let usable = |row: &&CloudRow| row.auth_types.iter().any(|auth| auth != "empty");
        clouds.read(|rows| rows.iter().filter(usable).cloned().collect::<Vec<_>>()).unwrap_or_default()
    });
    let chosen = Memo::new(move |_| {
        let known = known.get();
        known.iter().find(|row| row.name.as_str() == *cloud.read()).or_else(|| known.first()).cloned()
    });
    let auth_types = Memo::new(move |_| {
        let types = chosen.get().map(|row| row.auth_types).unwrap_or_default();
        types.into_iter().filter(|auth| auth != "empty").collect::<Vec<_>>()
    });
    let auth_type = move || {
        let types = auth_types.get();
        types.iter().find(|one| **one == *auth.read()).or_else(|| types.first()).cloned()
    };
    let cloud_options = Signal::derive(move || {
        known.get().into_iter().map(|row| (row.name.to_string(), row.name.to_string())).collect::<Vec<_>>()
    });
    let auth_options = Signal::derive(move || {
        auth_types.get().into_iter().map(|one| (one.clone(), one)).collect::<Vec<_>>()
    });
    let wrong = move || match name.read().trim() {
        "" => None,
        typed => typed.parse::<CredentialName>().err().map(|invalid| invalid.to_string()),
    };
    let hint = Signal::derive(move || wrong().map_or(Hint::None, Hint::Bad));
    let lines = Signal::derive(move || {
        if name.read().trim().is_empty() {
            return Err(words::NO_NAME.to_owned());
        }
        if wrong().is_some() {
            return Err(words::FIX_NAME.to_owned());
        }
        match chosen.get() {
            Some(row) => Ok(vec![["juju add-credential ", &quoted(row.name.as_str())].concat()]),
            None => Err(words::NO_CLOUD.to_owned()),
        }
    });
    let answers =
        Signal::derive(move || vec![name.read().trim().to_owned(), auth_type().unwrap_or_default()]);
    let commands = Signal::derive(move || {
        let command = name.read().trim().parse().ok().zip(chosen.get()).zip(auth_type());
        let command = command.map(|((credential, row), auth_type)| Command::KeepCredential {
            cloud: row.name,
            credential,
            auth_type,
        });
        command.into_iter().collect::<Vec<_>>()
    });

    view! {
        <Act title=words::ADD verb=words::ADD.to_owned() lines commands answers>
            <Choice id="credential-cloud" label=words::CLOUD options=cloud_options value=cloud />
            <Field id="credential-name" label=words::NAME value=name hint mono=true />
            <Choice id="credential-auth" label=words::TYPE options=auth_options value=auth />
            <p class="note">{words::NOT_RECORDED}</p>
        </Act>
    }
}

/// Removing one.
#[component]
fn RemoveCredential(row: CredentialRow) -> impl IntoView {
    let CredentialRow { cloud, name, models, .. } = row;
    let force = models > 0;
    let line = [
        "juju remove-credential ",
        &quoted(cloud.as_str()),
        " ",
        &quoted(name.as_str()),
        if force { " --force" } else { "" },
    ];
    let about = name.to_string();
    view! {
        <Act
            title=words::REMOVE_TITLE
            about
            verb=words::REMOVE_TITLE.to_owned()
            lines=Signal::stored(Ok(vec![line.concat()]))
            commands=Signal::stored(vec![Command::RemoveCredential { cloud, credential: name, force }])
            danger=true
            keep=words::KEEP
        >
            <p>{words::used(models)}</p>
        </Act>
    }
}
