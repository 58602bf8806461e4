//! What one can do with a cloud, aside.

use std::sync::Arc;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::action::Action;
use domain::answer::CloudRow;
use domain::catalogue::{self, CatalogueCloud};
use domain::command::{CloudDefinition, Command};
use domain::level::CloudLevel;
use domain::name::{CloudName, UserName};
use leptos::prelude::*;

use crate::backend::Asked;
use crate::pages::console::act::{Act, OF, USER, WORDS};
use crate::pages::console::aside::{ASIDE, Aside, use_named};
use crate::pages::console::grant::SetAccess;
use crate::pages::console::{use_here, use_rights};
use crate::ui::button::{Button, Weight};
use crate::ui::choice::Choice;
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::words::console::clouds as words;

/// What stands aside, by the address: `of` names the cloud.
#[component]
pub(super) fn CloudAsides(clouds: Asked<Vec<CloudRow>>) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let (aside, of) = (here.word(ASIDE), here.word(OF));
    let find = |table: &Arc<AccessTable>, of: &String| {
        table.clouds.iter().find(|cloud| cloud.name.as_str() == of).map(|cloud| cloud.id)
    };
    let id = use_named(rights.asked(), move || of.get(), find);
    let find = |rows: &Vec<CloudRow>, of: &String| rows.iter().find(|row| row.name.as_str() == of).cloned();
    let row = use_named(clouds, move || of.get(), find);

    move || {
        let word = aside.get();
        if word == "add-cloud" {
            return Some(view! { <AddCloud clouds /> }.into_any());
        }
        let on = Thing::Cloud(id.get()?);
        Some(match word.as_str() {
            "show-cloud" => view! { <ShowCloud row=row.get()? /> }.into_any(),
            "grant-cloud" => view! { <SetAccess on /> }.into_any(),
            "revoke-cloud" => view! { <SetAccess on revoke=true /> }.into_any(),
            "update-cloud" => view! { <UpdateCloud name=row.get()?.name /> }.into_any(),
            "remove-cloud" => view! { <RemoveCloud name=row.get()?.name /> }.into_any(),
            _ => return None,
        })
    }
}

/// A cloud of the catalogue, as the controller is told of it.
fn definition(cloud: &CatalogueCloud) -> CloudDefinition {
    let others = cloud.regions.iter().filter(|region| **region != cloud.default_region);
    CloudDefinition {
        kind: cloud.kind.to_owned(),
        auth_types: cloud.auth_types.iter().map(|auth| (*auth).to_owned()).collect(),
        regions: std::iter::once(&cloud.default_region).chain(others).map(|one| (*one).to_owned()).collect(),
    }
}

/// Adding a cloud of the catalogue.
#[component]
fn AddCloud(clouds: Asked<Vec<CloudRow>>) -> impl IntoView {
    let rights = use_rights();
    let chosen = RwSignal::new(String::new());
    let free = Memo::new(move |_| {
        let known: Vec<String> =
            clouds.read(|rows| rows.iter().map(|row| row.name.to_string()).collect()).unwrap_or_default();
        let names = catalogue::clouds().iter().map(|cloud| cloud.name);
        names.filter(|name| !known.iter().any(|known| known == name)).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        free.get().into_iter().map(|name| (name.to_owned(), name.to_owned())).collect::<Vec<_>>()
    });
    let cloud = Memo::new(move |_| {
        let free = free.get();
        let name = free.iter().find(|name| **name == *chosen.read()).or_else(|| free.first()).copied()?;
        Some(name)
    });
    let found = move || cloud.get().and_then(catalogue::cloud);
    let lines = Signal::derive(move || match cloud.get() {
        Some(name) => Ok(vec![["juju add-cloud ", name].concat()]),
        None => Err(words::ALL_THERE.to_owned()),
    });
    let commands = Signal::derive(move || {
        let command = found().and_then(|found| {
            Some(Command::AddCloud { cloud: found.name.parse().ok()?, definition: definition(found) })
        });
        command.into_iter().collect::<Vec<_>>()
    });
    let told = move || {
        found().map(|found| {
            words::definition(found.kind, &found.regions.join(", "), &found.auth_types.join(", "))
        })
    };

    view! {
        <Act
            title=words::ADD
            verb=words::ADD.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::AddCloud))
        >
            <Choice id="cloud" label=words::CLOUD options value=chosen />
            <p>{told}</p>
            <p class="note">{words::ADD_TEXT}</p>
        </Act>
    }
}

