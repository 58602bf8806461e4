//! One's own password.

use leptos::prelude::*;

use super::Form;
use crate::ui::field::Hint;
use crate::ui::password_field::PasswordField;
use crate::words::console::password;

/// The form.
#[component]
pub(super) fn ChangePassword() -> impl IntoView {
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let differ = move || !second.read().is_empty() && *first.read() != *second.read();
    let hint =
        Signal::derive(move || if differ() { Hint::Bad(password::DIFFER.to_owned()) } else { Hint::None });
    let line = Signal::derive(move || {
        if first.read().is_empty() {
            Err(password::NONE.to_owned())
        } else if *first.read() != *second.read() {
            Err(password::DIFFER.to_owned())
        } else {
            Ok("juju change-user-password".to_owned())
        }
    });
    let done = move |_| {
        first.set(String::new());
        second.set(String::new());
    };

    view! {
        <Form line verb=password::VERB password=first on_done=Callback::new(done)>
            <PasswordField id="password-first" label=password::FIRST value=first shown with_eye=true />
            <PasswordField id="password-second" label=password::SECOND value=second shown hint />
        </Form>
    }
}
