//! Signing in from a browser that has not been here: which controller, who, and the password.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backend::use_desk;
use crate::browser::host;
use crate::pages::quoted;
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::Field;
use crate::ui::password_field::PasswordField;
use crate::ui::prose::prose;
use crate::words::console::sign_in;

/// The form.
#[component]
pub(super) fn ByName() -> impl IntoView {
    let desk = use_desk();
    let controller = RwSignal::new(String::new());
    let user = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let line = Signal::derive(move || {
        let (controller, user) = (controller.read(), user.read());
        ["juju login ", &host(), " -u ", &quoted(user.trim()), " -c ", &quoted(controller.trim())].concat()
    });
    let missing = move || {
        if controller.read_untracked().trim().is_empty() {
            Some(sign_in::NO_CONTROLLER)
        } else if user.read_untracked().trim().is_empty() {
            Some(sign_in::NO_NAME)
        } else {
            password.read_untracked().is_empty().then_some(sign_in::NO_PASSWORD)
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        if let Some(missing) = missing() {
            return told.set(missing.to_owned());
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
        <h2>{sign_in::BY_NAME}</h2>
        <form class="console-form" on:submit=submit novalidate>
            <Field id="sign-in-controller" label=sign_in::CONTROLLER value=controller mono=true />
            <Field id="sign-in-user" label=sign_in::USER value=user mono=true autocomplete="username" />
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
            </div>
        </form>
        <p class="quiet">{prose(sign_in::FORGOTTEN)}</p>
    }
}
