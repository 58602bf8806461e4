//! A registration link of a server: whom it is for, what it will give, and the password that claims it.

use domain::preview::Preview;
use juju::registration::RegistrationString;
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_location, use_navigate};

use crate::backend::{Filled, Foreseen, Place, foresee, use_seat};
use crate::pages::quoted;
use crate::ui::announcer::set_title;
use crate::ui::command_strip::CommandStrip;
use crate::ui::field::Hint;
use crate::ui::frame::Frame;
use crate::ui::level::Level;
use crate::ui::level_list::LevelList;
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
            Ok(string) => Either::Left(view! { <Readable text string /> }),
            Err(error) => Either::Right(view! { <Useless title=join::DAMAGED why=error.to_string() /> }),
        }
    };

    view! {
        <Frame>
            <div class="narrow-page">{read}</div>
        </Frame>
    }
}

/// A string that says something: the server is asked what it gives.
#[component]
fn Readable(
    /// The string as it came.
    text: String,
    /// What it says.
    string: RegistrationString,
) -> impl IntoView {
    let foreseen = RwSignal::new(None);
    let question = string.clone();
    spawn_local(async move {
        let told = foresee(&question).await;
        foreseen.try_set(Some(told));
    });
    let spent = Memo::new(move |_| match foreseen.get() {
        Some(Foreseen::Spent(error)) => Some(error.message),
        _ => None,
    });

    move || match spent.get() {
        Some(why) => Either::Left(view! { <Useless title=join::SPENT why /> }),
        None => Either::Right(view! { <Claim text=text.clone() string=string.clone() foreseen /> }),
    }
}

/// A string that opens nothing: why, and what to do.
#[component]
fn Useless(title: &'static str, why: String) -> impl IntoView {
    view! {
        <h1>{title}</h1>
        <p class="lead">{why}</p>
        <p>{prose(join::ASK)}</p>
    }
}

/// What it gives, as far as it is known.
#[component]
fn Gives(foreseen: Option<Foreseen>) -> impl IntoView {
    match foreseen {
        None => EitherOf3::A(join::ASKING),
        Some(Foreseen::Gives(preview)) => {
            let rows = levels(preview);
            let is_nothing = rows.is_empty();
            EitherOf3::B(view! {
                <LevelList rows />
                {is_nothing.then_some(join::GIVES_NOTHING)}
            })
        }
        Some(Foreseen::Spent(error)) => EitherOf3::C(error.message),
        Some(Foreseen::Unsaid(why)) => EitherOf3::C(why),
    }
}

fn levels(preview: Preview) -> Vec<(Level, String)> {
    let Preview { controller, on_controller, models, clouds, offers, .. } = preview;
    let on_controller = on_controller.map(|level| (level.into(), controller.to_string()));
    let models = models
        .into_iter()
        .map(|(model, level)| (level.into(), [model.owner.as_str(), "/", model.name.as_str()].concat()));
    let clouds = clouds.into_iter().map(|(cloud, level)| (level.into(), cloud.to_string()));
    let offers = offers.into_iter().map(|(offer, level)| {
        let url = [offer.owner.as_str(), "/", offer.model.as_str(), ".", offer.name.as_str()].concat();
        (level.into(), url)
    });
    on_controller.into_iter().chain(models).chain(clouds).chain(offers).collect()
}

/// The form.
#[component]
fn Claim(
    /// The string as it came.
    text: String,
    /// What it says.
    string: RegistrationString,
    /// What the server says that it gives.
    foreseen: RwSignal<Option<Foreseen>>,
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
    let until = move || match foreseen.get() {
        Some(Foreseen::Gives(preview)) => preview.expires_at.map(|at| at.strftime("%-d %b %Y").to_string()),
        _ => None,
    };
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
            let person = Filled::with_password(&first.get_untracked());
            let came = person.run(Place::Server(seat), &[line.get_value()]).await;
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
            <dd role="status">{move || view! { <Gives foreseen=foreseen.get() /> }}</dd>
            {move || {
                until()
                    .map(|date| {
                        view! {
                            <dt>{join::UNTIL}</dt>
                            <dd>{date}</dd>
                        }
                    })
            }}
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
