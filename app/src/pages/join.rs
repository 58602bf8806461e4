//! A registration link of a server: whom it is for, which controller, and the password that claims it.

use juju::registration::RegistrationString;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_location, use_navigate};

use crate::backend::use_seat;
use crate::pages::console::run;
use crate::pages::quoted;
use crate::ui::announcer::set_title;
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::Hint;
use crate::ui::frame::Frame;
use crate::ui::password_field::PasswordField;
use crate::ui::prose::prose;
use crate::words::join;

/// The page.
#[component]
pub(crate) fn Join() -> impl IntoView {
    let hash = use_location().hash;
    set_title(join::TITLE);
    let text = Memo::new(move |_| hash.read().trim_start_matches('#').to_owned());
    let read = move || {
        let text = text.get();
        match RegistrationString::decode(&text) {
            Ok(string) => Either::Left(view! { <Claim text string /> }),
            Err(error) => Either::Right(view! {
                <h1>{join::DAMAGED}</h1>
                <p class="lead">{error.to_string()}</p>
                <p>{prose(join::ASK)}</p>
            }),
        }
    };

    view! {
        <Frame>
            <div class="narrow-page">{read}</div>
        </Frame>
    }
}

#[component]
fn Claim(
    /// The string as it came.
    text: String,
    /// What it says.
    string: RegistrationString,
) -> impl IntoView {
    let seat = use_seat();
    let navigate = use_navigate();
    let controller = string.suggested_name().unwrap_or(join::A_CONTROLLER).to_owned();
    let line = StoredValue::new(["juju register ", &quoted(&text)].concat());
    let shown_line = ["juju register ", text.get(..16).unwrap_or(&text), "…"].concat();
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let differ = move || !second.read().is_empty() && *first.read() != *second.read();
    let hint = Signal::derive(move || if differ() { Hint::Bad(join::DIFFER.to_owned()) } else { Hint::None });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        if first.read_untracked().is_empty() {
            return told.set(join::NO_PASSWORD.to_owned());
        }
        if *first.read_untracked() != *second.read_untracked() {
            return told.set(join::DIFFER.to_owned());
        }
        busy.set(true);
        told.set(String::new());
        let navigate = navigate.clone();
        spawn_local(async move {
            let came = run(seat, &line.get_value(), &first.get_untracked()).await;
            busy.try_set(false);
            if came.done {
                navigate("/console", Default::default());
            } else {
                told.try_set(came.told);
            }
        });
    };

    view! {
        <h1>{join::welcome(&string.user)}</h1>
        <p class="lead">{prose(&join::lead(&controller))}</p>
        <dl class="join-facts">
            <dt>{join::FOR}</dt>
            <dd class="mono">{string.user.clone()}</dd>
            <dt>{join::CONTROLLER}</dt>
            <dd class="mono">{controller.clone()}</dd>
            <dt>{join::GIVES}</dt>
            <dd>{prose(join::GIVES_LOGIN)}</dd>
        </dl>
        <form class="console-form" on:submit=submit novalidate>
            <PasswordField id="join-first" label=join::FIRST value=first shown with_eye=true />
            <PasswordField id="join-second" label=join::SECOND value=second shown hint />
            <CommandStrip command=shown_line.clone() one_line=true />
            <div class="console-form-end">
                <button type="submit" class="button primary big" disabled=busy>
                    {join::VERB}
                </button>
            </div>
            <div role="alert" class="console-told bad">
                {told}
            </div>
        </form>
    }
}
