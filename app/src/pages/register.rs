//! A registration link: whom it is for, what it opens, and the password that claims it.

mod form;
mod gatepost;
mod person;
mod reading;
mod ticket;

use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::backend::use_local;
use crate::base_path::at;
use crate::pages::string_form::StringForm;
use crate::ui::announcer::set_title;
use crate::ui::frame::SkipLink;
use crate::ui::mark::MarkName;
use crate::ui::prose::prose;
use crate::words::register;
use form::Claim;
use gatepost::Gatepost;
use reading::{Reading, read};

/// The page.
#[component]
pub(crate) fn Register() -> impl IntoView {
    let local = use_local();
    let hash = use_location().hash;
    set_title(register::TITLE);
    // Once the string is used, the page goes on showing what it opened.
    let is_claimed = RwSignal::new(false);
    let reading = Memo::new(move |before: Option<&Reading>| match before {
        Some(before) if is_claimed.get() => before.clone(),
        _ => local.read(|estate| read(estate, hash.read().trim_start_matches('#'))),
    });
    let ticket = move || match reading.get() {
        Reading::Good(ticket) => Some(*ticket),
        _ => None,
    };
    let main = move || match ticket() {
        Some(ticket) => Either::Left(view! { <Claim ticket is_claimed /> }),
        None => Either::Right(view! { <Refused reading=reading.get() /> }),
    };

    view! {
        <SkipLink />
        <div class="register">
            <Gatepost ticket=Signal::derive(ticket) is_raised=is_claimed />
            <main id="main" class="register-main" tabindex="-1">
                <div class="register-inner">
                    <p class="only-narrow">
                        <MarkName size=20 is_elsewhere=true />
                    </p>
                    {main}
                </div>
            </main>
        </div>
    }
}

/// A string that opens nothing: why, and what to do.
#[component]
fn Refused(reading: Reading) -> impl IntoView {
    let (title, why) = match reading {
        Reading::Missing => (register::MISSING, register::MISSING_WHAT.to_owned()),
        Reading::Damaged(why) => (register::DAMAGED, why),
        Reading::Unknown { controller, user } => (register::UNKNOWN, register::not_here(&controller, &user)),
        Reading::Spent(why) => (register::SPENT, [&why, ". ", register::ASK_AGAIN].concat()),
        Reading::Good(_) => ("", String::new()),
    };

    view! {
        <h1>{title}</h1>
        <p class="lead">{prose(&why)}</p>
        <div class="register-again">
            <StringForm to="/register" />
        </div>
        <p>
            <A href=at("/demo")>{register::TO_DEMO}</A>
        </p>
    }
}
