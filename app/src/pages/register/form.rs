//! Sets the password: runs `juju register` at a seat of its own, and leads there.

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::person::AtForm;
use super::reading::Ticket;
use super::ticket::Opens;
use crate::backend::use_local;
use crate::ui::banner::{Banner, Mood};
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::{Field, Hint};
use crate::ui::password_field::PasswordField;
use crate::words::register;

/// The gate rises for so long before the demo opens.
const RISES: Duration = Duration::from_millis(400);

/// The form with what belongs to it.
#[component]
pub(super) fn Claim(
    /// What the string opens.
    ticket: Ticket,
    /// Becomes true when it is used.
    is_claimed: RwSignal<bool>,
) -> impl IntoView {
    let local = use_local();
    let navigate = use_navigate();
    let first = NodeRef::<Input>::new();
    let (password, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let name = RwSignal::new(ticket.controller.clone());
    let (shown, asked, wanted) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let trouble = RwSignal::new(String::new());

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
            // Who sets a password here goes on here, whichever tab wrote until now.
            if !untrack(move || local.is_writable()) {
                local.take_over();
            }
            wanted.set(true);
        }
    };
    let (user, line) = (ticket.user.clone(), ["juju register ", &ticket.string].concat());
    let command = line.clone();
    Effect::new(move |_| {
        if !(wanted.get() && local.is_writable()) {
            return;
        }
        wanted.set(false);
        let (seat, line, navigate) = (local.seat_for(&user), line.clone(), navigate.clone());
        let passwords = vec![again.get_untracked(), password.get_untracked()];
        let mut person = AtForm { passwords, name: Some(name.get_untracked()), trouble: String::new() };
        spawn_local(async move {
            is_claimed.set(true);
            if local.run(&seat, &line, &mut person).await == 0 {
                let to = ["/demo?seat=", seat.as_str()].concat();
                set_timeout(move || navigate(&to, NavigateOptions::default()), RISES);
            } else {
                is_claimed.set(false);
                trouble.set(person.trouble);
            }
        });
    });
    let until = ticket.until.as_deref().map_or_else(|| register::SAME.to_owned(), register::until);

    view! {
        <h1>{register::come_in(&ticket.user)}</h1>
        <p class="lead">
            {register::added_by(&ticket.by)} <strong class="mono no-wrap">{ticket.controller.clone()}</strong>
            {register::SET_A_PASSWORD}
        </p>
        <Opens ticket=ticket.clone() />
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
                {move || if is_claimed.get() { register::DONE } else { register::NO_SECURITY }}
            </p>
        </form>
        <div class="register-same">
            <CommandStrip command prompt=[ticket.user.as_str(), "$"].concat() one_line=true />
            <p class="hint">{until}</p>
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
