//! What is done for a controller now and then: upgrades, backups, another end for registration strings.

use domain::action::Action;
use domain::command::Command;
use juju::reference::Expiry;
use leptos::prelude::*;

use crate::pages::console::aside::ASIDE;
use crate::pages::console::model::Target;
use crate::pages::console::{act, use_here, use_me, use_rights};
use crate::pages::quoted;
use crate::ui::button::Button;
use crate::ui::field::{Field, Hint};
use crate::words::console::settings::acts as words;

/// The section.
#[component]
pub(super) fn Maintenance() -> impl IntoView {
    view! {
        <section aria-labelledby="maintenance">
            <h2 class="section-head" id="maintenance">
                {words::TITLE}
            </h2>
            <ul class="setting-acts">
                <Act
                    name=words::UPGRADE
                    says=words::UPGRADE_TEXT
                    aside="upgrade"
                    action=Action::UpgradeController
                />
                <Act
                    name=words::EXPIRY
                    says=words::EXPIRY_TEXT
                    aside="expiry"
                    action=Action::ConfigureController
                />
                <Act name=words::BACK_UP says=words::BACK_UP_TEXT aside="back-up" action=Action::CreateBackup />
            </ul>
        </section>
    }
}

/// What something does, and the way to it, or why there is none.
#[component]
pub(super) fn Act(
    name: &'static str,
    says: &'static str,
    aside: &'static str,
    action: Action,
    #[prop(optional)] weight: crate::ui::button::Weight,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let refused = Memo::new(move |_| rights.refused(action));

    view! {
        <li>
            <div>
                <p>{says}</p>
                {move || refused.get().map(|why| view! { <p class="dim">{why}</p> })}
            </div>
            <Button
                weight
                refused
                on_press=move |()| here.open(&[(ASIDE, aside)])
            >
                {name}
            </Button>
        </li>
    }
}

/// Upgrading.
#[component]
pub(super) fn Upgrade() -> impl IntoView {
    let rights = use_rights();
    let version = RwSignal::new(String::new());
    let typed = move || Some(version.get().trim().to_owned()).filter(|version| !version.is_empty());
    let commands = Signal::derive(move || vec![Command::UpgradeController { version: typed() }]);
    let refused = Signal::derive(move || rights.refused(Action::UpgradeController));
    let lines = Signal::derive(move || {
        let to = typed().map(|version| [" --agent-version ", &quoted(&version)].concat());
        Ok(vec![["juju upgrade-controller", &to.unwrap_or_default()].concat()])
    });

    view! {
        <act::Act title=words::UPGRADE verb=words::UPGRADE.to_owned() lines commands refused>
            <p>{words::UPGRADE_TEXT}</p>
            <Field id="upgrade-to" label=words::TO value=version mono=true />
        </act::Act>
    }
}

/// How long registration strings work.
#[component]
pub(super) fn ChangeExpiry() -> impl IntoView {
    let me = use_me();
    let rights = use_rights();
    let refused = Signal::derive(move || rights.refused(Action::ConfigureController));
    let last = RwSignal::new(String::new());
    // What holds stands there once it is known; later changes by others do not touch what is typed.
    Effect::new(move |known: Option<bool>| {
        if known == Some(true) {
            return true;
        }
        let row = me.controller.get();
        row.map(|row| last.set(Expiry::of(row.registrations_last).to_string())).is_some()
    });
    let read = Memo::new(move |_| last.read().trim().parse::<Expiry>());
    let hint = Signal::derive(move || match read.get() {
        Ok(_) => Hint::Note(words::last_hint()),
        Err(_) => Hint::Bad(words::last_hint()),
    });
    let lines = Signal::derive(move || {
        let expiry = read.get().map_err(|_| words::last_hint())?;
        Ok(vec![format!("juju controller-config registration-expiry={expiry}")])
    });

    view! {
        <act::Act title=words::EXPIRY verb=words::EXPIRY.to_owned() lines refused>
            <p>{words::EXPIRY_TEXT}</p>
            <Field id="expiry-last" label=words::LAST value=last hint mono=true />
        </act::Act>
    }
}

/// Backing up.
#[component]
pub(super) fn BackUp(target: Target) -> impl IntoView {
    let rights = use_rights();
    let refused = Signal::derive(move || rights.refused(Action::CreateBackup));
    let notes = RwSignal::new(String::new());
    let lines = Signal::derive(move || {
        let notes = notes.get().trim().to_owned();
        let notes = if notes.is_empty() { notes } else { [" ", &quoted(&notes)].concat() };
        Ok(vec![target.line(&["juju create-backup", &notes].concat())])
    });

    view! {
        <act::Act title=words::BACK_UP verb=words::BACK_UP.to_owned() lines refused>
            <p>{words::BACK_UP_TEXT}</p>
            <Field id="backup-notes" label=words::NOTES value=notes />
        </act::Act>
    }
}
