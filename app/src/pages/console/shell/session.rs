//! A session that has ended while one works: sign in again, and go on where one was.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::use_me;
use crate::backend::use_desk;
use crate::pages::quoted;
use crate::ui::dialog::follow;
use crate::ui::password_field::PasswordField;
use crate::words::console::sign_in;

/// Asks for the password over the screen, which stays as it is.
#[component]
pub(super) fn SignInAgain() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let dialog = NodeRef::<html::Dialog>::new();
    let ended = Memo::new(move |_| me.trouble().is_some_and(|trouble| trouble.is_sign_in()));
    let password = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    follow(dialog, move || ended.get());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(user) = me.user().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let line = ["juju login -u ", &quoted(user.as_str())].concat();
        let typed = std::mem::take(&mut *password.write());
        spawn_local(async move {
            let came = desk.run(&[line], vec![typed]).await;
            busy.try_set(false);
            told.try_set(if came.done { String::new() } else { came.told });
            desk.ask_again();
        });
    };
    let why = move || me.trouble().map(|trouble| sign_in::ended(&trouble.to_string())).unwrap_or_default();
    let name = move || me.user().map(|user| sign_in::again(user.as_str())).unwrap_or_default();

    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="again-title"
            on:cancel=move |event: leptos::ev::Event| event.prevent_default()
        >
            <form on:submit=submit>
                <h2 id="again-title">{name}</h2>
                <p>{why}</p>
                <PasswordField
                    id="again-password"
                    label=sign_in::PASSWORD
                    value=password
                    shown
                    with_eye=true
                    autocomplete="current-password"
                />
                <p class="hint bad" role="alert">
                    {told}
                </p>
                <div class="dialog-actions">
                    <button type="submit" class="button primary" disabled=busy>
                        {sign_in::VERB}
                    </button>
                </div>
            </form>
        </dialog>
    }
}
