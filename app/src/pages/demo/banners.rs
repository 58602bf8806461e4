//! What stands in the way of the demo, or of keeping it.

use leptos::either::Either;
use leptos::prelude::*;

use crate::backend::{Role, Trouble, use_local};
use crate::ui::banner::{Banner, Mood};
use crate::ui::button::Button;
use crate::words::demo::{reset, stored};

/// At most one message at a time: the storage comes first.
#[component]
pub(super) fn Banners(
    /// Asks whether to start over.
    resetting: RwSignal<bool>,
) -> impl IntoView {
    let local = use_local();
    let message = move || match local.trouble() {
        Some(trouble) => Some(Either::Left(view! { <Stored trouble resetting /> })),
        None => (local.role() == Role::Follower).then(|| Either::Right(view! { <Elsewhere /> })),
    };

    view! { <div class="demo-banner">{message}</div> }
}

/// Something is wrong with the storage.
#[component]
fn Stored(trouble: Trouble, resetting: RwSignal<bool>) -> impl IntoView {
    let (mood, headline, what) = match trouble {
        Trouble::Forbidden => (Mood::Warn, stored::FORBIDDEN, stored::FORBIDDEN_WHAT),
        Trouble::Full => (Mood::Bad, stored::FULL, stored::FULL_WHAT),
        Trouble::Newer => (Mood::Bad, stored::NEWER, stored::NEWER_WHAT),
        Trouble::Damaged => (Mood::Bad, stored::DAMAGED, stored::DAMAGED_WHAT),
    };
    let reload = move |()| {
        // There is nobody to tell if the browser does not reload.
        window().location().reload().ok();
    };
    let can_reload = trouble == Trouble::Newer;
    let can_reset = trouble != Trouble::Forbidden;

    view! {
        <Banner mood headline>
            {what}
            <div class="banner-actions">
                {can_reload.then(|| view! { <Button on_press=reload>{stored::RELOAD}</Button> })}
                {can_reset
                    .then(|| view! { <Button on_press=move |()| resetting.set(true)>{reset::VERB}</Button> })}
            </div>
        </Banner>
    }
}

/// Another tab writes.
#[component]
fn Elsewhere() -> impl IntoView {
    let local = use_local();

    view! {
        <Banner headline=stored::ELSEWHERE>
            {stored::ELSEWHERE_WHAT}
            <div class="banner-actions">
                <Button on_press=move |()| local.take_over()>{stored::TAKE_OVER}</Button>
            </div>
        </Banner>
    }
}