/// Telling the controller again what the catalogue says of a cloud.
#[component]
fn UpdateCloud(name: CloudName) -> impl IntoView {
    let rights = use_rights();
    let line = ["juju update-cloud ", name.as_str()].concat();
    let commands: Vec<_> = catalogue::cloud(name.as_str())
        .map(|found| Command::UpdateCloud { cloud: name.clone(), definition: definition(found) })
        .into_iter()
        .collect();
    let about = name.to_string();
    let refused = move || {
        rights.refused_of(|table| {
            table.clouds.iter().find(|cloud| cloud.name == name).map(|cloud| Action::UpdateCloud(cloud.id))
        })
    };
    view! {
        <Act
            title=words::UPDATE_TITLE
            about
            verb=words::UPDATE_TITLE.to_owned()
            lines=Signal::stored(Ok(vec![line]))
            commands=Signal::stored(commands)
            refused=Signal::derive(refused)
        >
            <p>{words::UPDATE_TEXT}</p>
        </Act>
    }
}

/// Removing a cloud that no model is on.
#[component]
fn RemoveCloud(name: CloudName) -> impl IntoView {
    let rights = use_rights();
    let line = ["juju remove-cloud ", name.as_str()].concat();
    let commands = vec![Command::RemoveCloud { cloud: name.clone() }];
    let about = name.to_string();
    let refused = move || {
        rights.refused_of(|table| {
            table.clouds.iter().find(|cloud| cloud.name == name).map(|cloud| Action::RemoveCloud(cloud.id))
        })
    };
    view! {
        <Act
            title=words::REMOVE_TITLE
            about
            verb=words::REMOVE_TITLE.to_owned()
            lines=Signal::stored(Ok(vec![line]))
            commands=Signal::stored(commands)
            refused=Signal::derive(refused)
            danger=true
            keep=words::KEEP
        >
            <p>{words::REMOVE_TEXT}</p>
        </Act>
    }
}

/// What a cloud is, and who has access to it.
#[component]
fn ShowCloud(row: CloudRow) -> impl IntoView {
    let here = use_here();
    let name = StoredValue::new(row.name.to_string());
    let user = move |(user, display_name, level): (UserName, String, CloudLevel)| {
        let user = user.to_string();
        let to = user.clone();
        let press = move |()| {
            name.with_value(|name| here.open(&[(ASIDE, "grant-cloud"), (OF, name), (USER, &to)]));
        };
        view! {
            <li>
                <span>
                    <b class="mono">{user}</b>
                    " "
                    <small class="dim">{display_name}</small>
                </span>
                <LevelChip level=Level::from(level) />
                <Button weight=Weight::Bare on_press=press>
                    {words::CHANGE}
                </Button>
            </li>
        }
    };
    let is_unused = row.users.is_empty();

    view! {
        <Aside title=words::CLOUD.to_owned() about=name.get_value() words=WORDS>
            <div class="aside-body">
                <p>{words::definition(&row.cloud_type, &row.regions.join(", "), &row.auth_types.join(", "))}</p>
                <section>
                    <h3>{words::ACCESS}</h3>
                    <ul class="plain-list">{row.users.into_iter().map(user).collect_view()}</ul>
                    {is_unused.then(|| view! { <p class="dim">{words::NOBODY}</p> })}
                </section>
            </div>
        </Aside>
    }
}
