//! Signing in, for a browser that knows the controller; else the ways to get to know one.

use leptos::either::EitherOf3;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

mod by_name;

use by_name::ByName;

use super::use_me;
use crate::backend::{Place, use_desk};
use crate::pages::quoted;
use crate::ui::announcer::set_title;
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::Field;
use crate::ui::frame::Frame;
use crate::ui::grid::Grid;
use crate::ui::password_field::PasswordField;
use crate::ui::prose::prose;
use crate::words::console::{sign_in, states};

/// What stands in place of the console while nobody is signed in.
#[component]
pub(super) fn SignIn() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let known = Memo::new(move |_| {
        desk.place().read(|store| {
            let (name, known) = store.current()?;
            Some((name.to_owned(), known.account.as_ref().map(|account| account.user.to_string())))
        })
    });
    let waits =
        Memo::new(move |_| known.get().is_some_and(|(_, user)| user.is_some()) && me.trouble().is_none());

    view! {
        <Frame>
            <div class="narrow-page">
                {move || match (waits.get(), known.get()) {
                    (true, _) => {
                        EitherOf3::A(
                            view! {
                                <div class="waiting" role="status">
                                    <span class="unseen">{states::WAITING}</span>
                                    <Grid loading=true />
                                </div>
                            },
                        )
                    }
                    (false, Some((controller, user))) => EitherOf3::B(view! { <At controller user /> }),
                    (false, None) => EitherOf3::C(view! { <Nowhere /> }),
                }}
            </div>
        </Frame>
    }
}

/// The form.
#[component]
fn At(
    /// The name of the controller here.
    controller: String,
    /// Who this browser was there.
    user: Option<String>,
) -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let title = sign_in::title(&controller);
    set_title(&title);
    let name = RwSignal::new(user.unwrap_or_default());
    let password = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let line = Signal::derive(move || ["juju login -u ", &quoted(name.read().trim())].concat());
    let trouble =
        move || me.trouble().filter(|trouble| !trouble.is_sign_in()).map(|trouble| trouble.to_string());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        match (name.read_untracked().trim().is_empty(), password.read_untracked().is_empty()) {
            (true, _) => return told.set(sign_in::NO_NAME.to_owned()),
            (_, true) => return told.set(sign_in::NO_PASSWORD.to_owned()),
            _ => {}
        }
        busy.set(true);
        told.set(String::new());
        let typed = password.get_untracked();
        spawn_local(async move {
            let came = desk.run(&[line.get_untracked()], vec![typed]).await;
            busy.try_set(false);
            if !came.done {
                told.try_set(came.told);
            }
            desk.ask_again();
        });
    };

    view! {
        <h1>{title}</h1>
        <p class="lead">{sign_in::TEXT}</p>
        <form class="console-form" on:submit=submit novalidate>
            <Field id="sign-in-user" label=sign_in::USER value=name mono=true autocomplete="username" />
            <PasswordField
                id="sign-in-password"
                label=sign_in::PASSWORD
                value=password
                shown
                with_eye=true
                autocomplete="current-password"
            />
            <CommandStrip command=line />
            <div class="console-form-end">
                <button type="submit" class="button primary big" disabled=busy>
                    {sign_in::VERB}
                </button>
            </div>
            <div role="alert" class="console-told bad">
                {told}
                {trouble}
            </div>
        </form>
        <p class="quiet">{prose(sign_in::FORGOTTEN)}</p>
    }
}

/// What to do without a controller: on a server, one logs in by its name.
#[component]
fn Nowhere() -> impl IntoView {
    let is_server = matches!(use_desk().place(), Place::Server(_));
    set_title(sign_in::NOWHERE);
    view! {
        <h1>{sign_in::NOWHERE}</h1>
        <p class="lead">{prose(sign_in::NOWHERE_TEXT)}</p>
        {is_server.then(|| view! { <ByName /> })}
    }
}
