//! Adding a model: its name, and where it goes.

use domain::action::Action;
use domain::answer::{Answer, CloudRow, CredentialRow};
use domain::command::{AddModel as Wanted, Command};
use domain::name::{ModelName, UserName};
use domain::query::Query;
use leptos::prelude::*;

use crate::backend::use_desk;
use crate::pages::console::act::Act;
use crate::pages::console::rights::Rights;
use crate::pages::console::{use_me, use_rights};
use crate::pages::quoted;
use crate::ui::choice::Choice;
use crate::ui::field::{Field, Hint};
use crate::ui::suggest::Suggest;
use crate::words::console::models::{self as words, add};

/// Why one may add no model at all: on no cloud that one may see, or as there is none to be seen.
pub(super) fn add_refused(rights: Rights) -> Option<String> {
    let clouds = rights.read(|table| table.clouds.iter().map(|cloud| cloud.id).collect::<Vec<_>>())?;
    let me = rights.read(|table| table.me)?;
    let mut refusals = clouds.into_iter().map(|cloud| rights.refused(Action::AddModel(cloud, me)));
    match refusals.next() {
        None => Some(add::NO_CLOUD.to_owned()),
        Some(first) => refusals.try_fold(first?, |first, next| next.map(|_| first)),
    }
}

/// The panel.
#[component]
pub(super) fn AddModel() -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let me = use_me();
    let clouds = desk.ask(Query::Clouds, |answer| match answer {
        Answer::Clouds(rows) => Some(rows.clone()),
        _ => None,
    });
    let credentials = desk.ask(Query::Credentials, |answer| match answer {
        Answer::Credentials(rows) => Some(rows.clone()),
        _ => None,
    });
    let name = RwSignal::new(String::new());
    let (cloud, region, credential) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let owner = RwSignal::new(String::new());

    let chosen = Memo::new(move |_| {
        clouds
            .read(|rows| {
                let named = rows.iter().find(|row| row.name.as_str() == cloud.read().as_str());
                named.or_else(|| rows.first()).cloned()
            })
            .flatten()
    });
    let cloud_options = Signal::derive(move || {
        let option = |row: &CloudRow| (row.name.to_string(), row.name.to_string());
        clouds.read(|rows| rows.iter().map(option).collect()).unwrap_or_default()
    });
    let region_options = Signal::derive(move || {
        let regions = chosen.get().map(|row| row.regions).unwrap_or_default();
        let option = |(at, region): (usize, String)| {
            let shown = if at == 0 { add::default_region(&region) } else { region.clone() };
            (if at == 0 { String::new() } else { region }, shown)
        };
        regions.into_iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let own = Memo::new(move |_| {
        let on = chosen.get().map(|row| row.name);
        let fits = |row: &&CredentialRow| Some(&row.cloud) == on.as_ref();
        credentials
            .read(|rows| rows.iter().filter(fits).map(|row| row.name.clone()).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let credential_options = Signal::derive(move || {
        let none = (String::new(), add::ANY_CREDENTIAL.to_owned());
        let own = own.get().into_iter().map(|name| (name.to_string(), name.to_string()));
        std::iter::once(none).chain(own).collect::<Vec<_>>()
    });
    let is_for_other = Memo::new(move |_| {
        let typed = owner.read().trim().to_owned();
        !typed.is_empty() && me.user().is_none_or(|me| me.as_str() != typed)
    });
    let wrong = move || match name.read().trim() {
        "" => None,
        typed => typed.parse::<ModelName>().err().map(|invalid| invalid.to_string()),
    };
    let hint = Signal::derive(move || wrong().map_or(Hint::None, Hint::Bad));
    let wrong_owner = move || match owner.read().trim() {
        "" => None,
        typed => typed.parse::<UserName>().err().map(|invalid| invalid.to_string()),
    };
    let owner_hint = Signal::derive(move || {
        wrong_owner().map_or_else(|| Hint::Note(add::OWNER_HINT.to_owned()), Hint::Bad)
    });
    let region_of = move || {
        let region = region.get();
        chosen.get().filter(|row| row.regions.contains(&region)).map(|_| region)
    };
    let credential_of = move || own.get().into_iter().find(|own| own.as_str() == credential.read().as_str());
    let lines = Signal::derive(move || {
        let name = name.get().trim().to_owned();
        if name.is_empty() {
            return Err(add::NO_NAME.to_owned());
        }
        if wrong().is_some() || wrong_owner().is_some() {
            return Err(add::FIX_NAME.to_owned());
        }
        let mut line = ["juju add-model ", &quoted(&name)].concat();
        if let Some(row) = chosen.get() {
            line.push(' ');
            line.push_str(row.name.as_str());
            if let Some(region) = region_of() {
                line.push('/');
                line.push_str(&quoted(&region));
            }
        }
        if let Some(credential) = credential_of().filter(|_| !is_for_other.get()) {
            line.push_str(" --credential ");
            line.push_str(credential.as_str());
        }
        if is_for_other.get() {
            line.push_str(" --owner ");
            line.push_str(&quoted(owner.read().trim()));
        }
        Ok(vec![line])
    });
    let commands = Signal::derive(move || {
        let Ok(name) = name.read().trim().parse() else { return Vec::new() };
        if wrong_owner().is_some() {
            return Vec::new();
        }
        vec![Command::AddModel(Wanted {
            name,
            owner: owner.read().trim().parse().ok().filter(|_| is_for_other.get()),
            cloud: chosen.get().map(|row| row.name),
            region: region_of(),
            credential: credential_of().filter(|_| !is_for_other.get()),
        })]
    });
    let refused = Signal::derive(move || {
        let on = chosen.get()?.name;
        rights.refused_of(|table| {
            let cloud = table.clouds.iter().find(|cloud| cloud.name == on)?.id;
            let owner = owner.read().trim().parse().ok().and_then(|name| table.user_named(&name));
            Some(Action::AddModel(cloud, owner.unwrap_or(table.me)))
        })
    });
    let owners = Signal::derive(move || {
        let known = rights.read(|table| {
            table
                .subjects
                .iter()
                .map(|one| (one.name.to_string(), one.display_name.clone()))
                .collect::<Vec<_>>()
        });
        known.unwrap_or_default()
    });
    let may_own_for_others = Memo::new(move |_| me.is_superuser());

    view! {
        <Act title=words::ADD verb=words::ADD.to_owned() lines commands refused>
            <Field id="model-name" label=add::NAME value=name hint mono=true />
            <Choice id="model-cloud" label=add::CLOUD options=cloud_options value=cloud />
            <Choice id="model-region" label=add::REGION options=region_options value=region />
            <Show when=move || !is_for_other.get()>
                <Choice
                    id="model-credential"
                    label=add::CREDENTIAL
                    options=credential_options
                    value=credential
                />
            </Show>
            <Show when=move || may_own_for_others.get()>
                <Suggest id="model-owner" label=add::OWNER options=owners value=owner hint=owner_hint />
            </Show>
        </Act>
    }
}
