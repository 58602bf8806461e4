//! Asks for the password and a name; where the string is used is for others to know.

use jiff::Timestamp;
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::opens::Opens;
use super::ticket::{Gives, Ticket};
use crate::ui::banner::{Banner, Mood};
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::{Field, Hint};
use crate::ui::password_field::PasswordField;
use crate::words::register;

/// How it goes with using the string.
#[derive(Clone, Copy)]
pub(super) struct Claiming {
    /// Whether it is being used, or was.
    pub(super) is_claimed: RwSignal<bool>,
    /// Why it could not be used.
    pub(super) trouble: RwSignal<String>,
}

/// What was filled in.
#[derive(Clone)]
pub(super) struct Filled {
    /// The password.
    pub(super) password: String,
    /// What the controller is called here.
    pub(super) name: String,
}

impl Claiming {
    /// Nothing has been done yet.
    pub(super) fn new() -> Self {
        Claiming { is_claimed: RwSignal::new(false), trouble: RwSignal::new(String::new()) }
    }
}

/// The form with what belongs to it.
#[component]
pub(super) fn Claim(
    /// What the string says.
    ticket: Ticket,
    /// What it gives.
    gives: Signal<Gives>,
    /// Until when it works.
    until: Signal<Option<Timestamp>>,
    /// How it goes.
    claiming: Claiming,
    /// What becomes of the password, and where one goes on afterwards.
    says: (&'static str, &'static str),
    /// Uses the string.
    on_claim: Callback<Filled>,
) -> impl IntoView {
    let Claiming { is_claimed, trouble } = claiming;
    let (before, afterwards) = says;
    let first = NodeRef::<Input>::new();
    let (password, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let name = RwSignal::new(ticket.controller.clone());
    let (shown, asked) = (RwSignal::new(false), RwSignal::new(false));

    let password_hint = Signal::derive(move || match (asked.get(), password.read().is_empty()) {
        (true, true) => Hint::Bad(register::NO_PASSWORD.into()),
        _ => Hint::None,
    });
    let differs = move || *password.read() != *again.read();
    let again_hint = Signal::derive(move || match (differs(), asked.get(), again.read().is_empty()) {
        (true, true, _) => Hint::Bad(register::NOT_YET.into()),
        (true, false, false) => Hint::Note(register::NOT_YET.into()),
        _ => Hint::None,
    });
    let name_is_bad = move || name.with(|name| name.trim().is_empty() || name.contains([':', '/', ' ']));
    let name_hint = Signal::derive(move || match name_is_bad() {
        true => Hint::Bad(register::NO_NAME.into()),
        false => Hint::Note(register::NAME_HINT.into()),
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        asked.set(true);
        let is_bad = untrack(move || password.read().is_empty() || differs() || name_is_bad());
        if is_bad {
            if let Some(field) = first.get_untracked().filter(|_| password.read_untracked().is_empty()) {
                // A field that cannot take the focus leaves it where it is.
                field.focus().ok();
            }
        } else if !is_claimed.get_untracked() {
            let (password, name) = (password.get_untracked(), name.get_untracked().trim().to_owned());
            on_claim.run(Filled { password, name });
        }
    };
    let command = ["juju register ", &ticket.string].concat();
    let works_until = move || match until.get() {
        Some(at) => register::until(&at.strftime("%-d %b %Y").to_string()),
        None => register::SAME.to_owned(),
    };
    let controller = ticket.controller.clone();

    view! {
        <h1>{register::come_in(&ticket.user)}</h1>
        <p class="lead">
            {register::added_by(&ticket.by)} <strong class="mono no-wrap">{ticket.controller.clone()}</strong>
            {register::SET_A_PASSWORD}
        </p>
        <div role="status">{move || view! { <Opens controller=controller.clone() gives=gives.get() /> }}</div>
        <form on:submit=submit>
            <PasswordField
                id="new-password"
                label=register::PASSWORD
                value=password
                hint=password_hint
                shown
                with_eye=true
                node_ref=first
            />
            <PasswordField id="confirm-password" label=register::CONFIRM value=again hint=again_hint shown />
            <Field id="controller-name" label=register::NAME value=name hint=name_hint mono=true />
            <Show when=move || !trouble.read().is_empty()>
                <Banner mood=Mood::Bad headline=trouble.get()>
                    ""
                </Banner>
            </Show>
            <button type="submit" class="button primary big" aria-disabled=move || is_claimed.get().then_some("true")>
                {register::VERB}
            </button>
            <p class="hint" role="status">
                {move || if is_claimed.get() { afterwards } else { before }}
            </p>
        </form>
        <div class="register-same">
            <CommandStrip command prompt=[ticket.user.as_str(), "$"].concat() one_line=true />
            <p class="hint">{works_until}</p>
        </div>
        <details open=true>
            <summary>{register::SAYS}</summary>
            <dl>
                <dt>{register::USER}</dt>
                <dd class="mono">{ticket.user}</dd>
                <dt>{register::CONTROLLER}</dt>
                <dd class="mono">{ticket.addresses}</dd>
                <dt>{register::KEY}</dt>
                <dd>{register::KEY_HIDDEN}</dd>
            </dl>
        </details>
    }
}
