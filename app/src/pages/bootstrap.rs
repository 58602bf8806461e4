//! Where a bootstrap link leads: a controller of one's own on this server, with its administrator's password.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_location, use_navigate};

use super::register::{Gives, Opens, ShowTicket};
use crate::backend::{Filled, Outcome, Place, use_seat};
use crate::pages::quoted;
use crate::ui::announcer::set_title;
use crate::ui::banner::{Banner, Mood};
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::{Field, Hint};
use crate::ui::gatepost::AtGate;
use crate::ui::level::Level;
use crate::ui::password_field::PasswordField;
use crate::ui::prose::prose;
use crate::words::bootstrap;
use crate::words::register::SAME;

/// The page.
#[component]
pub(crate) fn Bootstrap() -> impl IntoView {
    let seat = use_seat();
    let hash = use_location().hash;
    let navigate = use_navigate();
    set_title(bootstrap::TITLE);
    let token = Memo::new(move |_| hash.read().trim_start_matches('#').to_owned());
    let name = RwSignal::new("lxd-controller-1".to_owned());
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    // The controller is made; what is left to do is its password.
    let made = RwSignal::new(false);
    let came_in = RwSignal::new(false);
    let wrong = move || {
        name.get().trim().parse::<domain::name::ControllerName>().err().map(|invalid| invalid.to_string())
    };
    let name_hint = Signal::derive(move || wrong().map_or(Hint::None, Hint::Bad));
    let differ = move || !second.read().is_empty() && *first.read() != *second.read();
    let second_hint =
        Signal::derive(move || if differ() { Hint::Bad(bootstrap::DIFFER.to_owned()) } else { Hint::None });
    let lines = Signal::derive(move || {
        ["juju bootstrap lxd ", &quoted(name.get().trim()), "\njuju change-user-password"].concat()
    });
    let gives = || Gives::Levels {
        on_controller: Some(Level::Superuser),
        others: vec![(Level::Admin, bootstrap::FIRST_MODEL.to_owned())],
    };
    let on_gate = move || {
        view! { <ShowTicket user=bootstrap::ADMIN.to_owned() controller=name.get() gives=gives() /> }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        if let Some(wrong) = wrong() {
            return told.set(wrong);
        }
        if first.read_untracked().is_empty() {
            return told.set(bootstrap::NO_PASSWORD.to_owned());
        }
        if *first.read_untracked() != *second.read_untracked() {
            return told.set(bootstrap::DIFFER.to_owned());
        }
        busy.set(true);
        told.set(String::new());
        seat.take_link(&token.get_untracked());
        let navigate = navigate.clone();
        spawn_local(async move {
            let place = Place::Server(seat);
            let mut came = Outcome { done: made.get_untracked(), told: String::new() };
            if !came.done {
                let line = ["juju bootstrap lxd ", &quoted(name.get_untracked().trim())].concat();
                came = Filled::default().run(place, &[line]).await;
                made.try_set(came.done);
            }
            if came.done {
                let person = Filled::with_password(&first.get_untracked());
                came = person.run(place, &["juju change-user-password".to_owned()]).await;
            }
            busy.try_set(false);
            if came.done {
                came_in.try_set(true);
                navigate("/console", Default::default());
            } else {
                told.try_set(came.told);
            }
        });
    };

    view! {
        <AtGate on_gate is_raised=came_in>
            <h1>{bootstrap::TITLE}</h1>
            <p class="lead">{prose(bootstrap::LEAD)}</p>
            {move || view! { <Opens controller=name.get() gives=gives() /> }}
            <form on:submit=submit novalidate>
                <Show when=move || token.read().is_empty()>
                    <Banner mood=Mood::Bad headline=bootstrap::NO_LINK.to_owned()>
                        {prose(bootstrap::WHO_MAKES_ONE)}
                    </Banner>
                </Show>
                <Field id="bootstrap-name" label=bootstrap::NAME value=name hint=name_hint mono=true />
                <PasswordField id="bootstrap-first" label=bootstrap::FIRST value=first shown with_eye=true />
                <PasswordField id="bootstrap-second" label=bootstrap::SECOND value=second shown hint=second_hint />
                <div role="alert" class="register-told">
                    {told}
                </div>
                <button type="submit" class="button primary big" disabled=busy>
                    {bootstrap::VERB}
                </button>
            </form>
            <div class="register-same">
                <CommandStrip command=lines />
                <p class="hint">{SAME}</p>
            </div>
        </AtGate>
    }
}
