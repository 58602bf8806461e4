//! The form: who, the password, and the name of the controller where this browser knows none.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backend::use_desk;
use crate::browser::host;
use crate::pages::console::use_me;
use crate::pages::quoted;
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::Field;
use crate::ui::password_field::PasswordField;
use crate::ui::prose::prose;
use crate::words::console::sign_in;
use crate::words::register::SAME;

/// The form.
#[component]
pub(super) fn SignInForm(
    /// Who this browser was before.
    #[prop(optional)]
    user: String,
    /// Whether the controller is not known, and asked for by its name.
    #[prop(optional)]
    asks_controller: bool,
) -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let controller = RwSignal::new(String::new());
    let user = RwSignal::new(user);
    let password = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let line = Signal::derive(move || {
        let mut line = "juju login".to_owned();
        if asks_controller {
            line.extend([" ", &host()]);
        }
        for (option, value) in [(" -u ", user), (" -c ", controller)] {
            let value = value.read().trim().to_owned();
            if !value.is_empty() {
                line.extend([option, &quoted(&value)]);
            }
        }
        line
    });
    let missing = move || {
        if asks_controller && controller.read_untracked().trim().is_empty() {
            Some(sign_in::NO_CONTROLLER)
        } else if user.read_untracked().trim().is_empty() {
            Some(sign_in::NO_NAME)
        } else {
            password.read_untracked().is_empty().then_some(sign_in::NO_PASSWORD)
        }
    };
    let trouble =
        move || me.trouble().filter(|trouble| !trouble.is_sign_in()).map(|trouble| trouble.to_string());
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
        <form on:submit=submit novalidate>
            {asks_controller
                .then(|| view! { <Field id="sign-in-controller" label=sign_in::CONTROLLER value=controller mono=true /> })}
            <Field id="sign-in-user" label=sign_in::USER value=user mono=true autocomplete="username" />
            <PasswordField
                id="sign-in-password"
                label=sign_in::PASSWORD
                value=password
                shown
                with_eye=true
                autocomplete="current-password"
            />
            <div role="alert" class="register-told">
                {told}
                {trouble}
            </div>
            <button type="submit" class="button primary big" disabled=busy>
                {sign_in::VERB}
            </button>
            <p class="hint">{prose(sign_in::FORGOTTEN)}</p>
        </form>
        <div class="register-same">
            <CommandStrip command=line />
            <p class="hint">{SAME}</p>
        </div>
    }
}
