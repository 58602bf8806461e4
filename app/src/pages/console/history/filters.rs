//! What of a history is asked for; all of it is in the address.

use domain::access_table::AccessTable;
use domain::history::{Family, HistoryQuery};
use domain::id::UserId;
use leptos::prelude::*;
use uuid::Uuid;

use crate::pages::console::list::{Cuts, FilterField};
use crate::pages::console::{use_here, use_rights};
use crate::words::console::history as words;

/// How many events are asked for at once.
const PAGE: u32 = 100;

/// What the address asks for.
pub(super) fn use_wanted() -> Memo<HistoryQuery> {
    let here = use_here();
    let rights = use_rights();
    let (user, model, family) = (here.word("user"), here.word("model"), here.word("family"));
    let model = Memo::new(move |_| match model.read().as_str() {
        "" => None,
        // A model that cannot be seen has no events.
        name => Some(rights.read(|table| uuid_of(table, name)).flatten().unwrap_or_default()),
    });
    Memo::new(move |_| HistoryQuery {
        before: None,
        limit: PAGE,
        user: user.read().parse().ok(),
        model: model.get(),
        families: Family::ALL.into_iter().filter(|one| word(*one) == *family.read()).collect(),
    })
}

fn uuid_of(table: &AccessTable, name: &str) -> Option<Uuid> {
    let (owner, name) = name.split_once('/')?;
    let is = |owner_is: &str, name_is: &str| owner_is == owner && name_is == name;
    table.models.iter().find(|model| is(model.owner.as_str(), model.name.as_str())).map(|model| model.uuid)
}

/// Its word in the address.
fn word(family: Family) -> &'static str {
    match family {
        Family::Access => "access",
        Family::Accounts => "accounts",
        Family::Logins => "logins",
        Family::Controller => "controller",
        Family::Models => "models",
        Family::Offers => "offers",
    }
}

/// Tabs and fields.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let rights = use_rights();
    let families = std::iter::once(("", words::ALL, None))
        .chain(Family::ALL.map(|one| (word(one), words::family(one), None)))
        .collect::<Vec<_>>();
    let users = Memo::new(move |_| {
        let named = |table: &AccessTable| {
            let people = table.subjects.iter().filter(|subject| subject.id != UserId::EVERYONE);
            people.map(|subject| subject.name.to_string()).collect::<Vec<_>>()
        };
        rights.read(named).unwrap_or_default()
    });
    let models = Memo::new(move |_| {
        let named = |table: &AccessTable| {
            let name = |model: &domain::access_table::ModelColumn| {
                [model.owner.as_str(), "/", model.name.as_str()].concat()
            };
            table.models.iter().map(name).collect::<Vec<_>>()
        };
        rights.read(named).unwrap_or_default()
    });

    view! {
        <div class="list-tools">
            <Cuts label=words::FAMILIES key="family" ways=Signal::stored(families) />
            <span class="spacer"></span>
            <div class="list-filters">
                <Choice word="user" label=words::USER none=words::ANYBODY options=users />
                <Choice word="model" label=words::MODEL none=words::ANYWHERE options=models />
                <FilterField />
            </div>
        </div>
    }
}

/// One of several names, or none.
#[component]
fn Choice(
    word: &'static str,
    label: &'static str,
    none: &'static str,
    options: Memo<Vec<String>>,
) -> impl IntoView {
    let here = use_here();
    let chosen = here.word(word);
    // What the address names may have gone since.
    let options = move || {
        let mut names = options.get();
        let chosen = chosen.get();
        if !chosen.is_empty() && !names.contains(&chosen) {
            names.push(chosen);
        }
        names
    };
    let option = move |name: String| {
        let value = name.clone();
        view! {
            <option value=name.clone() selected=move || *chosen.read() == value>
                {name.clone()}
            </option>
        }
    };

    view! {
        <select
            class="input filter choice"
            aria-label=label
            on:change=move |event| here.set(&[(word, &event_target_value(&event))])
        >
            <option value="" selected=move || chosen.read().is_empty()>
                {none}
            </option>
            {move || options().into_iter().map(option).collect_view()}
        </select>
    }
}
