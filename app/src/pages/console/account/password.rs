//! Changing one's own password.

use leptos::prelude::*;

use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::form::Form;
use crate::pages::console::use_here;
use crate::ui::field::Hint;
use crate::ui::password_field::PasswordField;
use crate::words::console::account as words;

/// The line.
const LINE: &str = "juju change-user-password";

/// The panel.
#[component]
pub(super) fn ChangePassword() -> impl IntoView {
    let here = use_here();
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let differ = move || !second.read().is_empty() && *first.read() != *second.read();
    let hint =
        Signal::derive(move || if differ() { Hint::Bad(words::DIFFER.to_owned()) } else { Hint::None });
    let lines = Signal::derive(move || {
        if first.read().is_empty() {
            Err(words::NO_PASSWORD.to_owned())
        } else if *first.read() != *second.read() {
            Err(words::DIFFER.to_owned())
        } else {
            Ok(vec![LINE.to_owned()])
        }
    });
    let passwords = Signal::derive(move || vec![first.get(), second.get()]);
    let close = move || here.set(&[(ASIDE, "")]);

    view! {
        <Aside title=words::CHANGE_PASSWORD.to_owned()>
            <Form
                lines
                passwords
                verb=words::CHANGE_PASSWORD.to_owned()
                shown=Signal::stored(LINE.to_owned())
                on_done=move |_| close()
                on_cancel=move |()| close()
            >
                <PasswordField id="password-first" label=words::NEW_PASSWORD value=first shown with_eye=true />
                <PasswordField id="password-second" label=words::AGAIN value=second shown hint />
                <p class="note">{words::SESSIONS_END}</p>
            </Form>
        </Aside>
    }
}
