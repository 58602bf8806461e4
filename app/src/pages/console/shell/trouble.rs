//! The strip that says that the controller does not answer, and how old what is in sight may be.

use leptos::prelude::*;

use super::use_me;
use crate::api::ApiError;
use crate::backend::use_desk;
use crate::ui::banner::{Banner, Mood};
use crate::ui::when::{exact, until, use_now};
use crate::words::console::states;
use crate::words::when;

/// How close its end is when one is warned.
const SOON: i64 = 15 * 60;

/// The strip.
#[component]
pub(super) fn CutOff() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();
    let now = use_now();
    // Signing in and a newer server have strips of their own.
    let is_cut_off =
        |trouble: &ApiError| !trouble.is_sign_in() && !matches!(trouble, ApiError::Version { .. });
    let trouble = Memo::new(move |_| desk.trouble().filter(|(trouble, _)| is_cut_off(trouble)));
    let ending = Memo::new(move |_| {
        let end = desk.ends_at().filter(|_| me.is_in())?;
        let left = end.duration_since(now.get()).as_secs();
        (0..SOON).contains(&left).then(|| when::in_time(&until(end, now.get())))
    });

    view! {
        {move || {
            trouble
                .get()
                .map(|(trouble, since)| {
                    view! {
                        <div class="screen-strip">
                            <Banner mood=Mood::Warn headline=states::CUT_OFF>
                                {states::as_of(&trouble.to_string(), &exact(since))}
                                " "
                                <button type="button" class="link" on:click=move |_| desk.ask_again()>
                                    {states::TRY_AGAIN}
                                </button>
                            </Banner>
                        </div>
                    }
                })
        }}
        {move || {
            ending
                .get()
                .map(|soon| {
                    view! {
                        <div class="screen-strip">
                            <Banner mood=Mood::Warn headline=states::ends(&soon)>
                                {states::ENDS_TEXT}
                            </Banner>
                        </div>
                    }
                })
        }}
    }
}
