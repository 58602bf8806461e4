//! Signing in: to the controller that this browser knows, or by the name of one.

mod form;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::use_me;
use crate::backend::{Place, use_desk};
use crate::ui::announcer::set_title;
use crate::ui::frame::Frame;
use crate::ui::gatepost::AtGate;
use crate::ui::grid::Grid;
use crate::ui::prose::prose;
use crate::words::console::{sign_in, states};
use form::SignInForm;

/// What stands in place of the console while nobody is signed in.
#[component]
pub(super) fn SignIn() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let known = Memo::new(move |_| {
        desk.place().read(|store| {
            let (name, known) = store.current()?;
            Some((name.to_owned(), known.account.as_ref().map(|account| account.user.to_string())))
        })
    });
    let waits =
        Memo::new(move |_| known.get().is_some_and(|(_, user)| user.is_some()) && me.trouble().is_none());

    move || match (waits.get(), known.get()) {
        (true, _) => EitherOf3::A(view! { <Waiting /> }),
        (false, Some((controller, user))) => EitherOf3::B(view! { <At controller user /> }),
        (false, None) => EitherOf3::C(view! { <Nowhere /> }),
    }
}

/// The controller has not said yet whether the session holds.
#[component]
fn Waiting() -> impl IntoView {
    view! {
        <Frame>
            <div class="waiting" role="status">
                <span class="unseen">{states::WAITING}</span>
                <Grid loading=true />
            </div>
        </Frame>
    }
}

/// The controller that this browser knows.
#[component]
fn At(
    /// Its name here.
    controller: String,
    /// Who this browser was there.
    user: Option<String>,
) -> impl IntoView {
    let title = sign_in::title(&controller);
    set_title(&title);

    view! {
        <AtGate>
            <h1>{title}</h1>
            <p class="lead">{sign_in::TEXT}</p>
            <SignInForm user=user.unwrap_or_default() />
        </AtGate>
    }
}

/// No controller: a server lets people in by its name, at a seat of the demo one gets to know one first.
#[component]
fn Nowhere() -> impl IntoView {
    let is_server = matches!(use_desk().place(), Place::Server(_));
    let (title, text) = match is_server {
        true => (sign_in::VERB, sign_in::BY_NAME),
        false => (sign_in::NOWHERE, sign_in::NOWHERE_TEXT),
    };
    set_title(title);

    view! {
        <AtGate>
            <h1>{title}</h1>
            <p class="lead">{prose(text)}</p>
            {is_server
                .then(|| {
                    view! {
                        <SignInForm asks_controller=true />
                        <p class="hint">{sign_in::OTHER_WAYS}</p>
                    }
                })}
        </AtGate>
    }
}
