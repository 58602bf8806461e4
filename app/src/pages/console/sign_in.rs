//! Signing in, for a browser that knows the controller; else the ways to get to know one.

use leptos::either::Either;
use leptos::prelude::*;

use super::Form;
use crate::backend::use_seat;
use crate::pages::quoted;
use crate::ui::field::Field;
use crate::ui::password_field::PasswordField;
use crate::ui::prose::prose;
use crate::words::console::sign_in;

/// The form, or what to do without a controller.
#[component]
pub(super) fn SignIn() -> impl IntoView {
    let seat = use_seat();
    let known = Memo::new(move |_| {
        seat.read(|store| {
            let (name, known) = store.current()?;
            Some((name.to_owned(), known.account.as_ref().map(|account| account.user.to_string())))
        })
    });
    move || match known.get() {
        Some((controller, user)) => Either::Left(view! { <AtController controller user /> }),
        None => Either::Right(view! {
            <section class="console-section">
                <h1>{sign_in::NOWHERE}</h1>
                <p>{prose(sign_in::NOWHERE_TEXT)}</p>
            </section>
        }),
    }
}

#[component]
fn AtController(
    /// The name of the controller here.
    controller: String,
    /// Who this browser was there.
    user: Option<String>,
) -> impl IntoView {
    let name = RwSignal::new(user.clone().unwrap_or_default());
    let password = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let title = sign_in::title(&controller);
    let line = Signal::derive(move || match name.get().trim() {
        "" => Err(sign_in::NO_NAME.to_owned()),
        _ if password.get().is_empty() => Err(sign_in::NO_PASSWORD.to_owned()),
        name => Ok(["juju login -u ", &quoted(name)].concat()),
    });

    view! {
        <section class="console-section">
            <h1>{title}</h1>
            <p>{sign_in::TEXT}</p>
            <Form line verb=sign_in::VERB password=password>
                <Field id="sign-in-user" label=sign_in::USER value=name mono=true autocomplete="username" />
                <PasswordField
                    id="sign-in-password"
                    label=sign_in::PASSWORD
                    value=password
                    shown
                    with_eye=true
                    autocomplete="current-password"
                />
            </Form>
            <p class="quiet">{prose(sign_in::FORGOTTEN)}</p>
        </section>
    }
}
